import { Random } from '../../faults/support/seed.js';
import { expectStatus, makeSale } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import {
  anyEvent,
  DATE,
  FROM,
  hireWatched,
  TO,
  type Watched,
} from '../../support/watched-people.js';

const DAY_MS = 86_400_000;
const MIN_MS = 60_000;
const MOST_EVENTS = 80;
const FIRST = new Date(Date.parse(DATE) - 6 * DAY_MS).toISOString().slice(0, 10);

describe('working hours and figures', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** Everything that is read about hours, sales and plans, in its exact bytes. */
  async function figures({ person, owner, shopId }: Watched): Promise<string[]> {
    const range = `from=${FIRST}&to=${DATE}`;
    const shop = `${range}&shop_id=${shopId}`;
    const reads = [
      `/timesheets?${range}`,
      `/timesheets?${shop}`,
      `/timesheets/export?${range}`,
      `/timesheets/export?${shop}&bom=true`,
      `/timesheets/periods?shop_id=${shopId}`,
      `/schedules/attendance?${shop}`,
      `/shifts?${range}`,
      `/shops/${shopId}/kpis?${range}`,
      `/shops/${shopId}/kpis?from=${DATE}&to=${DATE}`,
    ];
    const answers = [];
    for (const path of reads) {
      // Figures of a shop are not an employee's to read.
      const readers = path.includes('/kpis') ? [owner] : [owner, person];
      for (const { token } of readers)
        answers.push(expectStatus(await app.http.get(path, { token }), 200));
    }
    return answers.map(({ text }) => text.replace(/"as_of":"[^"]*"/, ''));
  }

  /** Any activity, idle and off-list time included, and any explanation of it. */
  async function reportAnything(watched: Watched, random: Random): Promise<number> {
    const { token } = watched.person;
    const device_id = random.of(watched.devices);
    const events = Array.from({ length: random.between(1, MOST_EVENTS) }, () =>
      anyEvent(() => random.next()),
    );
    const body = { device_id, events };
    expectStatus(await app.http.post('/activity/events', { token, body }), 200);
    const from = FROM + random.between(0, (TO - FROM) / MIN_MS - 60) * MIN_MS;
    const explanation = {
      start_at: new Date(from).toISOString(),
      end_at: new Date(from + random.between(1, 60) * MIN_MS).toISOString(),
      reason: random.of(['CUSTOMER', 'CALL', 'STOCK', 'MEETING', 'OTHER']),
    };
    const answer = await app.http.post('/activity/explanations', { token, body: explanation });
    return answer.status;
  }

  it.each([1, 2, 3, 4])(
    'are the same bytes whatever devices report and people explain (seed %i)',
    async (seed) => {
      const random = new Random(seed);
      const [watched] = await hireWatched(app.http);
      if (!watched) throw new Error('Nobody was hired');
      const { owner, person, shopId } = watched;
      const occurred_at = new Date(FROM + 90 * MIN_MS).toISOString();
      const sale = { lines: [{ sku: 'TEA', qty: 1, unit_price: 1.5 }], occurred_at };
      await makeSale(app.http, person, { shopId, body: sale });
      const before = await figures(watched);
      const explained: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        explained.push(await reportAnything(watched, random));
        expect(await figures(watched)).toEqual(before);
      }
      expect(explained).toContain(201);
      const day = await app.http.get(`/activity/timeline?date=${DATE}`, { token: person.token });
      expect(day.json['totals']).not.toMatchObject({ off_list_seconds: 0 });
      expect(day.json['platforms']).not.toEqual([]);
      // The comparison sees a minute that was worked, and a sale.
      const { token } = person;
      const more = {
        start_at: new Date(TO).toISOString(),
        end_at: new Date(TO + MIN_MS).toISOString(),
      };
      const body = { shop_id: shopId, ...more };
      expectStatus(await app.http.post('/shifts/recorded', { token, body }), 201);
      await makeSale(app.http, owner, { shopId, body: sale });
      const after = await figures(watched);
      expect(after.filter((text, index) => text !== before[index]).length).toBeGreaterThan(8);
    },
  );
});
