import { randomUUID } from 'node:crypto';
import type { HttpAnswer, HttpClient, HttpRequest } from '../../support/http-client.js';
import type { Person } from '../../support/makers.js';

/** Hosts that are on nobody's list, each with the mark by which it would be recognized. */
export function canaryHosts(mark: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${mark}${index}.example.org`);
}

type Item = Record<string, unknown>;

/** A heartbeat of now. */
export function heartbeatOn(host: unknown, fields: Item = {}): Item {
  const occurred_at = new Date().toISOString();
  return { id: randomUUID(), type: 'HEARTBEAT', occurred_at, host, ...fields };
}

/** Every form in which a client can bring a host into an item. */
const ITEMS: readonly ((host: string) => unknown)[] = [
  (host) => heartbeatOn(host),
  (host) => heartbeatOn(host.toUpperCase()),
  (host) => heartbeatOn(`${host}.`),
  (host) => heartbeatOn(`${host}:8443`),
  (host) => heartbeatOn(`https://${host}/inbox?of=${host}`),
  (host) => heartbeatOn(`${host}\u0000`),
  (host) => heartbeatOn(host.repeat(9)),
  (host) => heartbeatOn({ name: host }),
  (host) => heartbeatOn([host]),
  (host) => heartbeatOn(host, { type: 'OFF_LIST', duration: 5 }),
  (host) => heartbeatOn(host, { type: 'IDLE_START' }),
  (host) => heartbeatOn(undefined, { id: host }),
  (host) => heartbeatOn(undefined, { type: host }),
  (host) => heartbeatOn(undefined, { occurred_at: host }),
  (host) => heartbeatOn(undefined, { type: 'OFF_LIST', duration: host }),
  (host) => heartbeatOn(undefined, { url: `https://${host}/` }),
  (host) => heartbeatOn(undefined, { [host]: 1 }),
  (host) => host,
  (host) => [host],
];

/** Bodies that are refused as a whole. */
const BODIES: readonly ((host: string, event: Item) => unknown)[] = [
  (host, event) => ({ events: [event], device_id: host }),
  (host, event) => ({ events: [event], sent_at: host }),
  (host, event) => ({ events: [event], clock_offset_ms: host }),
  (host, event) => ({ events: [event], url: host }),
  (host, event) => ({ events: [event], [host]: true }),
  (host) => ({ events: host }),
  (host) => ({ events: { host } }),
  (host) => ({ events: Array.from({ length: 501 }, () => heartbeatOn(host)) }),
  (host) => [heartbeatOn(host)],
  (host) => `{"events":[{"host":"${host}"`,
  (host) => `{"events":[{"host":"${host}"}]} {"${host}":1}`,
  (host) => `{"events":[{"host":"${host}","host":"${host}"}]}`,
  (host) => `"${host}"`,
  (host) => `${host} is no JSON`,
  (host) => JSON.stringify({ events: [heartbeatOn(host)], pad: host.repeat(60_000) }),
];
const TYPES = [
  'text/plain',
  'text/csv',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
];

/** Sends hosts that nobody may keep, in every way that a client could. */
export class Canaries {
  /** The answers so far that a problem or a result could have repeated a host in. */
  readonly answers: HttpAnswer[] = [];

  constructor(
    private readonly http: HttpClient,
    private readonly person: Person,
    private readonly hosts: readonly string[],
    /** On the list, so that something of each batch is stored. */
    private readonly allowed: string,
  ) {}

  async sendAll(): Promise<void> {
    for (const form of ITEMS) {
      const items = this.hosts.map(form);
      await this.post({ body: { events: [...items, heartbeatOn(this.allowed)] } });
    }
    await this.refusedBodies();
    await this.replayed();
    await this.elsewhere();
  }

  private async refusedBodies(): Promise<void> {
    for (const [index, bodyOf] of BODIES.entries()) {
      for (const host of this.some(index)) {
        const body = bodyOf(host, heartbeatOn(this.allowed));
        await this.post({ body, key: randomUUID() });
        await this.post({ body });
      }
    }
    for (const [index, type] of TYPES.entries()) {
      for (const host of this.some(index)) {
        const headers = { 'content-type': type };
        await this.post({ body: `events=${host}&host=${host}`, headers, key: randomUUID() });
      }
    }
  }

  /** A request that is repeated, and its key that is used for another one. */
  private async replayed(): Promise<void> {
    const key = randomUUID();
    const body = { events: this.hosts.map((host) => heartbeatOn(host)) };
    await this.post({ body, key });
    const again = await this.post({ body, key });
    if (again.headers.get('idempotent-replayed') !== 'true') throw new Error('was not replayed');
    await this.post({ body: { events: [heartbeatOn(this.hosts[0])] }, key });
  }

  /** In queries, paths and headers. */
  private async elsewhere(): Promise<void> {
    const { token } = this.person;
    for (const host of this.hosts) {
      for (const query of [
        host,
        `${host}.`,
        `https://${host}/a`,
        `${host}&host=${host}`,
        `a@${host}`,
      ])
        await this.ask(`/platforms/match?host=${query}`, { token });
    }
    for (const path of [
      'platforms/',
      'activity/',
      'activity/events/',
      'activity/explanations/',
      '',
    ]) {
      for (const host of this.some(path.length)) await this.ask(`/${path}${host}`, { token });
    }
    const queries = [
      'activity/timeline?date=',
      'activity/timeline?user_id=',
      'activity/events?host=',
    ];
    for (const query of [...queries, 'platforms?cursor=', 'activity/readers?cursor=']) {
      for (const host of this.some(query.length)) await this.ask(`/${query}${host}`, { token });
    }
    for (const host of this.some(0)) {
      const url = `https://${host}/`;
      const headers = { referer: url, origin: url.slice(0, -1), 'x-forwarded-host': host };
      const others = { 'user-agent': host, cookie: `last=${host}`, tracestate: `last=${host}` };
      await this.post({
        body: { events: [heartbeatOn(host)] },
        headers: { ...headers, ...others },
      });
    }
  }

  /** Three of the hosts, others each time. */
  private some(turn: number): string[] {
    return [0, 1, 2].flatMap((step) => this.hosts[(turn * 3 + step) % this.hosts.length] ?? []);
  }

  private async post(request: HttpRequest): Promise<HttpAnswer> {
    const { token } = this.person;
    const answer = await this.http.post('/activity/events', { token, ...request });
    this.answers.push(answer);
    return answer;
  }

  private async ask(path: string, request: HttpRequest): Promise<void> {
    await this.http.get(path, request);
  }
}
