import type { FieldFault } from '../../../kernel/app-error.js';
import type { ActivityNotice } from '../notice/activity-notice.entity.js';
import type { ActivityPolicy } from './activity-policy.entity.js';

/** What an ADMIN decides. */
export type PolicyFields = Omit<
  ActivityPolicy,
  'organization_id' | 'notice_version' | 'version' | 'created_at' | 'updated_at'
>;

/** What has to be recorded before activity may be switched on. */
export const REQUIRED_FIELDS = [
  'purpose',
  'legal_basis',
  'legal_basis_text',
  'assessed_on',
  'informed_how',
  'informed_on',
] as const;
type RequiredField = (typeof REQUIRED_FIELDS)[number];

/** A policy in which nothing is missing. */
export type CompletePolicy = PolicyFields & {
  readonly [Field in RequiredField]: NonNullable<PolicyFields[Field]>;
};

/** The fields of the policy that the notice tells people. */
export type ToldFields = Omit<
  ActivityNotice,
  'organization_id' | 'version' | 'published_at' | 'published_by'
>;

/** Until an ADMIN decides otherwise. */
export const DEFAULT_POLICY: PolicyFields = {
  enabled: false,
  purpose: null,
  legal_basis: null,
  legal_basis_text: null,
  assessed_on: null,
  informed_how: null,
  informed_on: null,
  retention_days: 90,
  counts_off_list: false,
  idle_limit_minutes: 10,
  pulse_seconds: 80,
};

/** The fields without which activity may not be switched on. */
export function missingFields(policy: PolicyFields): RequiredField[] {
  return REQUIRED_FIELDS.filter((field) => policy[field] === null);
}

export function isComplete(policy: PolicyFields): policy is CompletePolicy {
  return missingFields(policy).length === 0;
}

/**
 * What keeps a policy from being switched on: a missing field, or a date that has not come yet, because an
 * assessment and the information of workers come before the first event.
 * @param today  in the organization's time zone, `YYYY-MM-DD`
 */
export function faultsOf(policy: PolicyFields, today: string): FieldFault[] {
  if (!policy.enabled) return [];
  const missing = missingFields(policy).map((path) => ({
    path,
    code: 'required_to_enable',
    message: 'is required before activity can be switched on',
  }));
  const early = (['assessed_on', 'informed_on'] as const)
    .filter((path) => (policy[path] ?? '') > today)
    .map((path) => ({
      path,
      code: 'in_future',
      params: { today },
      message: `must not be after today, ${today}, when activity is switched on`,
    }));
  return [...missing, ...early];
}

/** What the notice says about the policy. */
export function toldBy(policy: CompletePolicy): ToldFields {
  const { purpose, legal_basis, legal_basis_text } = policy;
  const { retention_days, counts_off_list, idle_limit_minutes } = policy;
  return {
    ...{ purpose, legal_basis, legal_basis_text },
    ...{ retention_days, counts_off_list, idle_limit_minutes },
  };
}

/** Whether people were told exactly this, so that they need not be asked again. */
export function isTold(told: ToldFields, notice: ToldFields | undefined): boolean {
  if (!notice) return false;
  const published = new Map<string, unknown>(Object.entries(notice));
  return Object.entries(told).every(([field, value]) => published.get(field) === value);
}
