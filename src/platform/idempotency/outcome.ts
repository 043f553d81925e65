import { AppError } from '../../kernel/app-error.js';
import type { Answer } from '../http/answer.js';

/** Header that tells a repeated answer from the first one. */
export const REPLAYED = 'idempotent-replayed';

/**
 * What became of a request with an Idempotency-Key.
 * - executed: its answer is kept, be it success or a refusal by the business rules
 * - replayed: it was answered before
 * - in_use: the one before it still runs
 * - reused: the key belongs to another request
 * - rolled_back: nothing is kept and the key is free (a malformed request, a failure of ours)
 */
export const IDEMPOTENCY_OUTCOMES = [
  'executed',
  'replayed',
  'in_use',
  'reused',
  'rolled_back',
] as const;
export type IdempotencyOutcome = (typeof IDEMPOTENCY_OUTCOMES)[number];

/** Of a request that was answered, which includes refusals that are kept. */
export function outcomeOf(answer: Answer): IdempotencyOutcome {
  return REPLAYED in answer.headers ? 'replayed' : 'executed';
}

/**
 * Of a request whose transaction failed. A connection that is lost during COMMIT counts as rolled
 * back, though nobody can know: the next request with the key tells.
 */
export function outcomeOfFailure(error: unknown): IdempotencyOutcome {
  if (!(error instanceof AppError)) return 'rolled_back';
  if (error.code === 'IDEMPOTENCY_KEY_IN_USE') return 'in_use';
  if (error.code === 'IDEMPOTENCY_KEY_REUSED') return 'reused';
  return 'rolled_back';
}
