import type { EventResultsView } from '../../../src/features/activity/events/events.dto.js';
import { Random } from '../../faults/support/seed.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus } from '../../support/makers.js';
import { startOtherApp, startTestApp, type TestApp } from '../../support/test-app.js';
import {
  anyEvent,
  DATE,
  hireWatched,
  shownAndComputed,
  type Watched,
  type WatchedEvent,
} from '../../support/watched-people.js';

const EVENTS = 120;
const MOST_AT_ONCE = 17;

describe('two instances that receive the same events at once', () => {
  let apps: [TestApp, TestApp];
  let probe: DatabaseProbe;
  beforeAll(async () => {
    apps = [await startTestApp(), await startOtherApp()];
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    for (const app of apps) await app.close();
  });

  async function send(
    app: TestApp,
    watched: Watched,
    { device, events }: { device: string; events: readonly WatchedEvent[] },
  ) {
    const body = { device_id: device, events };
    const { token } = watched.person;
    const answer = await app.http.post('/activity/events', { token, body });
    return (expectStatus(answer, 200).json as unknown as EventResultsView).results;
  }

  /** Sends all of them, split anew, several batches at a time. */
  async function sendAll(
    app: TestApp,
    watched: Watched,
    { device, events, random }: { device: string; events: WatchedEvent[]; random: Random },
  ) {
    const left = [...events].sort(() => random.next() - 0.5);
    const results: Awaited<ReturnType<typeof send>> = [];
    while (left.length > 0) {
      const batches = [1, 2].map(() => left.splice(0, random.between(1, MOST_AT_ONCE)));
      const sent = batches.filter((batch) => batch.length > 0);
      results.push(
        ...(
          await Promise.all(sent.map((batch) => send(app, watched, { device, events: batch })))
        ).flat(),
      );
    }
    return results;
  }

  it.each([1, 2, 3])(
    'store each event once, accept it once, and show one day with the same bytes (seed %i)',
    async (seed) => {
      const random = new Random(seed);
      const [watched] = await hireWatched(apps[0].http);
      if (!watched) throw new Error('Nobody was hired');
      const { person, owner, devices } = watched;
      const sent = devices.flatMap((device) =>
        Array.from({ length: EVENTS }, () => ({ device, event: anyEvent(() => random.next()) })),
      );
      const results = await Promise.all(
        apps.flatMap((app, index) =>
          devices.map((device, place) => {
            const own = sent.filter((one) => one.device === device).map(({ event }) => event);
            const other = new Random(seed * 100 + index * 10 + place);
            return sendAll(app, watched, { device, events: own, random: other });
          }),
        ),
      );
      const accepted = results.flat().filter(({ status }) => status === 'accepted');
      const ids = sent.map(({ event }) => event.id).sort();
      expect(accepted.map(({ id }) => id).sort()).toEqual(ids);
      expect(results.flat().filter(({ status }) => status === 'duplicate')).toHaveLength(
        ids.length,
      );
      const text =
        'SELECT unnest(event_ids) AS id FROM activity_batches WHERE user_id = $1 ORDER BY 1';
      const stored = await probe.rows<{ id: string }>(text, [person.userId]);
      expect(stored.map(({ id }) => id)).toEqual(ids);
      for (const app of apps) {
        const { shown, computed } = await shownAndComputed(app.http, watched, sent);
        expect(shown).toEqual(computed);
      }
      const path = `/activity/timeline?date=${DATE}&user_id=${person.userId}`;
      const summary = `/activity/summary?from=${DATE}&to=${DATE}&group_by=platform&user_id=${person.userId}`;
      for (const read of [path, summary]) {
        const answers = await Promise.all(
          apps.flatMap((app) => [person, owner].map(({ token }) => app.http.get(read, { token }))),
        );
        const texts = answers.map((answer) =>
          expectStatus(answer, 200).text.replace(/"as_of":"[^"]*"/, ''),
        );
        expect(new Set(texts).size).toBe(1);
      }
    },
  );
});
