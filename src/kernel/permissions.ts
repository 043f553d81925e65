import { FEATURES } from '../features.js';
import { mergedRecord, type NamesIn } from './feature-manifest.js';
import type { Role } from './role.js';

/** What a route may require. `self` is granted to everyone who is signed in. */
export type Permission = NamesIn<typeof FEATURES, 'permissions'>;

const GRANTS = mergedRecord(FEATURES, 'permissions');

export const PERMISSIONS = Object.keys(GRANTS) as readonly Permission[];

/** Everything that the role allows. */
export function permissionsOf(role: Role): Permission[] {
  return PERMISSIONS.filter((permission) => allows(role, permission));
}

/** Whether the role alone allows it; the caller's shops decide which shops it reaches. */
export function allows(role: Role, permission: Permission): boolean {
  return GRANTS[permission].includes(role);
}
