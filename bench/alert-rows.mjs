// The row of alerts: evaluating all rules of an organization, beside a guarded GET.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AT_WORK, Team } from './activity-team.mjs';
import { inDatabase } from './people.mjs';
import { call } from './world.mjs';

const SILENT = { rules: [{ rule: 'SILENT', enabled: true, threshold_minutes: 15 }] };

/** Everybody was meant to come when they came. */
const PLANS = `INSERT INTO scheduled_shifts (organization_id, id, shop_id, user_id, start_at, end_at, business_date,
    published_at, version, created_at, updated_at)
  SELECT organization_id, gen_random_uuid(), shop_id, user_id, start_at, start_at + interval '8 hours', business_date,
    now(), 1, now(), now() FROM shifts WHERE organization_id = $1 AND end_at IS NULL`;

/** All rules for 200 people on shift, whose devices report, as many evaluations at once as GETs. */
async function alerts(measuring, { api, database, get }) {
  const team = await Team.make(api, database);
  const { token, shopIds, organizationId } = team.world;
  const rules = { token, method: 'PUT', body: SILENT };
  await call(api.url, `/shops/${shopIds[0]}/alert-rules`, rules);
  await inDatabase(database, (client) => client.query(PLANS, [organizationId]));
  // The server itself evaluates the rules; from then on there is nothing to write.
  for (;;) {
    const { by_rule: found } = await call(api.url, '/alerts/counts', { token });
    if (found.some(({ open }) => open === AT_WORK)) break;
    await pause(500);
  }
  const result = await measuring.compare({
    evaluation: () => evaluate({ url: database.url, organizationId, seconds: measuring.seconds }),
    get: () => measuring.load({ url: api.url, connections: 4, requests: [get] }),
  });
  measuring.row(
    `all rules of alerts for ${AT_WORK} people on shift`,
    result.evaluation.perSecond,
    `${(1 / result.get.ratioOfFirst).toFixed(1)} guarded GETs`,
    `median ${result.evaluation.p50} ms, p99 ${result.evaluation.p99} ms`,
  );
}

/** In a process of its own, as the server is. */
function evaluate(job) {
  return new Promise((resolve, reject) => {
    const file = join(import.meta.dirname, 'alert-load.mjs');
    const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.once('exit', (code) =>
      code === 0
        ? resolve(JSON.parse(out))
        : reject(new Error(`the evaluation ended with ${code}`)),
    );
    child.stdin.end(JSON.stringify(job));
  });
}

export const ALERT_ROWS = { alerts };
