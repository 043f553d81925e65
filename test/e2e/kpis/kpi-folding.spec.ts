import {
  SumsRepository,
  type FoundSums,
} from '../../../src/features/kpis/reading/sums.repository.js';
import { readingOf, spansOf } from '../../../src/features/kpis/reading/question.js';
import { GROUPS, isTimeGroup, type Group } from '../../../src/features/kpis/reading/groups.js';
import type { ShopDays } from '../../../src/features/kpis/reading/spans.js';
import { Folding } from '../../../src/features/kpis/roll-ups/folding.repository.js';
import { RollUps } from '../../../src/features/kpis/roll-ups/roll-ups.service.js';
import { Database } from '../../../src/platform/database/database.js';
import type { Tx } from '../../../src/platform/database/tx.js';
import { expectStatus } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { OwnDatabase } from '../../support/own-database.js';
import { pick, randomFrom } from '../../support/receipt-world.js';
import { makeTill, type Till } from '../../support/till.js';

const SALES = 90;
const SELLERS_AT_ONCE = 3;
const FEW = 7;
const NO_FILTER = { sellers: undefined, method: undefined, category: undefined };

class Crash extends Error {}

/** Every sum of a question, in an order of its own. */
function comparable(rows: readonly FoundSums[]): string[] {
  return rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
}

describe('folding receipts into sums', () => {
  let app: NestApp;
  let till: Till;
  /** The applications of other suites would fold here too. */
  let database: OwnDatabase;
  const random = randomFrom(7_011);
  beforeAll(async () => {
    database = await OwnDatabase.make();
    app = await startNestApp({ DATABASE_URL: database.url });
    till = await makeTill(app.http, { time_zone: 'Asia/Kathmandu', business_day_start: '04:30' });
    const { token } = till.person;
    const body = { sku: 'A', name: 'A', price: 2, cost: 0.7, category: 'Drinks', tax_rate: 10 };
    expectStatus(await app.http.post('/products', { token, body }), 201);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const scope = (): { organizationId: string } => {
    return { organizationId: till.person.organizationId };
  };

  async function sells(count: number): Promise<void> {
    for (let sold = 0; sold < count; sold += 1) {
      // Many lie around the instant to which some questions count.
      const [begin, hours] =
        random() < 0.4 ? ['2026-01-08T10:30', 1.5] : ['2025-12-10T00:00', 2_000];
      const at = Date.parse(`${begin}:00Z`) + Math.floor(random() * hours * 60) * 60_000;
      const sale = await till.sell(
        [
          { sku: pick(random, ['A', 'B']), qty: 1 + Math.floor(random() * 3), unit_price: 2.5 },
          { sku: 'C', qty: 0.125, unit_price: 9.99, discount: 0.5 },
        ],
        { occurred_at: new Date(at).toISOString() },
      );
      if (random() < 0.3) {
        const later = new Date(at + 86_400_000).toISOString();
        await till.refund(sale.id, [{ line_number: 1, qty: 1 }], { occurred_at: later });
      }
    }
  }

  /** Folds a few receipts, and at times ends in the middle of it. */
  async function foldsUntil(hasEnded: () => boolean): Promise<void> {
    const folding = app.nest.get(Folding);
    while (!hasEnded()) {
      const crashes = random() < 0.4;
      const folded = app.nest.get(Database).write(scope(), async (tx) => {
        await folding.fold(tx, till.shopId, FEW);
        if (crashes) throw new Crash();
      });
      await folded.catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
    }
  }

  /** Compares what sums and marked receipts say with what all receipts say, in one snapshot. */
  async function compare(tx: Tx, group: Group | undefined): Promise<number> {
    const until = random() < 0.5 ? undefined : new Date('2026-01-08T11:07:21Z');
    const from = pick(random, ['2025-12-01', '2025-12-20', '2026-01-01']);
    const to = until ? '2026-01-08' : pick(random, ['2026-01-08', '2026-01-31', '2026-12-31']);
    const days: ShopDays[] = [{ shopId: till.shopId, from, to, until }];
    const reading = readingOf(NO_FILTER, group);
    const detail = {
      starts: isTimeGroup(group) && group !== 'month',
      hours: group === 'hour' || group === 'weekday_hour',
      keys: true,
    };
    const read = (scans: boolean): Promise<FoundSums[]> => {
      const spans = spansOf({ ...reading, scans }, days, group);
      const { dimension, filter } = reading;
      return app.nest.get(SumsRepository).sums(tx, dimension, { spans, filter, detail });
    };
    const [rolled, scanned] = [await read(false), await read(true)];
    expect({ group, days, rows: comparable(rolled) }).toEqual({
      group,
      days,
      rows: comparable(scanned),
    });
    return scanned.length;
  }

  async function comparesUntil(hasEnded: () => boolean): Promise<number> {
    let rows = 0;
    while (!hasEnded()) {
      const group = pick(random, [undefined, ...GROUPS]);
      rows += await app.nest.get(Database).snapshot(scope(), (tx) => compare(tx, group));
    }
    return rows;
  }

  async function marks(): Promise<number> {
    const [row] = await database.probe.rows<{ count: number }>(
      'SELECT count(*)::int AS count FROM sales_marks WHERE organization_id = $1',
      [till.person.organizationId],
    );
    return row?.count ?? 0;
  }

  it('changes no figure at any moment, while tills sell and return, and when it is interrupted', async () => {
    let ended = false;
    const selling = Array.from({ length: SELLERS_AT_ONCE }, () => sells(SALES / SELLERS_AT_ONCE));
    const work = Promise.all(selling).finally(() => {
      ended = true;
    });
    const [rows] = await Promise.all([comparesUntil(() => ended), foldsUntil(() => ended), work]);
    expect(rows).toBeGreaterThan(SALES);
    for (const group of [undefined, ...GROUPS]) {
      await app.nest.get(Database).snapshot(scope(), (tx) => compare(tx, group));
    }
    await app.nest.get(RollUps).foldAll();
    expect(await marks()).toBe(0);
    for (const group of [undefined, ...GROUPS]) {
      await app.nest.get(Database).snapshot(scope(), (tx) => compare(tx, group));
    }
  }, 120_000);

  it('counts each receipt once, also when two instances fold at the same time', async () => {
    await sells(20);
    const { folding, db } = { folding: app.nest.get(Folding), db: app.nest.get(Database) };
    const waiting = await marks();
    const fold = (): Promise<number> =>
      db.write(scope(), (tx) => folding.fold(tx, till.shopId, FEW));
    const folded = await Promise.all([fold(), fold(), fold()]);
    const sum = folded.reduce((total, count) => total + count, 0);
    expect(sum).toBeGreaterThan(FEW);
    expect(await marks()).toBe(waiting - sum);
    await db.snapshot(scope(), (tx) => compare(tx, 'sku'));
  });

  it('leaves nothing of a refused receipt', async () => {
    await app.nest.get(RollUps).foldAll();
    const bad = { lines: [{ sku: 'A', qty: 1, unit_price: 2 }], total: 99 };
    expect((await till.postSale(bad, 'refused')).status).toBe(422);
    expect(await marks()).toBe(0);
  });
});
