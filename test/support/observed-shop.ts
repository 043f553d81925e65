import type { DeviceEvent } from '../../src/features/activity/day/device-events.js';
import { acknowledge, enableActivity, putPolicy } from './activity.js';
import type { DatabaseProbe } from './database.js';
import type { HttpClient } from './http-client.js';
import { expectStatus, makeShop, type Person } from './makers.js';
import { storeEvents } from './stored-events.js';
import { type Hours, makeHours } from './work.js';

type Fields = Record<string, unknown>;

/** Long before every day that a test looks at. */
const LONG_AGO = '2020-01-01T00:00:00Z';

/** A shop with activity switched on and two platforms, and what happens in it. */
export class ObservedShop {
  private constructor(
    readonly hours: Hours,
    readonly platforms: readonly [string, string],
    private readonly notice: number,
  ) {}

  get owner(): Person {
    return this.hours.owner;
  }

  static async open(
    http: HttpClient,
    probe: DatabaseProbe,
    { policy = {}, shop = {} }: { policy?: Fields; shop?: Fields } = {},
  ): Promise<ObservedShop> {
    const hours = await makeHours(http, probe, shop);
    const rules = { idle_limit_minutes: 10, pulse_seconds: 80, retention_days: 90, ...policy };
    const notice = await enableActivity(http, hours.owner, rules);
    const add = async (name: string, category?: string): Promise<string> => {
      const body = { name, host_patterns: [`${name}.example.com`], ...(category && { category }) };
      const answer = await http.post('/platforms', { token: hours.owner.token, body });
      return String(expectStatus(answer, 201).json['id']);
    };
    const platforms = [await add('orders', 'sales'), await add('mail')] as const;
    const shop_ = new ObservedShop(hours, platforms, notice);
    await shop_.tell(hours.owner);
    return shop_;
  }

  /** The person has known the notice for as long as anybody worked. */
  async tell(person: Person): Promise<void> {
    const { http, probe } = this.hours;
    expectStatus(await acknowledge(http, person, this.notice), 200);
    await probe.rows(
      'UPDATE activity_acknowledgements SET acknowledged_at = $3 WHERE organization_id = $1 AND user_id = $2',
      [person.organizationId, person.userId, LONG_AGO],
    );
  }

  /** Someone of this shop who has read the notice. */
  async hire(role: 'MANAGER' | 'EMPLOYEE' = 'EMPLOYEE'): Promise<Person> {
    const person = await this.hours.person(role);
    await this.tell(person);
    return person;
  }

  async nextShop(fields: Fields): Promise<string> {
    return makeShop(this.hours.http, this.owner, fields);
  }

  async decide(fields: Fields): Promise<void> {
    const { json } = await this.hours.http.get('/activity/policy', { token: this.owner.token });
    const rules = { idle_limit_minutes: 10, pulse_seconds: 80, version: json['version'] };
    expectStatus(await putPolicy(this.hours.http, this.owner, { ...rules, ...fields }), 200);
  }

  store(person: Person, events: readonly DeviceEvent[]): Promise<void> {
    return storeEvents(this.hours.probe, person, events);
  }

  /** The numbers of rows of events and of stored days. */
  async kept(person: Person): Promise<{ rows: number; days: number; final: number }> {
    const of = [person.organizationId, person.userId];
    const [row] = await this.hours.probe.rows<{ rows: number; days: number; final: number }>(
      `SELECT (SELECT count(*) FROM activity_batches WHERE organization_id = $1 AND user_id = $2)::int AS rows,
        count(*)::int AS days, count(*) FILTER (WHERE is_final)::int AS final
        FROM activity_days WHERE organization_id = $1 AND user_id = $2`,
      of,
    );
    if (!row) throw new Error('An aggregate returns a row');
    return row;
  }
}
