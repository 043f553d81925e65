import type { AlertRuleName } from '../rules/rule-kinds.js';
import type { AlertFacts } from './alert-facts.js';
import type { Cause, EndReason } from './cause.js';
import { isOutOfSight, type RulesInForce } from './causes.js';

/** An alert whose cause had not ended when it was last looked at. */
export interface UnresolvedAlert {
  readonly id: string;
  readonly rule: AlertRuleName;
  readonly cause_key: string;
  readonly shop_id: string | null;
  readonly shift_id: string | null;
  /** When the cause began. */
  readonly since: Date;
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
  // As long as the plan is as it was.
  LATE_START: 'PLAN_OVER',
  NO_SHOW: 'PLAN_OVER',
  NO_DEVICE_SESSION: 'SESSION_SEEN',
  SALE_WITHOUT_SHIFT: 'SHIFT_FOUND',
  CORRECTION_UNANSWERED: 'REQUEST_CLOSED',
  JOB_OVERDUE: 'JOB_RAN',
  BACKUP_OVERDUE: 'BACKUP_MADE',
};

/** What these are about is not looked at for ever. */
const ENDS_WITH_TIME: ReadonlySet<AlertRuleName> = new Set([
  'SALE_WITHOUT_SHIFT',
  'FORGOTTEN_CLOCK_OUT',
]);

/** The rules that are about a shift and do not end with it. */
const OUTLIVES_SHIFT: ReadonlySet<AlertRuleName> = new Set([
  'FORGOTTEN_CLOCK_OUT',
  'CORRECTION_UNANSWERED',
]);

/** Plans are looked at for a day after their end, and none is longer than a day. */
const PLAN_IN_SIGHT_MS = 86_400_000;

/** Compares the unresolved alerts with what is true now. */
export function reconciled(
  alerts: readonly UnresolvedAlert[],
  causes: readonly Cause[],
  { facts, rules }: { readonly facts: AlertFacts; readonly rules: RulesInForce },
): Reconciliation {
  const known = new Set(alerts.map((alert) => alert.cause_key));
  const present = new Set(causes.map(({ key }) => key));
  const open = new Set(facts.shifts.map((shift) => shift.shift_id));
  const reasonOf = (alert: UnresolvedAlert): EndReason => {
    const { rule, shop_id: shopId, shift_id: shiftId } = alert;
    if (!rules(rule, shopId)) return 'RULE_OFF';
    if (scheduleOf(alert) !== undefined) return endOfPlan(alert, facts);
    if (
      ENDS_WITH_TIME.has(rule) &&
      isOutOfSight(alert.since, facts.now) &&
      !open.has(shiftId ?? '')
    )
      return 'TOO_OLD';
    const isOver = shiftId !== null && !open.has(shiftId);
    return isOver && !OUTLIVES_SHIFT.has(rule) ? 'SHIFT_ENDED' : ENDS[rule];
  };
  return {
    begun: causes.filter(({ key }) => !known.has(key)),
    ended: alerts
      .filter((alert) => !present.has(alert.cause_key))
      .map((alert) => ({ id: alert.id, reason: reasonOf(alert) })),
  };
}

/** The plan that an alert is about; undefined for alerts about anything else. */
export function scheduleOf({
  rule,
  cause_key: key,
}: Pick<UnresolvedAlert, 'rule' | 'cause_key'>): string | undefined {
  return rule === 'LATE_START' || rule === 'NO_SHOW' ? key.slice(rule.length + 1) : undefined;
}

function endOfPlan(alert: UnresolvedAlert, { plans, now }: AlertFacts): EndReason {
  const plan = plans.find((one) => one.schedule_id === scheduleOf(alert));
  if (plan) return plan.has_come ? 'PERSON_CAME' : ENDS[alert.rule];
  // A plan that is not in sight any more is over; a younger one was changed or withdrawn.
  return now.getTime() - alert.since.getTime() > PLAN_IN_SIGHT_MS ? 'PLAN_OVER' : 'CORRECTED';
}
