import { randomUUID } from 'node:crypto';
import { ForgottenShiftCloser } from '../../src/features/shifts/forgotten/forgotten-shift-closer.service.js';
import type { ShiftView } from '../../src/features/shifts/shift-views.dto.js';
import type { DatabaseProbe } from './database.js';
import type { HttpAnswer } from './http-client.js';
import { expectStatus, signIn } from './makers.js';
import {
  TICK_MS,
  TICKS,
  type Breaks,
  type Command,
  type Correction,
  type Press,
} from './random-shifts.js';
import {
  lastInstantOf,
  SHIFT_LIMIT,
  unlike,
  wrongWork,
  type SentBody,
  type SentBreak,
} from './shift-answers.js';
import { impossibleShifts, storedShifts, type StoredShift } from './shift-invariants.js';
import type { NestApp } from './nest-app.js';
import { TimeClock, Workplace } from './workplace.js';

const EDITS: readonly Command['does'][] = ['add', 'correct', 'void', 'confirm'];

/** A request that was answered, or the job's look (no answer). */
export interface Done {
  readonly command: Command;
  readonly body: SentBody;
  readonly answer: HttpAnswer | undefined;
}

/** A change of a shift. */
interface Success {
  readonly does: Command['does'];
  version: number;
  readonly at: string | undefined;
}

/** A person with two devices and two bosses in an organization of their own, and what became of it. */
export class ShiftLife {
  /** The successful requests of each shift. */
  readonly #successes = new Map<string, Success[]>();
  readonly #beganMs = Date.now() - TICKS * TICK_MS;
  readonly #wrong: string[] = [];
  #shifts: readonly StoredShift[] = [];
  /** The latest instant that is known of the shift pressed last, as commands count. */
  #lastPress = 0;

  private constructor(
    private readonly at: { readonly app: NestApp; readonly probe: DatabaseProbe },
    private readonly place: Workplace,
    private readonly who: {
      readonly devices: readonly [TimeClock, TimeClock];
      readonly otherShop: string;
    },
  ) {}

  static async begin(app: NestApp, probe: DatabaseProbe): Promise<ShiftLife> {
    const place = await Workplace.open(app.http);
    // So that there is something to close for the job.
    await place.rule({ shift_limit_minutes: SHIFT_LIMIT });
    const otherShop = await place.openShop();
    const first = await place.hire([place.shopId, otherShop]);
    const again = await signIn(app.http, first.person.email);
    const second = new TimeClock(app.http, again, place.manager);
    return new ShiftLife({ app, probe }, place, { devices: [first, second], otherShop });
  }

  /** How many shifts the job has closed. */
  get closings(): number {
    return this.#shifts.reduce((sum, shift) => sum + shift.closings, 0);
  }

  /** Does all of it at once. */
  async live(commands: readonly Command[]): Promise<Done[]> {
    for (const command of commands) {
      if (command.does === 'close') await this.#lastSeen(command.seen);
    }
    const done = await Promise.all(
      commands.map(async (command) => {
        const body = this.#bodyOf(command);
        return { command, body, answer: await this.#send(command, body) };
      }),
    );
    for (const { command, body, answer } of done) {
      if (!answer || answer.status >= 300) continue;
      const view = answer.json as unknown as ShiftView;
      if (this.#isRepeated({ command, body, answer }, view)) continue;
      this.#wrong.push(...unlike(command.does, body, view));
      // A correction that changes nothing is no change.
      if (command.does === 'correct' && view.version === body.version) continue;
      const others = this.#successes.get(view.id) ?? [];
      const { occurred_at: at } = body;
      const success = { does: command.does, version: view.version, at };
      this.#successes.set(view.id, [...others, success]);
      if ('device' in command) this.#lastPress = lastInstantOf(view) - this.#beganMs;
    }
    return done;
  }

  /**
   * Whether the same press of a device was taken before: it changes nothing then. Of two at once the change
   * is the one with the lower version.
   */
  #isRepeated({ command: { does }, body, answer }: Done, { id, version }: ShiftView): boolean {
    if (does === 'start' && answer?.status === 200) return true;
    const { occurred_at: at } = body;
    const before = this.#successes.get(id)?.find((one) => one.does === does && one.at === at);
    if (at === undefined || !before) return false;
    before.version = Math.min(before.version, version);
    return true;
  }

  /** Looks at the rows and at what the API makes of them. @returns what is wrong */
  async inspect(): Promise<string[]> {
    const { organizationId, token } = this.place.owner;
    const early = await storedShifts(this.at.probe, organizationId);
    const page = await this.at.app.http.get('/shifts?voided=all&limit=200', { token });
    this.#shifts = await storedShifts(this.at.probe, organizationId);
    const views = expectStatus(page, 200).json['data'] as ShiftView[];
    const wrong = [...this.#wrong, ...(await impossibleShifts(this.at.probe, organizationId))];
    if (views.length !== this.#shifts.length || this.#successes.size !== this.#shifts.length) {
      wrong.push(`${this.#shifts.length} shifts stored, ${this.#successes.size} answered`);
    }
    for (const [index, shift] of this.#shifts.entries()) {
      const view = views.find(({ id }) => id === shift.id);
      const worked = [early[index]?.worked_ms, shift.worked_ms];
      wrong.push(...this.#unaccounted(shift), ...wrongWork(view, worked));
    }
    return wrong;
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

  async #send(command: Command, body: SentBody): Promise<HttpAnswer | undefined> {
    switch (command.does) {
      case 'start':
      case 'end':
      case 'startBreak':
      case 'endBreak':
        return this.#device(command.device)[command.does](body);
      case 'add':
        return this.#under(command.boss).add(body);
      case 'correct':
      case 'void':
      case 'confirm':
        return this.#under(command.boss)[command.does](this.#named(command).id, body);
      case 'close':
        return this.#close();
    }
  }

  #bodyOf(command: Command): SentBody {
    const shop_id = this.place.shopId;
    switch (command.does) {
      case 'start':
        return { ...this.#when(command.at), shop_id };
      case 'end':
      case 'startBreak':
      case 'endBreak':
        return this.#when(command.at);
      case 'add':
        return { ...this.#times(command.times), shop_id };
      case 'correct': {
        const moved = command.movesShop ? { shop_id: this.who.otherShop } : {};
        return { ...this.#times(command), ...moved, version: this.#named(command).version };
      }
      case 'void':
      case 'confirm':
        return { version: this.#named(command).version };
      case 'close':
        return {};
    }
  }

  #times({ from, to, breaks }: Pick<Correction, 'from' | 'to' | 'breaks'>): SentBody {
    return {
      ...(from === null ? {} : { start_at: this.#instant(from) }),
      ...(to === null ? {} : { end_at: this.#instant(to) }),
      ...(breaks === null ? {} : { breaks: this.#breaks(breaks) }),
    };
  }

  /** Lets the device of the open shift fall silent then; its start has long arrived. */
  async #lastSeen(ms: number): Promise<void> {
    await this.at.probe.rows(
      `UPDATE shifts SET created_at = created_at - interval '1 hour'
       WHERE organization_id = $1 AND end_at IS NULL`,
      [this.place.owner.organizationId],
    );
    await this.at.probe.rows(
      `UPDATE device_sessions SET last_seen_at = greatest(start_at, $2)
       WHERE organization_id = $1 AND end_at IS NULL`,
      [this.place.owner.organizationId, this.#instant(ms)],
    );
  }

  async #close(): Promise<undefined> {
    const open = this.#shifts.find((shift) => shift.is_open);
    if (!open) return;
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

  #breaks(breaks: Breaks): SentBreak[] {
    return breaks.map(({ from, to }) => ({
      start_at: this.#instant(from),
      ...(to === null ? {} : { end_at: this.#instant(to) }),
    }));
  }

  #device(device: number): TimeClock {
    return this.who.devices[device % this.who.devices.length] ?? this.who.devices[0];
  }
  #under(boss: number): TimeClock {
    return this.#device(0).under(boss === 0 ? this.place.owner : this.place.manager);
  }

  /** The shift that is meant, and the version that its sender knows: read before all that happens now. */
  #named(meant: { shift: number; isStale: boolean }): { id: string; version: number } {
    const shift = this.#shifts[meant.shift % Math.max(1, this.#shifts.length)];
    if (!shift) return { id: randomUUID(), version: 1 };
    return { id: shift.id, version: Math.max(1, shift.version - (meant.isStale ? 1 : 0)) };
  }
}
