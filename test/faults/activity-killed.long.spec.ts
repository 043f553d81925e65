import { HttpClient } from '../support/http-client.js';
import { EventLoad } from './support/event-load.js';
import { eventually } from './support/eventually.js';
import { Installation, removeInstallations } from './support/installation.js';
import { probing } from './support/probe.js';
import { chooseSeed, Random } from './support/seed.js';
import { hireWatched, shownAndComputed, type Watched } from '../support/watched-people.js';

const loads: EventLoad[] = [];
afterAll(async () => {
  for (const load of loads) await load.abandon();
  await removeInstallations();
});

/** The last one of both at once. */
const ROUNDS = ['api', 'database', 'api', 'database', 'both'] as const;

describe('two instances and their database, killed while devices report,', () => {
  it('lose no event that they acknowledged and store none twice', async () => {
    const seed = chooseSeed('activity-killed');
    const random = new Random(seed);
    const installation = await Installation.make();
    const first = await installation.start();
    const environments: Record<string, string>[] = [
      {},
      { DATABASE_URL: await installation.databaseUrl() },
    ];
    const instances = [first, await installation.start(environments[1])];
    const urls = await Promise.all(instances.map((instance) => instance.url()));
    const people = await hireWatched(await first.http());
    const load = new EventLoad({ seed, targets: () => urls, people });
    loads.push(load);
    for (const round of ROUNDS) {
      await load.reports(random.between(30, 60));
      if (round !== 'api') await killPostmaster(installation);
      if (round === 'database') continue;
      for (const [index, instance] of instances.entries()) {
        if (round === 'api' && random.next() < 0.5) continue;
        await instance.kill();
        instances[index] = await installation.start(environments[index]);
        urls[index] = (await instances[index]?.url()) ?? '';
      }
    }
    await load.reports(40);
    await load.finish();
    process.stderr.write(`activity-killed: ${load.summary}\n`);
    expect(load.complaints).toEqual([]);
    expect(load.refusals.size).toBeGreaterThan(0);
    const adminUrl = await installation.adminUrl();
    for (const watched of people) {
      const sent = load.acknowledged.get(watched.person.userId) ?? [];
      const ids = [...new Set(sent.map(({ event }) => event.id))].sort();
      expect(ids.length).toBeGreaterThan(0);
      expect(await storedIds(adminUrl, watched)).toEqual(ids);
      for (const url of urls) {
        const { shown, computed } = await shownAndComputed(new HttpClient(url), watched, sent);
        expect(shown).toEqual(computed);
      }
    }
  });
});

async function killPostmaster(installation: Installation): Promise<void> {
  const pid = await installation.postmasterPid();
  if (pid === undefined) throw new Error('no postmaster');
  process.kill(pid, 'SIGKILL');
  await eventually('another postmaster runs', async () => {
    const now = await installation.postmasterPid();
    return now !== undefined && now !== pid;
  });
}

/** Each as often as it is stored. */
async function storedIds(adminUrl: string, { person }: Watched): Promise<string[]> {
  const text = `SELECT unnest(event_ids) AS id FROM activity_batches WHERE user_id = $1 ORDER BY 1`;
  const rows = await probing(adminUrl, (probe) =>
    probe.rows<{ id: string }>(text, [person.userId]),
  );
  return rows.map(({ id }) => id);
}
