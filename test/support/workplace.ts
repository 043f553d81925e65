import type {
  ShiftChangeView,
  ShiftDetailView,
} from '../../src/features/shifts/shift-views.dto.js';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from './makers.js';
import { zoneAtNoon } from './noon.js';

type Fields = Readonly<Record<string, unknown>>;

const MINUTE_MS = 60_000;
/** When the tests of the file began. */
const BEGAN_MS = Date.now();

/**
 * The instant so many minutes before the tests of this file began, as on the wire: the same minutes
 * give the same instant, and those between two of them are exact.
 */
export function minutesAgo(minutes: number): string {
  return new Date(BEGAN_MS - minutes * MINUTE_MS).toISOString();
}

/** One person's clock, and the shifts on it as a manager sees and edits them. */
export class TimeClock {
  /** @param boss  whoever edits */
  constructor(
    readonly http: HttpClient,
    readonly person: Person,
    readonly boss: Person,
  ) {}

  /** The same clock, edited by someone else. */
  under(boss: Person): TimeClock {
    return new TimeClock(this.http, this.person, boss);
  }

  start(body: Fields = {}, key?: string): Promise<HttpAnswer> {
    return this.press('/shifts/start', body, key);
  }
  end(body: Fields = {}, key?: string): Promise<HttpAnswer> {
    return this.press('/shifts/end', body, key);
  }
  startBreak(body: Fields = {}, key?: string): Promise<HttpAnswer> {
    return this.press('/shifts/breaks/start', body, key);
  }
  endBreak(body: Fields = {}, key?: string): Promise<HttpAnswer> {
    return this.press('/shifts/breaks/end', body, key);
  }
  current(): Promise<HttpAnswer> {
    return this.http.get('/shifts/current', { token: this.person.token });
  }

  /** Adds a shift of this person; needs shop and times. */
  add(body: Fields, key?: string): Promise<HttpAnswer> {
    const given = { user_id: this.person.userId, reason: 'Nobody clocked it', ...body };
    return this.http.post('/shifts', this.edit(given, key));
  }
  correct(id: string, body: Fields, key?: string): Promise<HttpAnswer> {
    return this.http.patch(`/shifts/${id}`, this.edit({ reason: 'It was so', ...body }, key));
  }
  void(id: string, body: Fields, key?: string): Promise<HttpAnswer> {
    const given = { reason: 'By mistake', ...body };
    return this.http.post(`/shifts/${id}/void`, this.edit(given, key));
  }
  confirm(id: string, body: Fields, key?: string): Promise<HttpAnswer> {
    return this.http.post(`/shifts/${id}/confirm`, this.edit(body, key));
  }

  /** The shift as the boss sees it. */
  async shift(id: string): Promise<ShiftDetailView> {
    return shiftOf(await this.http.get(`/shifts/${id}`, { token: this.boss.token }), 200);
  }
  async history(id: string): Promise<ShiftChangeView[]> {
    const answer = await this.http.get(`/shifts/${id}/history`, { token: this.boss.token });
    return expectStatus(answer, 200).json['data'] as ShiftChangeView[];
  }
  /** All shifts of the person, the first one first. */
  async shifts(query = ''): Promise<ShiftDetailView[]> {
    const path = `/shifts?user_id=${this.person.userId}&voided=all${query}`;
    const answer = await this.http.get(path, { token: this.boss.token });
    const data = expectStatus(answer, 200).json['data'] as ShiftDetailView[];
    return data.reverse();
  }

  /** A shift that is over, or still open when it has no end; in minutes ago. */
  async worked(from: number, to?: number): Promise<ShiftDetailView> {
    const open = shiftOf(await this.start({ occurred_at: minutesAgo(from) }), 201);
    if (to === undefined) return open;
    return shiftOf(await this.end({ occurred_at: minutesAgo(to) }), 200);
  }
  /** A break in the open shift, running when it has no end; in minutes ago. */
  async paused(from: number, to?: number): Promise<ShiftDetailView> {
    const running = shiftOf(await this.startBreak({ occurred_at: minutesAgo(from) }), 201);
    if (to === undefined) return running;
    return shiftOf(await this.endBreak({ occurred_at: minutesAgo(to) }), 200);
  }

  private press(path: string, body: Fields, key: string | undefined): Promise<HttpAnswer> {
    const { token } = this.person;
    return this.http.post(path, { token, body, ...(key === undefined ? {} : { key }) });
  }

  private edit(body: Fields, key: string | undefined) {
    return { token: this.boss.token, body, ...(key === undefined ? {} : { key }) };
  }
}

/** An organization of its own with one shop and a MANAGER of it, who edits. */
export class Workplace {
  private constructor(
    readonly http: HttpClient,
    readonly owner: Person,
    readonly shopId: string,
    readonly manager: Person,
  ) {}

  /** @param shop  its fields; without a zone, it is noon where the shop is, and no day ends in the hours around now */
  static async open(http: HttpClient, shop: Fields = {}): Promise<Workplace> {
    const owner = await makeOwner(http);
    const shopId = await makeShop(http, owner, { time_zone: zoneAtNoon(), ...shop });
    const manager = await makeUser(http, owner, { role: 'MANAGER', shop_ids: [shopId] });
    return new Workplace(http, owner, shopId, manager);
  }

  /** Another EMPLOYEE, of this shop unless others are named. */
  async hire(shopIds: readonly string[] = [this.shopId]): Promise<TimeClock> {
    const person = await makeUser(this.http, this.owner, {
      role: 'EMPLOYEE',
      shop_ids: [...shopIds],
    });
    return new TimeClock(this.http, person, this.manager);
  }

  /** Another shop of the organization, which the manager has nothing to do with. @returns its id */
  async openShop(fields: Fields = {}): Promise<string> {
    return makeShop(this.http, this.owner, { time_zone: 'UTC', ...fields });
  }

  /** Changes the rules of the organization. */
  async rule(fields: Fields): Promise<void> {
    const answer = await this.http.patch('/organization', {
      token: this.owner.token,
      body: fields,
    });
    expectStatus(answer, 200);
  }
}

/** The shift of an answer, which must have this status. Checked for its status only. */
export function shiftOf(answer: HttpAnswer, status: number): ShiftDetailView {
  return expectStatus(answer, status).json as unknown as ShiftDetailView;
}
