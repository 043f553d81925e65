import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { seesWork, type Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, type PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { databaseTime } from '../../platform/database/database-clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { ActivityLooks } from '../activity/readers/activity-looks.service.js';
import { ShiftStore } from '../shifts/shift-store.service.js';
import type { ExceptionAnswer } from './answers/exception-answer.entity.js';
import { ExceptionAnswersRepository } from './answers/exception-answers.repository.js';
import { stateOf } from './answers/exception-state.js';
import { inOrder, type Exception } from './causes/exception.js';
import { causeOf, EXCEPTION_KINDS, type Cause } from './causes/exception-key.js';
import {
  namesOfExceptions,
  toExceptionView,
  toPastView,
  toShiftEvidenceView,
} from './exception-views.js';
import type {
  ExceptionCountView,
  ExceptionPage,
  ExceptionView,
  ListExceptionsQuery,
} from './exceptions.dto.js';
import { ExceptionScopes } from './facts/exception-scopes.service.js';
import { ExceptionsFinder } from './facts/exceptions-finder.service.js';
import type { Scope } from './facts/scope.js';
import type { ShiftEvidenceView } from './shift-evidence.dto.js';

const MS_PER_HOUR = 3_600_000;

/** An exception with what was said about it. */
export interface AnsweredException {
  readonly exception: Exception;
  readonly answers: readonly ExceptionAnswer[];
}

/** One cause as it is now; `exception` is undefined when the cause is gone. */
export interface FoundCause {
  readonly cause: Cause;
  readonly exception: Exception | undefined;
  readonly answers: readonly ExceptionAnswer[];
}

/** What people see of exceptions. They are found at each reading, from what is stored at that instant. */
@Injectable()
export class ExceptionsService {
  constructor(
    private readonly db: Database,
    private readonly finder: ExceptionsFinder,
    private readonly scopes: ExceptionScopes,
    private readonly answers: ExceptionAnswersRepository,
    private readonly shifts: ShiftStore,
    private readonly looks: ActivityLooks,
  ) {}

  /** The latest first. @throws NOT_FOUND, VALIDATION_FAILED, SUM_OUT_OF_RANGE */
  async list(caller: Caller, query: ListExceptionsQuery): Promise<ExceptionPage> {
    const page = pageRequest(query, 2);
    const { found, shown, now } = await this.db.snapshot(caller, async (tx) => {
      const scopes = await this.scopes.asked(tx, caller, query);
      const [found, now] = await Promise.all([this.within(tx, scopes), databaseTime(tx)]);
      const rows = found.filter((one) => isMeant(one, query) && isAfter(one, page));
      const named = rows.slice(0, page.limit).map((row) => ({ ...row, cause: row.exception }));
      const names = await namesOfExceptions(tx, named);
      const shown = toPage(rows, page, {
        keysOf: ({ exception }) => [exception.date, exception.key],
        view: ({ exception, answers }) => toExceptionView(exception, answers, names),
      });
      return { found, shown, now };
    });
    // The counts tell of time on platforms, too, whatever is on the page.
    const onPlatforms = found.filter(({ exception }) => exception.platformTime !== undefined);
    await this.recordLooks(caller, now, [
      ...activeIn(shown.data),
      ...onPlatforms.map(({ exception }) => exception.user_id),
    ]);
    return { ...shown, counts: countsOf(found) };
  }

  /** Also what is left of an exception whose cause is gone. @throws NOT_FOUND, SUM_OUT_OF_RANGE */
  async get(caller: Caller, key: string): Promise<ExceptionView> {
    const { view, now } = await this.db.snapshot(caller, async (tx) => {
      const [found, now] = await Promise.all([this.findCause(tx, caller, key), databaseTime(tx)]);
      return { view: await toView(tx, found), now };
    });
    await this.recordLooks(caller, now, activeIn([view]));
    return view;
  }

  /** What says when a shift really ended. @throws NOT_FOUND */
  async evidence(caller: Caller, shiftId: string): Promise<ShiftEvidenceView> {
    const { view, now } = await this.db.snapshot(caller, async (tx) => {
      const [shift, now] = await Promise.all([this.shifts.find(tx, shiftId), databaseTime(tx)]);
      if (!shift || !seesWork(caller, shift)) throw new AppError('NOT_FOUND');
      const [found] = await this.finder.evidenceOf(tx, [shift], now);
      if (!found) throw new Error('A shift has evidence');
      return { view: toShiftEvidenceView(found), now };
    });
    await this.recordLooks(caller, now, activeIn([{ ...view, evidence: view }]));
    return view;
  }

  /** All exceptions of the scopes with their answers, the latest first. */
  async within(tx: Tx, scopes: readonly Scope[]): Promise<AnsweredException[]> {
    const found = await Promise.all(scopes.map((scope) => this.finder.find(tx, scope)));
    const exceptions = inOrder(found.flat());
    const answers = await this.answers.of(
      tx,
      exceptions.map(({ key }) => key),
    );
    return exceptions.map((exception) => {
      return { exception, answers: answers.get(exception.key) ?? [] };
    });
  }

  /** @throws NOT_FOUND  for a cause that is not there and about which nothing was said, or out of reach */
  async findCause(tx: Tx, caller: Caller, key: string): Promise<FoundCause> {
    const cause = causeOf(key);
    if (!cause || !seesWork(caller, cause)) throw new AppError('NOT_FOUND');
    const isOfShift = cause.kind === 'SALE_AFTER_CLOCK_OUT' || cause.kind === 'SUGGESTED_CLOCK_OUT';
    const shift = isOfShift ? await this.shifts.find(tx, cause.of) : undefined;
    const scope = await this.scopes.ofCause(tx, cause, {
      ...{ shiftDate: shift?.business_date, reader: caller },
    });
    const [found, given] = await Promise.all([
      scope ? this.finder.find(tx, scope, [cause.kind]) : [],
      this.answers.of(tx, [key]),
    ]);
    const exception = found.find((one) => one.key === key);
    const answers = given.get(key) ?? [];
    if (!exception && answers.length === 0) throw new AppError('NOT_FOUND');
    return { cause, exception, answers };
  }

  private async recordLooks(caller: Caller, now: Date, userIds: readonly string[]): Promise<void> {
    const hour = Math.floor(now.getTime() / MS_PER_HOUR);
    if (userIds.length > 0) await this.looks.recordAll(caller, [...new Set(userIds)], hour);
  }
}

/** The people whose activity these show: when they were last active, or how long on platforms. */
function activeIn(
  shown: readonly (Pick<ExceptionView, 'user_id' | 'evidence'> & Partial<ExceptionView>)[],
): string[] {
  return shown.flatMap(({ user_id, evidence, platform_time }) =>
    evidence?.last_activity || platform_time ? [user_id] : [],
  );
}

export async function toView(tx: Tx, found: FoundCause): Promise<ExceptionView> {
  const { cause, exception, answers } = found;
  const names = await namesOfExceptions(tx, [found]);
  return exception ? toExceptionView(exception, answers, names) : toPastView(cause, answers, names);
}

function isAfter({ exception }: AnsweredException, { after }: PageRequest): boolean {
  if (after === undefined) return true;
  const [date = '', key = ''] = after;
  return exception.date < date || (exception.date === date && exception.key > key);
}

function isMeant(
  { exception, answers }: AnsweredException,
  { kind, state }: Pick<ListExceptionsQuery, 'kind' | 'state'>,
): boolean {
  if (kind?.includes(exception.kind) === false) return false;
  return state?.includes(stateOf(exception, answers)) !== false;
}

export function countsOf(found: readonly AnsweredException[]): ExceptionCountView[] {
  return EXCEPTION_KINDS.map((kind) => {
    const states = found
      .filter(({ exception }) => exception.kind === kind)
      .map(({ exception, answers }) => stateOf(exception, answers));
    const count = (state: string): number => states.filter((one) => one === state).length;
    return { kind, open: count('OPEN'), answered: count('ANSWERED'), closed: count('CLOSED') };
  });
}
