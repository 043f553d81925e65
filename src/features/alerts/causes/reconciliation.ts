import type { AlertRuleName } from '../rules/rule-kinds.js';
import type { AlertFacts } from './alert-facts.js';
import type { Cause, EndReason } from './cause.js';
import type { RulesInForce } from './causes.js';

/** An alert whose cause had not ended when it was last looked at. */
export interface UnresolvedAlert {
  readonly id: string;
  readonly rule: AlertRuleName;
  readonly cause_key: string;
  readonly shop_id: string | null;
  readonly shift_id: string | null;
}

/** What has to be written so that the unresolved alerts are the causes. */
export interface Reconciliation {
  readonly begun: readonly Cause[];
  readonly ended: readonly { readonly id: string; readonly reason: EndReason }[];
}

/** Why the cause of a rule ends while its rule is on and its shift, if any, is open. */
const ENDS: Readonly<Record<AlertRuleName, EndReason>> = {
  SILENT: 'SIGN_OF_LIFE',
  FORGOTTEN_CLOCK_OUT: 'SHIFT_CONFIRMED',
  BREAK_OVERRUN: 'BREAK_ENDED',
  BREAK_MISSING: 'BREAK_TAKEN',
  SHORT_REST: 'CORRECTED',
  OVERTIME_NEAR: 'CORRECTED',
  LATE_START: 'PERSON_CAME',
  NO_SHOW: 'PERSON_CAME',
  NO_DEVICE_SESSION: 'SESSION_SEEN',
  SALE_WITHOUT_SHIFT: 'SHIFT_FOUND',
  JOB_OVERDUE: 'JOB_RAN',
};

/** Compares the unresolved alerts with what is true now. */
export function reconciled(
  alerts: readonly UnresolvedAlert[],
  causes: readonly Cause[],
  { facts, rules }: { readonly facts: AlertFacts; readonly rules: RulesInForce },
): Reconciliation {
  const known = new Set(alerts.map((alert) => alert.cause_key));
  const present = new Set(causes.map(({ key }) => key));
  const open = new Set(facts.shifts.map((shift) => shift.shift_id));
  const missed = new Set(facts.missed.map((plan) => `LATE_START:${plan.schedule_id}`));
  const reasonOf = ({ rule, shop_id, shift_id, cause_key }: UnresolvedAlert): EndReason => {
    if (!rules(rule, shop_id)) return 'RULE_OFF';
    if (rule === 'LATE_START' && missed.has(cause_key)) return 'PLAN_OVER';
    const isOver = shift_id !== null && !open.has(shift_id);
    return isOver && rule !== 'FORGOTTEN_CLOCK_OUT' ? 'SHIFT_ENDED' : ENDS[rule];
  };
  return {
    begun: causes.filter(({ key }) => !known.has(key)),
    ended: alerts
      .filter((alert) => !present.has(alert.cause_key))
      .map((alert) => ({ id: alert.id, reason: reasonOf(alert) })),
  };
}
