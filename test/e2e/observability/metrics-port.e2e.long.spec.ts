import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  JOB_QUEUES,
  MESSAGE_QUEUES,
  type JobQueue,
} from '../../../src/platform/jobs/job-queues.js';
import { JobWatch } from '../../../src/platform/jobs/job-watch.service.js';
import { MetricsListener } from '../../../src/platform/observability/metrics-listener.js';
import { METRICS } from '../../../src/platform/observability/metrics.js';
import { eventually } from '../../faults/support/eventually.js';
import { Figures } from '../../support/figures.js';
import { expectStatus, makeOwner } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { OwnDatabase } from '../../support/own-database.js';

const REQUESTS = 'http_server_request_duration_seconds_count';

/** Resolves once the server has begun to answer: it says `100 Continue` just before. */
async function beginToRead(url: string): Promise<{ text: Promise<string> }> {
  const sent = request(url, { agent: false, headers: { expect: '100-continue' } });
  const answered = once(sent, 'response').then(([answer]) => text(answer as IncomingMessage));
  // When the test fails before, nobody waits for it.
  answered.catch(() => undefined);
  const begun = once(sent, 'continue');
  sent.end();
  await begun;
  return { text: answered };
}

describe('the metrics port', () => {
  let app: NestApp;
  let silent: NestApp;
  // In the shared one, messages of other suites may wait for longer than the watch allows.
  let database: OwnDatabase;
  let url: string;
  beforeAll(async () => {
    silent = await startNestApp();
    database = await OwnDatabase.make();
    app = await startNestApp({ DATABASE_URL: database.url, METRICS_PORT: '0' });
    url = (await app.nest.get(MetricsListener).listen()) ?? '';
  });
  afterAll(async () => {
    await app.close();
    await silent.close();
    await database.drop();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const read = (): Promise<Figures> => Figures.readFrom(url);

  it('reports the delay of the event loop, and the resources of the process', async () => {
    const figures = await read();
    expect(figures.sum('nodejs_eventloop_lag_p99_seconds')).toBeDefined();
    expect(figures.sum('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(figures.sum('process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  it('reports which background work is stuck, and nothing about it while that is unknown', async () => {
    const watch = app.nest.get(JobWatch);
    const stuck = async (): Promise<Record<string, number>> => {
      const figures = (await read()).of('tillclock_job_stuck');
      return Object.fromEntries(figures.map(({ labels, value }) => [labels['queue'], value]));
    };
    const watched = [...JOB_QUEUES, ...MESSAGE_QUEUES, 'backup'];
    const idle = Object.fromEntries(watched.map((name) => [name, 0]));
    expect(await stuck()).toEqual(idle);
    const late: JobQueue = 'delete-expired';
    jest.spyOn(watch, 'stuck').mockResolvedValue([late]);
    expect(await stuck()).toEqual({ ...idle, [late]: 1 });
    jest.spyOn(watch, 'stuck').mockRejectedValue(new Error('the database does not answer'));
    expect(await stuck()).toEqual({});
    jest.restoreAllMocks();
    expect(await stuck()).toEqual(idle);
  });

  it('queries the database once for all simultaneous readers', async () => {
    let release = (): void => undefined;
    const gate = new Promise<JobQueue[]>((resolve) => (release = () => resolve([])));
    const asked = jest.spyOn(app.nest.get(JobWatch), 'stuck').mockReturnValue(gate);
    const reading = [await beginToRead(url), await beginToRead(url), await beginToRead(url)];
    const askedBefore = asked.mock.calls.length;
    release();
    expect(askedBefore).toBe(1);
    const texts = await Promise.all(reading.map((reader) => reader.text));
    expect(new Set(texts).size).toBe(1);
    expect(new Figures(texts[0] ?? '').sum('tillclock_job_stuck')).toBe(0);
    await read();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('serves nothing else', async () => {
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(405);
    for (const path of ['/', '/metrics/x', '/health', '/shops']) {
      expect((await fetch(new URL(path, url))).status).toBe(404);
    }
  });

  it('is not the public one, which has no metrics', async () => {
    const { token } = await makeOwner(app.http);
    expectStatus(await app.http.get('/metrics'), 404);
    expectStatus(await app.http.get('/metrics', { token }), 404);
    expect(new URL(url).port).not.toBe(new URL(app.http.baseUrl).port);
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  it('has the metrics of its own application, and is closed with it', async () => {
    const other = await startNestApp({ METRICS_PORT: '0' });
    const otherUrl = (await other.nest.get(MetricsListener).listen()) ?? '';
    try {
      const before = (await read()).sum(REQUESTS, { http_route: '/health' });
      expectStatus(await other.http.get('/health'), 200);
      await eventually('it is counted', async () => {
        return (await Figures.readFrom(otherUrl)).sum(REQUESTS) === 1;
      });
      expect((await read()).sum(REQUESTS, { http_route: '/health' })).toBe(before);
    } finally {
      await other.close();
    }
    await expect(fetch(otherUrl)).rejects.toThrow('fetch failed');
  });

  it('is not opened by default', async () => {
    expectStatus(await silent.http.get('/health'), 200);
    expect(await silent.nest.get(MetricsListener).listen()).toBeUndefined();
    expect(silent.nest.get<unknown>(METRICS)).toBeNull();
  });
});
