import { AppError } from '../../kernel/app-error.js';
import type { UpdateUserBody } from './users.dto.js';
import type { UserChanges, UserRow } from './users.repository.js';

/**
 * What a person is after the change; what the body leaves out stays.
 * @throws VERSION_CONFLICT  when the body names another version than the current one
 */
export function changesOf(before: UserRow, body: UpdateUserBody): UserChanges {
  if (body.version !== undefined && body.version !== before.version) {
    throw new AppError('VERSION_CONFLICT');
  }
  return {
    email: body.email?.toLowerCase() ?? before.email,
    name: body.name ?? before.name,
    role: body.role ?? before.role,
    is_active: body.is_active ?? before.is_active,
  };
}
