/** What a person is in the organization. Source: the roles of the domain, widest first. */
export const ROLES = ['ADMIN', 'MANAGER', 'EMPLOYEE'] as const;
export type Role = (typeof ROLES)[number];

/** What a route may ask for. `self` is granted to everyone who is signed in. */
export const PERMISSIONS = [
  'self',
  'organization:read',
  'organization:write',
  'users:read',
  'users:write',
  'shops:read',
  'shops:write',
  'catalog:read',
  'catalog:write',
  'receipts:read',
  'receipts:write',
  'kpis:read',
  'shifts:read',
  'shifts:write',
  'sessions:read',
  'timesheets:read',
  'timesheets:approve',
  'timesheets:lock',
  'schedules:read',
  'schedules:write',
  'audit:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EMPLOYEE: readonly Permission[] = [
  'self',
  'organization:read',
  'shops:read',
  'catalog:read',
  'receipts:read',
  'receipts:write',
  'shifts:read',
  'sessions:read',
  'timesheets:read',
  'schedules:read',
];
const MANAGER: readonly Permission[] = [
  ...EMPLOYEE,
  'users:read',
  'catalog:write',
  'kpis:read',
  'shifts:write',
  'timesheets:approve',
  'schedules:write',
];

const GRANTS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  ADMIN: new Set(PERMISSIONS),
  MANAGER: new Set(MANAGER),
  EMPLOYEE: new Set(EMPLOYEE),
};

/** Whether the role alone allows it; which shops it reaches is decided by the caller's shops. */
export function allows(role: Role, permission: Permission): boolean {
  return GRANTS[role].has(permission);
}
