import { randomUUID } from 'node:crypto';
import type { PeriodView } from '../../src/features/timesheets/timesheet-periods.dto.js';
import type { TimesheetPage, TimesheetView } from '../../src/features/timesheets/timesheets.dto.js';
import type { DatabaseProbe } from './database.js';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { announceChange } from './live-log.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from './makers.js';

type Fields = Record<string, unknown>;

/** Instants are ISO 8601. A record without an end is still running. */
export interface BreakFields {
  readonly startAt: string;
  readonly endAt?: string;
  readonly isPaid?: boolean;
}

export interface SessionFields {
  readonly startAt: string;
  readonly endAt?: string;
  /** The end, or the beginning, when absent. */
  readonly lastSeenAt?: string;
}

export interface ShiftFields {
  readonly startAt: string;
  readonly endAt?: string;
  /** Business date; that of the start in UTC when absent. */
  readonly date?: string;
  readonly breaks?: readonly BreakFields[];
  readonly sessions?: readonly SessionFields[];
  /** The machine closed it. */
  readonly isPending?: boolean;
  readonly isVoided?: boolean;
}

/** Where a shift is worked, and by whom. */
export interface Worker {
  readonly organizationId: string;
  readonly userId: string;
  readonly shopId: string;
}

export const SILENCE_LIMIT_S = 300;

const INSERT_SHIFT = `INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before,
    business_date, start_source, end_source, needs_confirmation, voided_at, version, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6::timestamptz, coalesce($6, 'infinity'), $7, 'CLOCK',
    CASE WHEN $6 IS NULL THEN NULL WHEN $8 THEN 'AUTO' ELSE 'CLOCK' END, $8,
    CASE WHEN $9 THEN now() END, 1, now(), now())`;
const INSERT_BREAK = `INSERT INTO breaks (organization_id, id, shift_id, shift_start_at, shift_ends_before, name,
    is_paid, start_at, end_at)
  SELECT organization_id, gen_random_uuid(), id, start_at, ends_before, 'Break', $3, $4, $5
  FROM shifts WHERE organization_id = $1 AND id = $2`;
const INSERT_SESSION = `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before,
    device_label, start_at, last_seen_at, end_at, end_source, silence_limit_s)
  SELECT organization_id, gen_random_uuid(), id, user_id, shop_id, ends_before, 'till', $3, $4, $5::timestamptz,
    CASE WHEN $5 IS NOT NULL THEN 'DEVICE' END, ${SILENCE_LIMIT_S}
  FROM shifts WHERE organization_id = $1 AND id = $2`;

/** Stores a shift with the given times, whatever the clock would have allowed. @returns its id */
export async function insertShift(
  probe: DatabaseProbe,
  worker: Worker,
  shift: ShiftFields,
): Promise<string> {
  const { organizationId, userId, shopId } = worker;
  const { startAt, endAt = null, isPending = false, isVoided = false } = shift;
  const date = shift.date ?? startAt.slice(0, 10);
  const id = randomUUID();
  const place = [organizationId, id];
  const shiftOf = [...place, userId, shopId, startAt, endAt, date, isPending, isVoided];
  await probe.rows(INSERT_SHIFT, shiftOf);
  for (const rest of shift.breaks ?? []) {
    const { isPaid = false, endAt: restEndAt = null } = rest;
    await probe.rows(INSERT_BREAK, [...place, isPaid, rest.startAt, restEndAt]);
  }
  for (const { startAt: from, endAt: to = null, lastSeenAt } of shift.sessions ?? []) {
    await probe.rows(INSERT_SESSION, [...place, from, lastSeenAt ?? to ?? from, to]);
  }
  await announceChange(probe, organizationId);
  return id;
}

/** A shop of an organization of its own, its ADMIN, and the hours of those who work there. */
export class Hours {
  constructor(
    readonly http: HttpClient,
    readonly probe: DatabaseProbe,
    readonly owner: Person,
    readonly shopId: string,
  ) {}

  /** Another shop of the same organization. */
  async nextShop(fields: Fields = {}): Promise<Hours> {
    const shopId = await makeShop(this.http, this.owner, fields);
    return new Hours(this.http, this.probe, this.owner, shopId);
  }

  /** Someone of this shop. */
  async person(role: 'MANAGER' | 'EMPLOYEE' = 'EMPLOYEE'): Promise<Person> {
    return makeUser(this.http, this.owner, { role, shop_ids: [this.shopId] });
  }

  /** @returns the shift's id */
  async work(shift: ShiftFields, person: Pick<Person, 'userId'> = this.owner): Promise<string> {
    const { organizationId } = this.owner;
    const worker = { organizationId, userId: person.userId, shopId: this.shopId };
    return insertShift(this.probe, worker, shift);
  }

  get(path: string, person = this.owner): Promise<HttpAnswer> {
    return this.http.get(`/timesheets${path}`, { token: person.token });
  }

  async page(query: string, person = this.owner): Promise<TimesheetPage> {
    const { json } = expectStatus(await this.get(`?${query}`, person), 200);
    return json as unknown as TimesheetPage;
  }

  async sheets(query: string, person = this.owner): Promise<TimesheetView[]> {
    return (await this.page(query, person)).data;
  }

  /** The only one there is. */
  async sheet(query: string, person = this.owner): Promise<TimesheetView> {
    const [sheet, ...others] = await this.sheets(query, person);
    if (!sheet || others.length > 0) throw new Error(`${others.length + 1} people, or none`);
    return sheet;
  }

  /** A request to the periods. */
  post(path: string, body: Fields, person = this.owner): Promise<HttpAnswer> {
    return this.http.post(`/timesheets/periods${path}`, { token: person.token, body });
  }

  approve(from: string, to: string, person = this.owner): Promise<HttpAnswer> {
    return this.post('', { shop_id: this.shopId, from, to }, person);
  }

  async approved(from: string, to: string): Promise<PeriodView> {
    return periodOf(expectStatus(await this.approve(from, to), 201));
  }
}

/** The shop keeps UTC unless the fields say otherwise. */
export async function makeHours(
  http: HttpClient,
  probe: DatabaseProbe,
  shop: Fields = {},
): Promise<Hours> {
  const owner = await makeOwner(http);
  return new Hours(http, probe, owner, await makeShop(http, owner, { time_zone: 'UTC', ...shop }));
}

export function periodOf(answer: HttpAnswer): PeriodView {
  return answer.json as unknown as PeriodView;
}
