import { randomUUID } from 'node:crypto';
import { ForgottenShiftCloser } from '../../src/features/shifts/forgotten-shift-closer.service.js';
import type { ShiftView } from '../../src/features/shifts/shift-views.dto.js';
import type { DatabaseProbe } from './database.js';
import type { HttpAnswer } from './http-client.js';
import { expectStatus, signIn, type Person } from './makers.js';
import {
  TICK_MS,
  TICKS,
  type Breaks,
  type Command,
  type Correction,
  type Press,
} from './random-shifts.js';
import { impossibleShifts } from './shift-invariants.js';
import type { TestApp } from './test-app.js';
import { TimeClock, Workplace } from './workplace.js';

interface StoredShift extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly is_open: boolean;
  /** As the rows say: shift − unpaid breaks, in milliseconds, up to the given time. */
  readonly worked_ms: number;
  readonly edits: number;
  readonly closings: number;
}

/** In the order in which they came to be. */
const STORED = `SELECT s.id, s.version, s.end_at IS NULL AS is_open,
    (extract(epoch FROM coalesce(s.end_at, $2) - s.start_at) * 1000 - coalesce((
      SELECT sum(extract(epoch FROM coalesce(b.end_at, $2) - b.start_at) * 1000) FROM breaks b
      WHERE b.organization_id = s.organization_id AND b.shift_id = s.id AND NOT b.is_paid), 0))::float8 AS worked_ms,
    (SELECT count(*)::int FROM shift_changes c
      WHERE c.organization_id = s.organization_id AND c.shift_id = s.id AND c.actor_id IS NOT NULL) AS edits,
    (SELECT count(*)::int FROM shift_changes c
      WHERE c.organization_id = s.organization_id AND c.shift_id = s.id AND c.kind = 'AUTO_CLOSED') AS closings
  FROM shifts s WHERE s.organization_id = $1 ORDER BY s.created_at, s.id`;

const EDITS: readonly Command['does'][] = ['add', 'correct', 'void', 'confirm'];

/** A request that was answered, or the job's look (no answer). */
export interface Done {
  readonly command: Command;
  readonly answer: HttpAnswer | undefined;
}

/** A person with two devices and two bosses in an organization of their own, and what became of it. */
export class ShiftLife {
  /** What succeeded with each shift. */
  readonly #successes = new Map<string, { does: Command['does']; version: number }[]>();
  readonly #beganMs = Date.now() - TICKS * TICK_MS;
  readonly #wrong: string[] = [];
  #shifts: readonly StoredShift[] = [];
  /** The latest instant that is known of the shift pressed last, as commands count. */
  #lastPress = 0;

  private constructor(
    private readonly at: { readonly app: TestApp; readonly probe: DatabaseProbe },
    private readonly place: Workplace,
    private readonly who: { readonly devices: readonly TimeClock[]; readonly otherShop: string },
  ) {}

  static async begin(app: TestApp, probe: DatabaseProbe): Promise<ShiftLife> {
    const place = await Workplace.open(app.http);
    // So that there is something to close for the job.
    await place.rule({ shift_limit_minutes: 60 });
    const otherShop = await place.openShop();
    const first = await place.hire([place.shopId, otherShop]);
    const again = await signIn(app.http, first.person.email);
    const devices = [first, new TimeClock(app.http, again, place.manager)];
    return new ShiftLife({ app, probe }, place, { devices, otherShop });
  }

  /** How many shifts the job has closed. */
  get closings(): number {
    return this.#shifts.reduce((sum, shift) => sum + shift.closings, 0);
  }

  /** Does all of it at once. */
  async live(commands: readonly Command[]): Promise<Done[]> {
    const done = await Promise.all(
      commands.map(async (command) => ({ command, answer: await this.#send(command) })),
    );
    for (const { command, answer } of done) {
      if (!answer || answer.status >= 300) continue;
      const { id, version, start_at, end_at, breaks } = answer.json as unknown as ShiftView;
      const others = this.#successes.get(id) ?? [];
      this.#successes.set(id, [...others, { does: command.does, version }]);
      const instants = [start_at, end_at, ...breaks.flatMap((one) => [one.start_at, one.end_at])];
      const last = Math.max(...instants.map((instant) => Date.parse(instant ?? start_at)));
      if ('device' in command) this.#lastPress = last - this.#beganMs;
    }
    this.#wrong.push(...done.flatMap((one) => this.#unseen(one)));
    return done;
  }

  /** Looks at the rows and at what the API makes of them. @returns what is wrong */
  async inspect(): Promise<string[]> {
    const { organizationId, token } = this.place.owner;
    const early = await this.#stored();
    const page = await this.at.app.http.get('/shifts?voided=all&limit=200', { token });
    this.#shifts = await this.#stored();
    const views = expectStatus(page, 200).json['data'] as ShiftView[];
    const wrong = [...this.#wrong, ...(await impossibleShifts(this.at.probe, organizationId))];
    if (views.length !== this.#shifts.length || this.#successes.size !== this.#shifts.length) {
      wrong.push(`${this.#shifts.length} shifts stored, ${this.#successes.size} answered`);
    }
    for (const [index, shift] of this.#shifts.entries()) {
      const view = views.find(({ id }) => id === shift.id);
      wrong.push(...this.#unaccounted(shift), ...wrongWork(view, early[index], shift));
    }
    return wrong;
  }

  async #stored(): Promise<StoredShift[]> {
    const [clock] = await this.at.probe.rows('SELECT clock_timestamp() AS now');
    return this.at.probe.rows<StoredShift>(STORED, [
      this.place.owner.organizationId,
      clock?.['now'],
    ]);
  }

  /** Who edits says which version they saw: it must have been the one that they changed. */
  #unseen({ command, answer }: Done): string[] {
    if (!('isStale' in command) || !answer || answer.status >= 300) return [];
    const { id, version } = this.#named(command);
    const { version: made } = answer.json as unknown as ShiftView;
    return made === version + 1 ? [] : [`${id}: who saw version ${version} made ${made}`];
  }

  /** Versions and history of a shift are what its answers add up to. */
  #unaccounted({ id, version, edits, closings }: StoredShift): string[] {
    const successes = this.#successes.get(id) ?? [];
    const wrong: string[] = [];
    const versions = new Set(successes.map((success) => success.version));
    if (versions.size !== successes.length) wrong.push(`${id}: two changes with one version`);
    if (version !== successes.length + closings) {
      wrong.push(`${id}: version ${version} after ${successes.length} + ${closings} changes`);
    }
    const told = successes.filter(({ does }) => EDITS.includes(does)).length;
    if (edits !== told) wrong.push(`${id}: ${edits} edits in the history, ${told} answered`);
    return wrong;
  }

  async #send(command: Command): Promise<HttpAnswer | undefined> {
    switch (command.does) {
      case 'start':
      case 'end':
      case 'startBreak':
      case 'endBreak': {
        const shop = command.does === 'start' ? { shop_id: this.place.shopId } : {};
        const body = { ...this.#when(command.at), ...shop };
        return this.#device(command.device)[command.does](body);
      }
      case 'add': {
        const { from, to, breaks } = command.times;
        const times = { start_at: this.#instant(from), end_at: this.#instant(to) };
        const body = { ...times, breaks: this.#breaks(breaks), shop_id: this.place.shopId };
        return this.#under(command.boss).add(body);
      }
      case 'correct':
        return this.#correct(command);
      case 'void':
      case 'confirm': {
        const { id, version } = this.#named(command);
        return this.#under(command.boss)[command.does](id, { version });
      }
      case 'close':
        return this.#close(command.seen);
    }
  }

  #correct(command: Correction): Promise<HttpAnswer> {
    const { id, version } = this.#named(command);
    const { from, to, breaks, movesShop } = command;
    return this.#under(command.boss).correct(id, {
      version,
      ...(from === null ? {} : { start_at: this.#instant(from) }),
      ...(to === null ? {} : { end_at: this.#instant(to) }),
      ...(breaks === null ? {} : { breaks: this.#breaks(breaks) }),
      ...(movesShop ? { shop_id: this.who.otherShop } : {}),
    });
  }

  async #close(seen: number): Promise<undefined> {
    const open = this.#shifts.find((shift) => shift.is_open);
    if (!open) return;
    await this.at.probe.rows(
      'UPDATE device_sessions SET last_seen_at = greatest(start_at, $2) WHERE shift_id = $1',
      [open.id, this.#instant(seen)],
    );
    const { organizationId } = this.place.owner;
    const found = { organization_id: organizationId, id: open.id, start_at: new Date(0) };
    await this.at.app.nest.get(ForgottenShiftCloser).close(found);
  }

  #when(at: Press['at']): { occurred_at?: string } {
    if (at === null) return {};
    const ms = typeof at === 'number' ? at : this.#lastPress + at.ticks * TICK_MS;
    return ms > TICKS * TICK_MS ? {} : { occurred_at: this.#instant(ms) };
  }

  #instant(ms: number): string {
    return new Date(this.#beganMs + ms).toISOString();
  }

  #breaks(breaks: Breaks): Record<string, unknown>[] {
    return breaks.map(({ from, to }) => ({
      start_at: this.#instant(from),
      ...(to === null ? {} : { end_at: this.#instant(to) }),
    }));
  }

  #device(device: number): TimeClock {
    const clock = this.who.devices[device];
    if (!clock) throw new Error('There is no such device');
    return clock;
  }

  #under(boss: number): TimeClock {
    const bosses: readonly Person[] = [this.place.owner, this.place.manager];
    return this.#device(0).under(bosses[boss] ?? this.place.owner);
  }

  /** The shift that is meant, and the version that its sender knows: read before all that happens now. */
  #named(meant: { shift: number; isStale: boolean }): { id: string; version: number } {
    const shift = this.#shifts[meant.shift % Math.max(1, this.#shifts.length)];
    if (!shift) return { id: randomUUID(), version: 1 };
    return { id: shift.id, version: Math.max(1, shift.version - (meant.isStale ? 1 : 0)) };
  }
}

/** What the API says of the work of a shift, against the rows before and after it was asked. */
function wrongWork(
  view: ShiftView | undefined,
  early: StoredShift | undefined,
  late: StoredShift,
): string[] {
  const [least = 0, most = 0] = [early, late].map((shift) =>
    Math.floor(Math.max(0, shift?.worked_ms ?? 0) / 1_000),
  );
  const worked = view?.worked_seconds ?? -1;
  if (worked >= least && worked <= most) return [];
  return [`${late.id}: worked ${worked} s, by the rows ${least} to ${most} s`];
}
