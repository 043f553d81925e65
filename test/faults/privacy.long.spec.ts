import { randomInt, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acknowledge, enableActivity } from '../support/activity.js';
import { HttpClient } from '../support/http-client.js';
import { expectStatus, makeOwner, makeShop, type Person } from '../support/makers.js';
import { takeBackup } from './support/base-backup.js';
import { Canaries, canaryHosts, heartbeatOn } from './support/canaries.js';
import { eventually } from './support/eventually.js';
import { Installation, removeInstallations } from './support/installation.js';
import { probing, type Probe } from './support/probe.js';
import type { ServerProcess } from './support/server-process.js';
import { beTalkative } from './support/talkative.js';
import { TextSearch } from './support/text-search.js';

afterAll(removeInstallations);

const CANARIES = 50;
/** Letters and digits that are in no other text. */
function makeMark(): string {
  return Array.from({ length: 20 }, () => randomInt(36).toString(36)).join('');
}

describe('an unlisted host', () => {
  const [mark, allowedMark] = [makeMark(), makeMark()];
  const hosts = canaryHosts(mark, CANARIES);
  const allowed = `${allowedMark}.example.com`;
  const [search, control] = [new TextSearch(mark), new TextSearch(allowedMark)];
  let installation: Installation;
  let backup: Installation;
  let servers: ServerProcess[];
  let http: HttpClient;
  let person: Person;
  let figures: string;
  let canaries: Canaries;
  let tables: Record<'canaries' | 'allowed', string[]>;

  beforeAll(async () => {
    installation = await Installation.make();
    backup = await Installation.make();
    const owner = await installation.start({ LOG_LEVEL: 'trace' });
    const adminUrl = await installation.adminUrl();
    await probing(adminUrl, beTalkative);
    // Its connections are made after the settings, which are those of new connections.
    const DATABASE_URL = await installation.databaseUrl();
    const server = await installation.start({
      DATABASE_URL,
      LOG_LEVEL: 'trace',
      METRICS_PORT: '0',
    });
    servers = [owner, server];
    http = new HttpClient(await server.url());
    person = await makeOwner(http);
    await clockIn(http, person, allowed);
    canaries = new Canaries(http, person, hosts, allowed);
    await record({ counts_off_list: false });
    await canaries.sendAll();
    await record({ counts_off_list: true, version: 1 });
    await takeBackup({
      adminUrl,
      from: installation.dataDir,
      to: backup.dataDir,
      meanwhile: async (probe) => {
        await canaries.sendAll();
        await failedBatch(probe);
        await probe.rows('CHECKPOINT');
      },
      atEnd: () => undefined,
    });
    // Or the log would have what is looked for from the statements that look for it.
    await probing(adminUrl, (probe) => probe.rows('ALTER ROLE ALL RESET ALL'));
    tables = await probing(adminUrl, async (probe) => ({
      canaries: await search.tables(probe),
      allowed: await control.tables(probe),
    }));
    figures = await (await fetch(/http:\S+\/metrics/.exec(server.stdout)?.[0] ?? '')).text();
    for (const one of servers.reverse()) {
      one.signal('SIGTERM');
      await one.ending();
    }
  });

  async function record(fields: Record<string, unknown>): Promise<void> {
    await acknowledge(http, person, await enableActivity(http, person, fields));
  }

  /** The database ends the connection while the batch is being stored. */
  async function failedBatch(probe: Probe): Promise<void> {
    const { token } = person;
    const events = [...hosts, allowed].map((host) => heartbeatOn(host));
    const waiting = `SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'
      AND query LIKE '%activity_batches%' AND backend_type = 'client backend'`;
    const failing = await probing(await installation.adminUrl(), async (holder) => {
      await holder.rows('BEGIN');
      await holder.rows('LOCK TABLE activity_batches IN ACCESS EXCLUSIVE MODE');
      const answer = http.post('/activity/events', { token, body: { events }, key: randomUUID() });
      await eventually('the batch waits', async () => (await probe.rows(waiting)).length > 0);
      await probe.rows(`SELECT pg_terminate_backend(pid) FROM (${waiting}) AS waiting`);
      return answer;
    });
    expectStatus(failing, 503);
  }

  it('is in no response about events', () => {
    expect(canaries.answers.length).toBeGreaterThan(CANARIES);
    const said = canaries.answers.map(({ text, headers }) => text + JSON.stringify([...headers]));
    const repeating = said.filter((text) => search.isIn(text));
    // A client that misspells the name of a field gets that name back, and nobody else reads it.
    expect(repeating.filter((text) => !text.includes('"unknown_field"'))).toEqual([]);
    const results = canaries.answers.flatMap(({ json }) => (json['results'] ?? []) as unknown[]);
    expect(results).toContainEqual(expect.objectContaining({ code: 'NOT_ON_THE_LIST' }));
    expect(results).toContainEqual(expect.objectContaining({ status: 'accepted' }));
  });

  it('is in no table of any schema, where a listed one is found', () => {
    expect(tables.canaries).toEqual([]);
    expect(tables.allowed).toEqual(
      expect.arrayContaining(['public.idempotency_keys', 'public.platform_hosts']),
    );
  });

  it('is in no line of the log of the application, nor in its metrics', () => {
    const said = servers.map(({ output }) => output).join('\n');
    expect(said).toContain('/activity/events');
    expect(said).toContain('"level":20');
    expect(linesWith(search, said)).toEqual([]);
    expect(figures).toContain('/activity/events');
    expect(linesWith(search, figures)).toEqual([]);
  });

  it('is not in the log of PostgreSQL, even if that has every value of every statement', async () => {
    const said = await readFile(join(installation.dataDir, 'postgres.log'), 'utf8');
    expect(linesWith(control, said).join('\n')).toMatch(/parameters|Parameters/);
    expect(linesWith(search, said)).toEqual([]);
  });

  it('is in no file of a base backup, nor in the data directory with its write-ahead log', async () => {
    for (const { dataDir } of [backup, installation]) {
      const known = await control.files(dataDir);
      expect(known.join('\n')).toMatch(/\/base\/\d+\/\d+/);
      expect(known.join('\n')).toMatch(/\/pg_wal\/[0-9A-F]{24}/);
      expect(await search.files(dataDir)).toEqual([]);
    }
  });
});

/** At work, with one platform, of which a keyed request has stored the answer. */
async function clockIn(http: HttpClient, person: Person, host: string): Promise<void> {
  const { token } = person;
  const shop_id = await makeShop(http, person);
  expectStatus(
    await http.post('/shifts/start', { token, body: { shop_id, device_label: 'a' } }),
    201,
  );
  const body = { name: 'Ours', host_patterns: [host] };
  expectStatus(await http.post('/platforms', { token, body, key: randomUUID() }), 201);
}

function linesWith(search: TextSearch, text: string): string[] {
  return text.split('\n').filter((line) => search.isIn(line));
}
