import type { Exception } from '../../exceptions/causes/exception.js';
import { EXCEPTION_KINDS, type ExceptionKind } from '../../exceptions/causes/exception-key.js';
import type { ReportKind } from '../storing/report-kinds.js';
import type { ReportExceptionCountView } from './report-content.dto.js';

/** An exception as a report keeps it, in the row of the person whom it asks. */
export interface ExceptionRow {
  readonly key: string;
  readonly kind: ExceptionKind;
  readonly date: string;
}

export function exceptionRow({ key, kind, date }: Exception): ExceptionRow {
  return { key, kind, date };
}

/**
 * The refund rate is a question about a whole month, so that no other report has it. No report has time on platforms:
 * it would outlive the activity, and nobody would see who read it.
 */
export function exceptionKindsOf(kind: ReportKind): readonly ExceptionKind[] {
  const kinds = EXCEPTION_KINDS.filter((one) => one !== 'PLATFORM_TIME');
  return kind === 'MONTH' ? kinds : kinds.filter((one) => one !== 'REFUND_RATE');
}

export function countsOf(
  exceptions: readonly Exception[],
  kinds: readonly ExceptionKind[],
): ReportExceptionCountView[] {
  return kinds.map((kind) => {
    return { kind, count: exceptions.filter((one) => one.kind === kind).length };
  });
}
