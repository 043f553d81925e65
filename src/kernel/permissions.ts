import { FEATURES } from '../features.js';
import { mergedRecord, type NamesIn } from './feature-manifest.js';
import type { Role } from './role.js';

/** The permissions that a route can require. Everyone who is signed in has `self`. */
export type Permission = NamesIn<typeof FEATURES, 'permissions'>;

const GRANTS = mergedRecord(FEATURES, 'permissions');

export const PERMISSIONS = Object.keys(GRANTS) as readonly Permission[];

/** Returns all permissions of the role. */
export function permissionsOf(role: Role): Permission[] {
  return PERMISSIONS.filter((permission) => allows(role, permission));
}

/** Whether the role has the permission. The caller's shops decide in which shops they may use it. */
export function allows(role: Role, permission: Permission): boolean {
  return GRANTS[permission].includes(role);
}
