import type { AlertRuleName } from '../rules/rule-kinds.js';

/** Why the cause of an alert has ended. */
export const END_REASONS = [
  'RULE_OFF',
  'SHIFT_ENDED',
  'SHIFT_CONFIRMED',
  'BREAK_ENDED',
  'BREAK_TAKEN',
  'PERSON_CAME',
  'PLAN_OVER',
  'SESSION_SEEN',
  'SHIFT_FOUND',
  'SIGN_OF_LIFE',
  'EXPLAINED',
  'JOB_RAN',
  'BACKUP_MADE',
  'TOO_OLD',
  'CORRECTED',
  'REQUEST_CLOSED',
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** What an alert refers to, beside its shop, its person and their shift. */
export interface CauseDetails {
  readonly break_id?: string;
  readonly schedule_id?: string;
  readonly receipt_id?: string;
  /** Of the sale or the work. */
  readonly business_date?: string;
  readonly correction_request_id?: string;
  readonly queue?: string;
}

/** Something that is true now and that a rule reports. */
export interface Cause {
  readonly rule: AlertRuleName;
  readonly key: string;
  readonly shop_id: string | null;
  readonly user_id: string | null;
  readonly shift_id: string | null;
  readonly since: Date;
  readonly details: CauseDetails;
}
