import { emailOf } from '../../kernel/plain-text.js';
import { assertVersion } from '../../kernel/versioned.js';
import type { UpdateUserBody } from './users.dto.js';
import type { User } from './user.entity.js';

/** The fields of a person that an ADMIN may change. */
export type UserChanges = Pick<User, 'email' | 'name' | 'role' | 'is_active'>;

/**
 * Returns the fields of a person after the change; a field that is not in the body stays.
 * @throws VERSION_CONFLICT  when the body names another version than the current one
 */
export function changesOf(before: User, body: UpdateUserBody): UserChanges {
  assertVersion(before.version, body.version);
  return {
    email: body.email === undefined ? before.email : emailOf(body.email),
    name: body.name ?? before.name,
    role: body.role ?? before.role,
    is_active: body.is_active ?? before.is_active,
  };
}
