import { isIsoDate } from '../../../kernel/business-day.js';

/** What exceptions are about. */
export const EXCEPTION_KINDS = [
  'SALE_WITHOUT_SHIFT',
  'SALE_AFTER_CLOCK_OUT',
  'SUGGESTED_CLOCK_OUT',
  'REFUND_RATE',
  'PLATFORM_TIME',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** What tells the causes of one kind apart: a business date, a shift, or a month. */
export interface Cause {
  readonly kind: ExceptionKind;
  readonly shop_id: string;
  readonly user_id: string;
  /** The business date `YYYY-MM-DD`, the id of the shift, or the month `YYYY-MM`. */
  readonly of: string;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const UUID_ONLY = new RegExp(`^${UUID}$`);
const MONTH = /^\d{4}-\d\d$/;
const FITS: Readonly<Record<ExceptionKind, (of: string) => boolean>> = {
  SALE_WITHOUT_SHIFT: isIsoDate,
  SALE_AFTER_CLOCK_OUT: (of) => UUID_ONLY.test(of),
  SUGGESTED_CLOCK_OUT: (of) => UUID_ONLY.test(of),
  PLATFORM_TIME: isIsoDate,
  REFUND_RATE: (of) => MONTH.test(of) && isIsoDate(`${of}-01`),
};
const SHAPE = new RegExp(`^([A-Z_]+)\\.(${UUID})\\.(${UUID})\\.([0-9a-f-]+)$`);

/** How the API documents such a key. */
export const EXCEPTION_KEY = {
  pattern: `^[A-Z_]+\\.${UUID}\\.${UUID}\\.[0-9a-f-]+$`,
  example:
    'SALE_WITHOUT_SHIFT.0195f0c4-7b1a-7f89-8d6b-6960453241bc.0195f0c4-7b1a-7f89-8d6b-6960453241bd.2026-03-02',
} as const;

/** The same cause always has the same key: `KIND.shop.person.date`, or the shift or the month instead of the date. */
export function exceptionKey({ kind, shop_id, user_id, of }: Cause): string {
  return [kind, shop_id, user_id, of].join('.');
}

/** Returns the cause that a key names; undefined for a text that is no key of an exception. */
export function causeOf(key: string): Cause | undefined {
  const [, name = '', shop_id = '', user_id = '', of = ''] = SHAPE.exec(key) ?? [];
  const kind = EXCEPTION_KINDS.find((one) => one === name);
  if (!kind || !FITS[kind](of)) return undefined;
  return { kind, shop_id, user_id, of };
}
