import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { LiveLog } from '../../platform/live/live-log.repository.js';
import { BreaksRepository } from './breaks.repository.js';
import type { BreakRow } from './break.entity.js';
import type { SessionRow } from './sessions/device-session.entity.js';
import { SessionsRepository, type SessionEnd } from './sessions/sessions.repository.js';
import {
  overlapDetails,
  type ShiftRecord,
  type ShiftUpdate,
  type WholeShift,
} from './shift-record.js';
import type { ShiftRow } from './shift.entity.js';
import { ShiftsRepository } from './shifts.repository.js';

/** Later than any end: the last instant that a Date can hold. */
const NEVER = new Date(8.64e15);

/** A person whose shifts nobody else can write until the transaction ends. */
export interface HeldPerson {
  /** The database's time after the wait. */
  readonly now: Date;
  readonly open: ShiftRow | undefined;
}

/**
 * Reads and writes a shift, its breaks and its device sessions as one thing. Everything that writes
 * a shift holds its person first; only a heartbeat and the job that ends silent sessions do not,
 * because neither can move a shift.
 * Source: docs/adr/0007-shifts.md
 */
@Injectable()
export class ShiftStore {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly breaks: BreaksRepository,
    private readonly sessions: SessionsRepository,
    private readonly log: LiveLog,
  ) {}

  /** Waits for everyone who is writing this person's shifts, and reads the open one; one trip. */
  async holdPerson(tx: Tx, userId: string): Promise<HeldPerson> {
    const [now, open] = await Promise.all([
      this.shifts.holdPerson(tx, userId),
      this.shifts.findOpen(tx, userId),
    ]);
    return { now, open };
  }

  /** As {@link holdPerson}, where the open shift does not matter. @returns the database's time after the wait */
  waitFor(tx: Tx, userId: string): Promise<Date> {
    return this.shifts.holdPerson(tx, userId);
  }

  /**
   * Holds the person of a shift and reads the shift again; one trip.
   * @returns the shift as it is after the wait
   */
  async holdShift(
    tx: Tx,
    { id, user_id: userId }: Pick<ShiftRow, 'id' | 'user_id'>,
  ): Promise<{ readonly now: Date; readonly shift: ShiftRow | undefined }> {
    const [now, shift] = await Promise.all([
      this.shifts.holdPerson(tx, userId),
      this.shifts.find(tx, id),
    ]);
    return { now, shift };
  }

  async find(tx: Tx, id: string): Promise<ShiftRow | undefined> {
    return this.shifts.find(tx, id);
  }

  async findOpen(tx: Tx, userId: string): Promise<ShiftRow | undefined> {
    return this.shifts.findOpen(tx, userId);
  }

  /** The shift of a person whose device sent this start, void or not. */
  async findClocked(tx: Tx, userId: string, startAt: Date): Promise<ShiftRow | undefined> {
    return this.shifts.findClocked(tx, userId, startAt);
  }

  /** The last shift of a person that had begun then. */
  async findLatest(tx: Tx, userId: string, at: Date): Promise<ShiftRow | undefined> {
    return this.shifts.findLatest(tx, userId, at);
  }

  /** The first shift of a person that begins later. */
  async findNext(tx: Tx, userId: string, at: Date): Promise<ShiftRow | undefined> {
    return this.shifts.findNext(tx, userId, at);
  }

  /**
   * Keeps approvals of the shift's shop from beginning until the transaction ends.
   * @throws DAY_APPROVED
   */
  async assertDayOpen(tx: Tx, shift: ShiftRow): Promise<void> {
    if (await this.shifts.isDayApproved(tx, shift.shop_id, shift.business_date)) {
      throw new AppError('DAY_APPROVED');
    }
  }

  async withBreaks(tx: Tx, shifts: readonly ShiftRow[]): Promise<ShiftRecord[]> {
    if (shifts.length === 0) return [];
    const breaks = await this.breaks.listOf(
      tx,
      shifts.map(({ id }) => id),
    );
    return shifts.map((shift) => ({
      shift,
      breaks: breaks.filter((one) => one.shift_id === shift.id),
    }));
  }

  async record(tx: Tx, shift: ShiftRow): Promise<ShiftRecord> {
    return { shift, breaks: await this.breaks.listOf(tx, [shift.id]) };
  }

  async whole(tx: Tx, shift: ShiftRow): Promise<WholeShift> {
    const [record, sessions] = await Promise.all([
      this.record(tx, shift),
      this.sessions.listOf(tx, shift.id),
    ]);
    return { ...record, sessions };
  }

  /**
   * Stores a new shift with its breaks and sessions; one trip.
   * @param by  for the name of a shift that it overlaps; without it, nothing but a race can overlap it
   * @throws SHIFT_ALREADY_OPEN, SHIFT_OVERLAP, DAY_APPROVED, BREAK_OVERLAP
   */
  async insert(tx: Tx, { shift, breaks, sessions }: WholeShift, by?: Caller): Promise<void> {
    const other = by && this.shifts.findOverlap(tx, shift);
    const storing = Promise.all([
      other,
      this.shifts.insert(tx, shift),
      this.breaks.insert(tx, shift.id, breaks),
    ]);
    const joining = Promise.all(
      sessions.map((session) => this.sessions.insert(tx, session, shift.end_at)),
    );
    // If the shift cannot be stored, its sessions fail too, and only the shift's error says why.
    joining.catch(() => undefined);
    const [, isStored] = await storing.catch((error: unknown) => refuse(error, other, by));
    if (!isStored) {
      await this.assertDayOpen(tx, shift);
      throw new AppError('UNAUTHENTICATED');
    }
    await joining;
    this.log.person(tx, shift.user_id);
  }

  /**
   * Stores the new state; one trip. A shift that ends, or ends earlier, ends its sessions: before itself,
   * because no session may outlive its shift even for a moment. Breaks that changed are deleted first and
   * inserted last, because each must be inside the shift at every moment.
   * @param by  see {@link insert}
   * @returns the record with its new version
   * @throws SHIFT_OVERLAP, BREAK_OVERLAP
   */
  async update(tx: Tx, { before, after }: ShiftUpdate, by?: Caller): Promise<ShiftRecord> {
    const { shift, breaks } = after;
    const hasMovedBreaks = !areSame(before.breaks, breaks);
    const endsEarlier = shift.end_at !== null && shift.end_at < (before.shift.end_at ?? NEVER);
    const other = by && this.shifts.findOverlap(tx, shift);
    const writes = [
      ...(endsEarlier ? [this.sessions.endAll(tx, shift)] : []),
      ...(hasMovedBreaks ? [this.breaks.deleteOf(tx, shift.id)] : []),
      this.shifts.update(tx, shift),
      ...(hasMovedBreaks ? [this.breaks.insert(tx, shift.id, breaks)] : []),
    ];
    await Promise.all([other, ...writes]).catch((error: unknown) => refuse(error, other, by));
    this.log.person(tx, shift.user_id);
    return { shift: { ...shift, version: shift.version + 1 }, breaks };
  }

  /** Does the same as {@link update}, and reads the sessions as they are then in the same trip. */
  async updateWhole(tx: Tx, update: ShiftUpdate, by?: Caller): Promise<WholeShift> {
    const [record, sessions] = await Promise.all([
      this.update(tx, update, by),
      this.sessions.listOf(tx, update.after.shift.id),
    ]);
    return { ...record, sessions };
  }

  /** Adds a device to an open shift whose person is held. */
  async join(tx: Tx, session: SessionRow): Promise<void> {
    await this.sessions.insert(tx, session, null);
    this.log.person(tx, session.user_id);
  }

  /**
   * Ends one session of a person who is held.
   * @returns undefined, with nothing written, when it is already over
   */
  async disconnect(tx: Tx, id: string, end: SessionEnd): Promise<SessionRow | undefined> {
    const ended = await this.sessions.end(tx, id, end);
    if (ended) this.log.person(tx, ended.user_id);
    return ended;
  }
}

function areSame(a: readonly BreakRow[], b: readonly BreakRow[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** @param other  the shift that this one overlaps, which was looked up before the write */
async function refuse(
  error: unknown,
  other: Promise<ShiftRow | undefined> | undefined,
  by: Caller | undefined,
): Promise<never> {
  const cause = { cause: error };
  if (violates(error, 'uq_shifts_open')) throw new AppError('SHIFT_ALREADY_OPEN', {}, cause);
  if (violates(error, 'ex_shifts_overlap')) {
    throw new AppError('SHIFT_OVERLAP', overlapDetails(await other, by), cause);
  }
  if (violates(error, 'ex_breaks_overlap')) throw new AppError('BREAK_OVERLAP', {}, cause);
  // The shop was deleted after it was read here: the retry does not find it.
  if (violates(error, 'fk_shifts_shop')) {
    throw new AppError('SERVICE_UNAVAILABLE', { retryAfterS: 1 }, cause);
  }
  throw error;
}
