/** The rules by which alerts are raised. Those of a shop come first. */
export const SHOP_RULES = [
  'SILENT',
  'FORGOTTEN_CLOCK_OUT',
  'BREAK_OVERRUN',
  'BREAK_MISSING',
  'SHORT_REST',
  'OVERTIME_NEAR',
  'LATE_START',
  'NO_SHOW',
  'NO_DEVICE_SESSION',
  'SALE_WITHOUT_SHIFT',
  'CORRECTION_UNANSWERED',
] as const;
/** The rules that concern the whole installation. */
export const ORGANIZATION_RULES = ['JOB_OVERDUE', 'BACKUP_OVERDUE'] as const;
export const ALERT_RULES = [...SHOP_RULES, ...ORGANIZATION_RULES] as const;

export type ShopRule = (typeof SHOP_RULES)[number];
export type OrganizationRule = (typeof ORGANIZATION_RULES)[number];
export type AlertRuleName = (typeof ALERT_RULES)[number];

/** What can be set for a rule, without the people whom it names. */
export interface RuleSettings {
  readonly enabled: boolean;
  readonly threshold_minutes: number;
  /** How long a silent person has to answer before anybody else is told. */
  readonly answer_minutes: number;
  readonly notifies_managers: boolean;
  readonly notifies_admins: boolean;
  /** `HH:MM` in the zone of the shop; null without quiet hours. */
  readonly quiet_from: string | null;
  readonly quiet_to: string | null;
}

/** Silence alone needs data about activity, so it alone is off until somebody switches it on. */
const THRESHOLDS: Readonly<Record<AlertRuleName, number>> = {
  SILENT: 15,
  FORGOTTEN_CLOCK_OUT: 720,
  BREAK_OVERRUN: 5,
  BREAK_MISSING: 360,
  SHORT_REST: 660,
  OVERTIME_NEAR: 30,
  LATE_START: 10,
  NO_SHOW: 60,
  NO_DEVICE_SESSION: 30,
  SALE_WITHOUT_SHIFT: 10,
  // The organization's own limit of days has passed then.
  CORRECTION_UNANSWERED: 0,
  JOB_OVERDUE: 0,
  BACKUP_OVERDUE: 0,
};
const ANSWER_MINUTES = 10;

/** Nobody is idle before this, so no question about silence can be asked earlier. */
export const LEAST_SILENCE_MINUTES = 10;

export function isOfShop(rule: AlertRuleName): rule is ShopRule {
  return SHOP_RULES.some((name) => name === rule);
}

/** The settings of a rule that nobody has changed. */
export function defaultsOf(rule: AlertRuleName): RuleSettings {
  return {
    enabled: rule !== 'SILENT',
    threshold_minutes: THRESHOLDS[rule],
    answer_minutes: ANSWER_MINUTES,
    notifies_managers: isOfShop(rule),
    notifies_admins: !isOfShop(rule) || rule === 'CORRECTION_UNANSWERED',
    quiet_from: null,
    quiet_to: null,
  };
}
