import { AppError } from '../../kernel/app-error.js';
import { currencyDigits, exactSum, toMajor } from '../../kernel/money.js';
import { toWire } from '../../kernel/wire.js';
import type { Tx } from '../../platform/database/tx.js';
import { namesOf, type Names } from '../../platform/names/names-of.js';
import type { ExceptionAnswer } from './answers/exception-answer.entity.js';
import { stateOf } from './answers/exception-state.js';
import type { Exception, ShiftToConfirm, StraySales } from './causes/exception.js';
import type { Cause } from './causes/exception-key.js';
import type { PlatformTime } from './causes/platform-time.js';
import type { UnusualRefunds } from './causes/refund-rates.js';
import type {
  ExceptionAnswerView,
  ExceptionView,
  PlatformTimeView,
  RefundRateView,
  StraySalesView,
} from './exceptions.dto.js';
import type { EvidenceSignView, ShiftEvidenceView } from './shift-evidence.dto.js';

/** The names in the views of these: of the shops, the people, and those who answered. */
export function namesOfExceptions(
  tx: Tx,
  shown: readonly {
    readonly cause: Pick<Cause, 'shop_id' | 'user_id'>;
    readonly answers: readonly ExceptionAnswer[];
  }[],
): Promise<Names> {
  const authors = shown.flatMap(({ answers }) => answers.map(({ author_id }) => author_id));
  const people = shown.map(({ cause }) => cause.user_id);
  const shops = shown.map(({ cause }) => cause.shop_id);
  return namesOf(tx, { people: [...people, ...authors], shops });
}

/** @throws SUM_OUT_OF_RANGE */
export function toExceptionView(
  exception: Exception,
  answers: readonly ExceptionAnswer[],
  names: Names,
): ExceptionView {
  const { key, kind, shop_id, user_id, date, about, sales, toConfirm, refunds } = exception;
  const { platformTime } = exception;
  return {
    ...{ key, kind, shop_id, user_id, date },
    ...{ shop: names.shop(shop_id), user: names.person(user_id) },
    state: stateOf(exception, answers),
    is_current: true,
    sales: sales ? toStraySalesView(sales) : null,
    evidence: toConfirm ? toShiftEvidenceView(toConfirm) : null,
    refunds: refunds ? toRefundRateView(refunds) : null,
    platform_time: platformTime ? toPlatformTimeView(platformTime) : null,
    answers: answers.map((answer) => toAnswerView(answer, about, names)),
  };
}

/** What is left of an exception whose cause is gone: what was said about it. */
export function toPastView(
  { kind, shop_id, user_id }: Cause,
  answers: readonly ExceptionAnswer[],
  names: Names,
): ExceptionView {
  const last = answers.at(-1);
  if (!last) throw new Error('What is gone has answers');
  return {
    ...{ key: last.exception_key, kind, shop_id, user_id, date: last.date },
    ...{ shop: names.shop(shop_id), user: names.person(user_id) },
    state: stateOf(last, answers),
    is_current: false,
    ...{ sales: null, evidence: null, refunds: null, platform_time: null },
    answers: answers.map((answer) => toAnswerView(answer, undefined, names)),
  };
}

export function toShiftEvidenceView({
  shift,
  evidence,
  planned,
}: ShiftToConfirm): ShiftEvidenceView {
  const { id: shift_id, user_id, shop_id, business_date, start_at, end_at, version } = shift;
  return {
    ...{ shift_id, user_id, shop_id, business_date, version },
    start_at: start_at.toISOString(),
    end_at: end_at?.toISOString() ?? null,
    end_source: shift.end_source,
    needs_confirmation: shift.needs_confirmation,
    last_receipt: signOf(evidence.receipt_id, evidence.receipt_at),
    last_session: signOf(evidence.session_id, evidence.session_at),
    last_activity: signOf(evidence.event_id, evidence.event_at),
    last_break: signOf(evidence.break_id, evidence.break_at),
    planned_end: planned ? signOf(planned.schedule_id, planned.end_at) : null,
    suggested_end_at: evidence.suggested_end_at.toISOString(),
  };
}

function signOf(id: string | null, at: Date | null): EvidenceSignView | null {
  return id === null || at === null ? null : { id, at: at.toISOString() };
}

function toStraySalesView(sales: StraySales): StraySalesView {
  const minor = exactSum(sales.total_minor);
  if (minor === undefined) throw new AppError('SUM_OUT_OF_RANGE');
  return {
    receipts_count: sales.receipts,
    total: toMajor(minor, currencyDigits(sales.currency)),
    currency: sales.currency,
    receipt_ids: sales.receipt_ids,
    first_at: sales.first_at.toISOString(),
    last_at: sales.last_at.toISOString(),
    after_shift_id: sales.after_shift_id,
    after_end_at: sales.after_end_at?.toISOString() ?? null,
  };
}

function toRefundRateView(refunds: UnusualRefunds): RefundRateView {
  return {
    month: refunds.month,
    sales_count: refunds.sales,
    refunds_count: refunds.refunds,
    shop_sales_count: refunds.shop_sales,
    shop_refunds_count: refunds.shop_refunds,
    usual_from: refunds.usual_from,
    usual_to: refunds.usual_to,
  };
}

function toPlatformTimeView({ sales_channel, active_seconds }: PlatformTime): PlatformTimeView {
  return { sales_channel, active_seconds, sales_count: 0 };
}

function toAnswerView(
  answer: ExceptionAnswer,
  about: string | undefined,
  names: Names,
): ExceptionAnswerView {
  const hidden = ['exception_key', 'kind', 'shop_id', 'user_id', 'date', 'about'] as const;
  return {
    ...toWire(answer, ...hidden),
    author: names.find(answer.author_id),
    is_by_person: answer.author_id === answer.user_id,
    is_current: answer.about === about,
  };
}
