import { toWire } from '../../kernel/wire.js';
import type { UserView } from './users.dto.js';
import type { Person, ShownPerson } from './users.repository.js';

/** The facts of a person that the audit log keeps. */
export function detailsOf(
  user: Pick<Person, 'email' | 'name' | 'role' | 'is_active'>,
): Record<string, unknown> {
  return { email: user.email, name: user.name, role: user.role, is_active: user.is_active };
}

export function toUserView(person: ShownPerson): UserView {
  return toWire(person, 'sessions_valid_from');
}
