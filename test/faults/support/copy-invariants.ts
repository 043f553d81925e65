import { connectAsApp } from '../../support/database.js';
import { catalogueFaults } from '../../support/catalogue.js';
import type { HttpClient } from '../../support/http-client.js';
import { impossibleShifts } from '../../support/shift-invariants.js';
import { isKept } from './clock-invariants.js';
import type { Press } from './clock-load.js';
import {
  impossibleRows,
  nobodyIdlesInTransaction,
  storedReceipts,
  wrongKpis,
  wrongReplays,
} from './invariants.js';
import type { Acknowledgement } from './load.js';
import type { SellingShop } from './market.js';
import { probing, type Probe } from './probe.js';

/** The facts that clients know about an installation that was copied. */
export interface Known {
  readonly shops: readonly SellingShop[];
  /** The writes that were answered before the copy was complete. The copy must contain them. */
  readonly sold: readonly Acknowledgement[];
  readonly presses: readonly Press[];
  /** All that was ever sent and answered: nothing else may be there. */
  readonly everSold: readonly Acknowledgement[];
  readonly everPressed: readonly Press[];
}

const STORED_STEPS = `
  SELECT k.organization_id, k.route, (convert_from(k.body, 'UTF8')::json ->> 'id')::uuid AS shift_id
  FROM idempotency_keys k WHERE k.route IN ('POST /shifts/start', 'POST /shifts/end') AND k.status < 300`;
const TAKEN_STEPS = `
  SELECT organization_id, 'POST /shifts/start' AS route, id AS shift_id FROM shifts
  UNION ALL
  SELECT organization_id, 'POST /shifts/end', id FROM shifts WHERE end_at IS NOT NULL`;
/** Every shift was begun and ended by a press that is kept, and by no other. */
const UNPAIRED_STEPS = `
  (${STORED_STEPS} EXCEPT ALL (${TAKEN_STEPS})) UNION ALL ((${TAKEN_STEPS}) EXCEPT ALL ${STORED_STEPS})`;
const STORED_PRESSES = `SELECT key, route, convert_from(body, 'UTF8') AS text FROM idempotency_keys
  WHERE route LIKE 'POST /shifts/%' AND status IS NOT NULL`;

/**
 * All that must hold in a copy that is served, looked at from outside: by a superuser, by the app's role
 * and over HTTP.
 * @returns what does not hold; empty when all does
 */
export async function brokenCopy(
  known: Known,
  at: { adminUrl: string; databaseUrl: string; http: HttpClient },
): Promise<string[]> {
  const { adminUrl, databaseUrl, http } = at;
  return probing(adminUrl, async (probe) => {
    const broken = [...(await impossibleRows(probe)), ...(await impossibleShifts(probe))];
    broken.push(...(await lostOrInvented(probe, known)));
    broken.push(...(await lostOrInventedPresses(probe, known)));
    for (const shop of known.shops) broken.push(...(await wrongKpis(probe, http, shop)));
    broken.push(...(await wrongReplays(known.sold, http.baseUrl)));
    broken.push(...(await wrongReplays(known.presses.filter(isKept), http.baseUrl)));
    broken.push(...(await catalogueFaults(probe)), ...(await shownToNobody(databaseUrl)));
    await nobodyIdlesInTransaction(probe);
    return broken;
  });
}

async function lostOrInvented(probe: Probe, { shops, sold, everSold }: Known): Promise<string[]> {
  const stored = await storedReceipts(probe, shops);
  const receipts = new Set(stored.map(({ key }) => key));
  const answers = new Map(everSold.map((order) => [order.key, order]));
  const broken = sold.filter(({ key }) => !receipts.has(key)).map(({ key }) => `${key} is lost`);
  for (const { key, id, text } of stored) {
    const answer = answers.get(key);
    if (answer === undefined) broken.push(`${key} was never sent`);
    else if (answer.receiptId !== id || answer.text !== text) {
      broken.push(`${key} was answered ${answer.text}, kept is ${id} ${text ?? 'nothing'}`);
    }
  }
  return broken;
}

async function lostOrInventedPresses(
  probe: Probe,
  { presses, everPressed }: Known,
): Promise<string[]> {
  const name = ({ path, key }: Press): string => `POST ${path} ${key}`;
  const stored = await probe.rows<{ key: string; route: string; text: string }>(STORED_PRESSES);
  const texts = new Map(stored.map(({ key, route, text }) => [`${route} ${key}`, text]));
  const answers = new Map(everPressed.map((press) => [name(press), press.text]));
  const lost = presses
    .filter(isKept)
    .map(name)
    .filter((press) => !texts.has(press));
  const unpaired = await probe.rows(UNPAIRED_STEPS);
  const other = [...texts].filter(([press, text]) => answers.get(press) !== text);
  return [
    ...unpaired.map((step) => `not both kept and done: ${JSON.stringify(step)}`),
    ...lost.map((press) => `${press} is lost`),
    ...other.map(([press, text]) => `${press} was not answered ${text}`),
  ];
}

/** A connection that acts as the app without an organization sees no rows. */
async function shownToNobody(databaseUrl: string): Promise<string[]> {
  const client = await connectAsApp(databaseUrl);
  try {
    const shown = await client.query('SELECT FROM receipts LIMIT 1');
    return shown.rowCount === 0 ? [] : ['receipts are shown to nobody’s session'];
  } finally {
    await client.end();
  }
}
