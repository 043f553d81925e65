import { AppError } from '../../kernel/app-error.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Person } from './users.repository.js';

/** @throws PERSON_ERASED  for somebody who was erased, whom nothing brings back */
export function notErased(person: Person): Person {
  if (person.erased_at) throw new AppError('PERSON_ERASED');
  return person;
}

/** The refusal of work in a shop to which the person is not assigned. */
export function notAMember(path: 'user_id' | 'shop_id', message: string): AppError {
  return new AppError('NOT_A_MEMBER', { errors: [{ path, code: 'not_a_member', message }] });
}

/** Turns a violated constraint of an e-mail address into its refusal; any other error stays. */
export function emailTaken(error: unknown): unknown {
  const taken = violates(error, 'pk_login_identities') || violates(error, 'uq_users_email');
  return taken ? new AppError('EMAIL_TAKEN', {}, { cause: error }) : error;
}

/** @throws NOT_FOUND  for a shop that does not exist; any other error again */
export function shopMissing(error: unknown): never {
  if (!violates(error, 'fk_shop_members_shop')) throw error;
  const errors = [
    { path: 'shop_ids', code: 'not_found', message: 'names a shop that does not exist' },
  ];
  throw new AppError('NOT_FOUND', { detail: 'There is no such shop', errors }, { cause: error });
}
