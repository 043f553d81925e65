/**
 * Everything that is written to the audit log, `subject.verb`. Nothing else can be: the type of an
 * entry is this list, and the document shows it. An action that is not written any more stays, for
 * its entries do.
 */
export const AUDIT_ACTIONS = [
  'auth.registered',
  'auth.signed-in',
  'auth.signed-out',
  'auth.sign-in-failed',
  'auth.refresh-token-abused',
  'organization.updated',
  'user.created',
  'user.updated',
  'user.shops-assigned',
  'user.shop-added',
  'user.shop-removed',
  'user.password-changed',
  'user.password-reset',
  'shop.created',
  'shop.updated',
  'shop.archived',
  'shop.unarchived',
  'shop.deleted',
  'product.created',
  'product.updated',
  'product.archived',
  'product.unarchived',
  'catalog.imported',
  'shift.started',
  'shift.ended',
  'shift.added',
  'shift.corrected',
  'shift.voided',
  'shift.confirmed',
  'shift.auto-closed',
  'session.ended',
  'break-type.created',
  'break-type.updated',
  'break-type.archived',
  'break-type.unarchived',
  'schedule.created',
  'schedule.updated',
  'schedule.deleted',
  'schedule.published',
  'timesheet.approved',
  'timesheet.locked',
  'timesheet.reopened',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an entry can be about. What happens to an account (`auth.…`) is about its user. */
export const AUDIT_SUBJECTS = [
  'organization',
  'user',
  'shop',
  'product',
  'catalog',
  'shift',
  'session',
  'break-type',
  'schedule',
  'timesheet',
] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

/** What an action is about, unless its entry says otherwise. */
export function subjectOf(action: AuditAction): AuditSubject {
  return AUDIT_SUBJECTS.find((subject) => action.startsWith(`${subject}.`)) ?? 'user';
}
