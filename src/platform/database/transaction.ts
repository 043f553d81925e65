import { validate as isUuid } from 'uuid';
import { statement } from './statement.js';
import type { Scope } from './tx.js';

/** Sets the organization for row-level security until the transaction ends. */
export const SET_SCOPE = statement<{ set_config: string }>(
  'transaction.scope',
  "SELECT set_config('app.organization_id', $1, true)",
);

/** @throws for a scope without an organization, which is a programming error */
export function assertScope(scope: Scope): void {
  if (!isUuid(scope.organizationId)) throw new Error('A transaction needs an organization');
}

/** Returns {@link SET_SCOPE} with its parameter in it, for a connection that prepares nothing. */
export function setScope(scope: Scope): string {
  assertScope(scope);
  return `SET LOCAL app.organization_id = '${scope.organizationId}'`;
}

/**
 * After an error inside a transaction, COMMIT "succeeds" with the tag ROLLBACK. A lost write must not look
 * like a success.
 */
export function assertCommitted(tag: string): void {
  if (tag !== 'COMMIT') throw new Error(`The transaction ended with ${tag} instead of COMMIT`);
}

/** Waits for all promises, so that none rejects without a handler, and then throws the first failure. */
export async function settled<T extends readonly Promise<unknown>[]>(
  promises: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const outcomes = await Promise.allSettled(promises);
  // The first failure in the order of sending is the cause; the later ones only follow from it.
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return Promise.all(promises);
}
