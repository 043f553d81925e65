import type { ScheduleView } from '../../src/features/schedules/schedules.dto.js';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from './makers.js';

type Fields = Record<string, unknown>;

/** A shop, who manages it and who works there, in an organization of its own. */
export class Team {
  private constructor(
    readonly http: HttpClient,
    readonly owner: Person,
    readonly shopId: string,
    readonly people: { readonly manager: Person; readonly employee: Person },
  ) {}

  /** @param shop  its zone is UTC unless the fields say otherwise */
  static async make(http: HttpClient, shop: Fields = {}): Promise<Team> {
    const owner = await makeOwner(http);
    const shopId = await makeShop(http, owner, { time_zone: 'UTC', ...shop });
    const shop_ids = [shopId];
    const [manager, employee] = await Promise.all([
      makeUser(http, owner, { role: 'MANAGER', shop_ids }),
      makeUser(http, owner, { role: 'EMPLOYEE', shop_ids }),
    ]);
    return new Team(http, owner, shopId, { manager, employee });
  }

  get manager(): Person {
    return this.people.manager;
  }

  get employee(): Person {
    return this.people.employee;
  }

  /** A plan of the employee on the second of March, 08:00 to 16:00, unless the fields say otherwise. */
  planBody(fields: Fields = {}): Fields {
    return {
      shop_id: this.shopId,
      user_id: this.employee.userId,
      start_at: '2026-03-02T08:00:00Z',
      end_at: '2026-03-02T16:00:00Z',
      ...fields,
    };
  }

  /** By the manager. */
  postPlan(fields: Fields = {}, by = this.manager): Promise<HttpAnswer> {
    return this.http.post('/schedules', { token: by.token, body: this.planBody(fields) });
  }

  async plan(fields: Fields = {}, by = this.manager): Promise<ScheduleView> {
    return scheduleOf(expectStatus(await this.postPlan(fields, by), 201));
  }

  change(id: string, body: Fields, by = this.manager): Promise<HttpAnswer> {
    return this.http.patch(`/schedules/${id}`, { token: by.token, body });
  }

  publish(days: { from: string; to: string }, by = this.manager): Promise<HttpAnswer> {
    const body = { shop_id: this.shopId, ...days };
    return this.http.post('/schedules/publish', { token: by.token, body });
  }

  /** @param query  what follows the days, e.g. `&user_id=…` */
  async list(by: Person, query = '', days = 'from=2026-03-01&to=2026-03-31'): Promise<unknown[]> {
    const answer = await this.http.get(`/schedules?${days}${query}`, { token: by.token });
    return (expectStatus(answer, 200).json['data'] as ScheduleView[]).map(({ id }) => id);
  }
}

export function scheduleOf(answer: HttpAnswer): ScheduleView {
  return answer.json as unknown as ScheduleView;
}
