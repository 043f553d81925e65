import { AppError, type FieldFault } from '../../kernel/app-error.js';
import { assertDayRange } from '../../kernel/day-range.js';
import { comparisonOf } from './compare-word.js';
import type { KpiQuestion } from './kpi-queries.dto.js';
import type { Period } from './reading/compared-days.js';
import { isTimeGroup, MOST_DAYS } from './reading/groups.js';
import { ALL_DAYS, type Question } from './reading/parts.js';
import { readingOf, type SalesFilter } from './reading/question.js';

const DEFAULT_TOP = 5;
/** The most days whose receipts are read one by one. */
const MOST_SCANNED_DAYS = 92;
/** Presets have at most a year. */
const YEAR_DAYS = 366;

/**
 * Reads a question, and refuses what has no answer or takes too long.
 * @throws VALIDATION_FAILED
 */
export function askedQuestion(query: KpiQuestion): Question {
  const filter = {
    sellers: query.seller_id,
    method: query.payment_method,
    category: query.category,
  };
  const group = query.group_by;
  const top = query.top ?? (isOfReceipts(filter) ? 0 : DEFAULT_TOP);
  const comparison = comparisonOf(query.compare);
  const days = query.period ?? rangeOf(query);
  if (query.period !== undefined && (query.from ?? query.to) !== undefined) throw twoRanges();
  if (comparison && !isBounded(query)) throw needsRange('compare');
  if (isTimeGroup(group)) {
    if (!isBounded(query)) throw needsRange('group_by');
    limitDays(query, MOST_DAYS[group]);
  }
  const scans =
    readingOf(filter, group).scans ||
    readingOf(filter, undefined).scans ||
    (top > 0 && readingOf(filter, 'sku').scans);
  if (scans) {
    if (!isBounded(query)) throw needsRange('to');
    limitDays(query, MOST_SCANNED_DAYS);
  }
  return { days, comparison, align: query.align ?? 'weekday', filter, group, top };
}

/** Whether the SKUs of what is asked for can only be found by reading receipts. */
function isOfReceipts({ sellers, method }: SalesFilter): boolean {
  return sellers !== undefined || method !== undefined;
}

/** @throws VALIDATION_FAILED */
function rangeOf({ from = ALL_DAYS.from, to = ALL_DAYS.to }: KpiQuestion): Period {
  return { from, to };
}

function isBounded({ from, to, period }: KpiQuestion): boolean {
  return period !== undefined || (from !== undefined && to !== undefined);
}

function limitDays({ from, to, period }: KpiQuestion, mostDays: number): void {
  if (period !== undefined) {
    if (period.endsWith('_year') && mostDays < YEAR_DAYS) throw tooLong(mostDays);
  } else if (from !== undefined && to !== undefined) {
    assertDayRange({ from, to }, mostDays);
  }
}

function tooLong(mostDays: number): AppError {
  return refusal({
    path: 'period',
    code: 'max_days',
    params: { max: mostDays },
    message: `must have at most ${mostDays} days here`,
  });
}

function twoRanges(): AppError {
  return refusal({
    path: 'period',
    code: 'excludes',
    params: { fields: ['from', 'to'] },
    message: 'cannot be given with from or to',
  });
}

function needsRange(path: string): AppError {
  return refusal({
    path,
    code: 'requires',
    params: { fields: ['from', 'to'] },
    message: 'requires from and to',
  });
}

function refusal(fault: FieldFault): AppError {
  return new AppError('VALIDATION_FAILED', { errors: [fault] });
}
