import type { ExceptionView } from '../../../src/features/exceptions/exceptions.dto.js';
import { businessDate } from '../../../src/kernel/business-day.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeShop, makeUser, type Person } from '../../support/makers.js';
import { pick, randomFrom, type Random } from '../../support/receipt-world.js';
import {
  referenceExceptions,
  type ReferenceException,
  type ShiftFact,
  type SoldFact,
} from '../../support/reference-exceptions.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { Till } from '../../support/till.js';
import { insertShift, makeHours, type Hours } from '../../support/work.js';

const ZONE = 'Europe/Madrid';
const DAY_START = '04:00';
/** In the night of the 29th the clocks of Madrid go forward. */
const FIRST_MS = Date.parse('2026-03-26T12:00:00Z');
const HOUR_MS = 3_600_000;
const HOURS = 6 * 24;
const LIMIT_MINUTES = 960;
const SALES = 130;

describe('the exceptions of random sales and shifts', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function all<Row>(path: string, { token }: Person): Promise<Row[]> {
    const rows: Row[] = [];
    for (let cursor: unknown = ''; typeof cursor === 'string';) {
      const rest = cursor === '' ? '' : `&cursor=${cursor}`;
      const { json } = expectStatus(await app.http.get(`${path}${rest}`, { token }), 200);
      rows.push(...(json['data'] as Row[]));
      cursor = json['next_cursor'];
    }
    return rows;
  }

  async function compare(owner: Person, person = owner): Promise<ReferenceException[]> {
    const [from, to] = ['2026-03-27', '2026-03-31'];
    const found = await all<ExceptionView>(
      `/kpis/exceptions?from=${from}&to=${to}&limit=7`,
      person,
    );
    const world = {
      receipts: await all<SoldFact>('/receipts?limit=200', owner),
      shifts: await all<ShiftFact>('/shifts?limit=200&voided=all', owner),
      ...{ limitMinutes: LIMIT_MINUTES, from, to },
    };
    const expected = referenceExceptions(world).filter(
      ({ id }) => person === owner || id.includes(`.${person.userId}.`),
    );
    expect(found.map(factsOf)).toEqual(expected);
    return expected;
  }

  it('equal a pure recomputation, before and after corrections and late syncs', async () => {
    const random = randomFrom(20_261_129);
    const base = await makeHours(app.http, probe, {
      time_zone: ZONE,
      business_day_start: DAY_START,
    });
    const { owner } = base;
    const shops = [
      base.shopId,
      await makeShop(app.http, owner, { time_zone: ZONE, business_day_start: DAY_START }),
    ];
    const people: Person[] = [];
    for (let n = 0; n < 5; n += 1)
      people.push(await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: shops }));
    const shifts: string[] = [];
    for (const person of people)
      shifts.push(...(await workAtRandom(base, shops, { person, random })));
    const kinds = new Set<string>();
    for (let sync = 0; sync < 3; sync += 1) {
      await sellAtRandom(base, shops, { people, random, sales: sync === 0 ? SALES : 15 });
      for (const { id } of await compare(owner)) kinds.add(id.split('.')[0] ?? '');
      await compare(owner, pick(random, people));
      await correctAtRandom(owner, shifts, random);
    }
    await compare(owner);
    expect([...kinds].sort()).toEqual([
      'REFUND_RATE',
      'SALE_AFTER_CLOCK_OUT',
      'SALE_WITHOUT_SHIFT',
      'SUGGESTED_CLOCK_OUT',
    ]);
  });

  /** Shifts one after the other, some of them at night, some closed by the job. */
  async function workAtRandom(
    { owner }: Hours,
    shops: readonly string[],
    { person, random }: { readonly person: Person; readonly random: Random },
  ): Promise<string[]> {
    const ids: string[] = [];
    for (let hour = Math.floor(random() * 10); hour < HOURS;) {
      const length = 1 + Math.floor(random() * 10);
      const startMs = FIRST_MS + hour * HOUR_MS;
      const worker = {
        organizationId: owner.organizationId,
        userId: person.userId,
        shopId: pick(random, shops),
      };
      const startAt = new Date(startMs).toISOString();
      const endAt = new Date(startMs + length * HOUR_MS).toISOString();
      const date = businessDate(new Date(startMs), ZONE, DAY_START);
      const isPending = random() < 0.3;
      ids.push(await insertShift(probe, worker, { startAt, endAt, date, isPending }));
      hour += length + Math.floor(random() * 14);
    }
    return ids;
  }

  /** The last of the people takes back most of what they sell. */
  async function sellAtRandom(
    { owner }: Hours,
    shops: readonly string[],
    of: { readonly people: readonly Person[]; readonly random: Random; readonly sales: number },
  ): Promise<void> {
    const { people, random } = of;
    for (let sold = 0; sold < of.sales; sold += 1) {
      const person = pick(random, people);
      const till = new Till(app.http, person, random() < 0.8 ? (shops[0] ?? '') : (shops[1] ?? ''));
      const soldMs = FIRST_MS + Math.floor(random() * HOURS * 4) * (HOUR_MS / 4);
      const occurred_at = new Date(soldMs).toISOString();
      const lines = [{ sku: 'A', qty: 1, unit_price: 1 + Math.floor(random() * 500) / 100 }];
      const { id } = await till.sell(lines, { occurred_at });
      const share = person === people.at(-1) ? 0.9 : 0.05;
      if (random() >= share) continue;
      // An employee may not refund, or only sometimes: the ADMIN does it for them.
      const manager = new Till(app.http, owner, till.shopId);
      const later = new Date(soldMs + HOUR_MS).toISOString();
      await manager.refund(id, [{ line_number: 1, qty: 1 }], {
        ...{ occurred_at: later, seller_id: person.userId },
      });
    }
  }

  async function correctAtRandom(
    { token }: Person,
    shifts: readonly string[],
    random: Random,
  ): Promise<void> {
    for (let n = 0; n < 6; n += 1) {
      const id = pick(random, shifts);
      const { json } = expectStatus(await app.http.get(`/shifts/${id}`, { token }), 200);
      if (json['voided_at'] !== null) continue;
      const version = json['version'];
      if (random() < 0.4) {
        const body = { version, reason: 'It was someone else' };
        expectStatus(await app.http.post(`/shifts/${id}/void`, { token, body }), 200);
        continue;
      }
      const end_at = new Date(Date.parse(String(json['start_at'])) + HOUR_MS / 2).toISOString();
      const body = { version, reason: 'Left early', end_at };
      expectStatus(await app.http.patch(`/shifts/${id}`, { token, body }), 200);
    }
  }
});

function factsOf({ key: id, date, sales, evidence, refunds }: ExceptionView): ReferenceException {
  if (sales) {
    const { receipts_count, total, first_at, last_at } = sales;
    return { id, date, facts: { receipts_count, total, first_at, last_at } };
  }
  if (evidence) {
    const { last_receipt, suggested_end_at } = evidence;
    return { id, date, facts: { last_receipt_at: last_receipt?.at ?? null, suggested_end_at } };
  }
  const { month, ...facts } = refunds ?? { month: '' };
  return { id, date, facts: month === '' ? {} : facts };
}
