import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, type Person } from '../../support/makers.js';
import { ObservedShop } from '../../support/observed-shop.js';
import { startOtherApp, startTestApp, type TestApp } from '../../support/test-app.js';

const HOST = 'orders.example.com';
const MANY = 50;
/** Mostly within the idle limit of ten minutes. */
const anyMinutes = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: 9, max: 45 }) },
);
/** Mostly idle, which is when signs of life count. */
const anyPerson = fc.record({
  shift: fc.option(fc.integer({ min: 5, max: 60 }), { freq: 9 }),
  seen: fc.option(anyMinutes, { freq: 2 }),
});
const anyCommand = fc.record({
  does: fc.constantFrom(
    ...(['beat', 'beat', 'idle', 'sale', 'sale', 'explain', 'unexplain', 'press', 'rest'] as const),
    ...(['join', 'rename', 'leave', 'hire', 'move', 'limit', 'acknowledge'] as const),
  ),
  who: fc.nat({ max: 3 }),
  instance: fc.nat({ max: 1 }),
  minutes: anyMinutes,
});
type Command = typeof anyCommand extends fc.Arbitrary<infer T> ? T : never;

/** Half a minute beyond, so that few borders are crossed between two requests. */
const ago = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000 - 30_000).toISOString();

describe("the live view in an instance's memory", () => {
  let apps: readonly [TestApp, TestApp];
  let probe: DatabaseProbe;
  beforeAll(async () => {
    apps = [await startTestApp(), await startOtherApp()];
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    for (const app of apps) await app.close();
  });

  /** A team of which some are at work, and whose limit of ten minutes may have passed. */
  async function begin(
    people: readonly (typeof anyPerson extends fc.Arbitrary<infer T> ? T : never)[],
  ) {
    const shop = await ObservedShop.open(apps[0].http, probe);
    const other = await shop.nextShop({});
    const team: Person[] = [];
    for (const { shift, seen } of people) {
      const person = await (team.length === 0 ? shop.hours.person() : shop.hire());
      team.push(person);
      if (shift === null) continue;
      const sessions =
        seen === null ? [] : [{ startAt: ago(shift), lastSeenAt: ago(Math.min(seen, shift)) }];
      await shop.hours.work({ startAt: ago(shift), sessions }, person);
    }
    return { shop, other, team };
  }

  /** Does it by a request, which may be refused: then nothing has changed. */
  async function run(
    { shop, other, team }: Awaited<ReturnType<typeof begin>>,
    { does, who, instance, minutes }: Command,
  ): Promise<HttpAnswer | undefined> {
    const { http } = apps[instance] ?? apps[0];
    const person = team[who % team.length] ?? shop.owner;
    const { token, userId } = person;
    const at = ago(minutes);
    const admin = shop.owner.token;
    switch (does) {
      case 'beat':
      case 'idle': {
        const beat = { type: 'HEARTBEAT', host: HOST, duration: minutes * 10 };
        const event = { id: randomUUID(), occurred_at: at };
        const events = [{ ...event, ...(does === 'beat' ? beat : { type: 'IDLE_START' }) }];
        return http.post('/activity/events', { token, body: { events } });
      }
      case 'sale': {
        const body = { lines: [{ sku: 'TEA', qty: 1, unit_price: 1 }], occurred_at: at };
        return http.post(`/shops/${shop.hours.shopId}/receipts`, { token, body });
      }
      case 'explain': {
        const body = { start_at: at, end_at: ago(0), reason: 'CALL' };
        return http.post('/activity/explanations', { token, body });
      }
      case 'unexplain': {
        const text =
          'SELECT id FROM activity_explanations WHERE organization_id = $1 AND user_id = $2 LIMIT 1';
        const [row] = await probe.rows<{ id: string }>(text, [person.organizationId, userId]);
        return row && http.delete(`/activity/explanations/${row.id}`, { token });
      }
      case 'press': {
        const { json } = await http.get('/shifts/current', { token });
        return http.post(`/shifts/${json['id'] === null ? 'start' : 'end'}`, { token, body: {} });
      }
      case 'rest': {
        const started = await http.post('/shifts/breaks/start', { token, body: {} });
        return started.status < 300
          ? started
          : http.post('/shifts/breaks/end', { token, body: {} });
      }
      case 'join':
        return http.post('/sessions', { token, body: {} });
      case 'rename':
        return http.patch(`/users/${userId}`, { token: admin, body: { name: `N${minutes}` } });
      case 'leave':
        return http.patch(`/users/${userId}`, { token: admin, body: { is_active: false } });
      case 'hire':
        team.push(await shop.hours.person());
        return undefined;
      case 'move': {
        const body = { shop_ids: [minutes % 2 === 0 ? other : shop.hours.shopId] };
        return http.put(`/users/${userId}/shops`, { token: admin, body });
      }
      case 'limit':
        await shop.decide({ idle_limit_minutes: 10 + minutes });
        return undefined;
      case 'acknowledge':
        return http.post('/activity/notice/acknowledge', { token, body: { version: 1 } });
    }
  }

  it('equals a fresh read, whatever happened on either instance', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPerson, { minLength: 4, maxLength: 4 }),
        fc.array(anyCommand, { minLength: 4, maxLength: 14 }),
        async (people, commands) => {
          const world = await begin(people);
          const { shop } = world;
          const manager = await shop.hours.person('MANAGER');
          const readers = [shop.owner, manager];
          let fresh = MANY;
          const read = async (app: TestApp, limit: number): Promise<string[]> => {
            const paths = [`?limit=${limit}`, `?limit=${limit}&shop_id=${shop.hours.shopId}`];
            const answers = await Promise.all(
              readers.flatMap(({ token }) =>
                paths.map((path) => app.http.get(`/activity/live${path}`, { token })),
              ),
            );
            return answers.map((answer) => expectStatus(answer, 200).text);
          };
          for (const command of commands) {
            await run(world, command);
            for (const app of apps) {
              // A border in time may be crossed between two reads, and is crossed once.
              for (;;) {
                const before = await read(app, MANY);
                fresh += 1;
                // Another limit is another page, which no instance has seen.
                const expected = await read(app, fresh);
                const after = await read(app, MANY);
                if (before.join() !== after.join()) continue;
                expect(before).toEqual(expected);
                break;
              }
            }
          }
        },
      ),
      { numRuns: 8 },
    );
  }, 600_000);
});
