import { AppError } from '../../kernel/app-error.js';
import type { Answer } from '../http/answer.js';

/** The header that distinguishes a repeated answer from the first one. */
export const REPLAYED = 'idempotent-replayed';

/**
 * The outcome of a request with an Idempotency-Key.
 * - executed: its answer is stored, whether it is a success or a refusal by the business rules
 * - replayed: it was answered before
 * - in_use: the first request still runs
 * - reused: the key belongs to another request
 * - rolled_back: nothing is stored and the key is free (a malformed request, a failure on our side)
 */
export const IDEMPOTENCY_OUTCOMES = [
  'executed',
  'replayed',
  'in_use',
  'reused',
  'rolled_back',
] as const;
export type IdempotencyOutcome = (typeof IDEMPOTENCY_OUTCOMES)[number];

/** Returns the outcome of a request that was answered, which includes refusals that are stored. */
export function outcomeOf(answer: Answer): IdempotencyOutcome {
  return REPLAYED in answer.headers ? 'replayed' : 'executed';
}

/**
 * Returns the outcome of a request whose transaction failed. A connection that is lost during COMMIT counts
 * as rolled back, although this is not certain: the next request with the key shows it.
 */
export function outcomeOfFailure(error: unknown): IdempotencyOutcome {
  if (!(error instanceof AppError)) return 'rolled_back';
  if (error.code === 'IDEMPOTENCY_KEY_IN_USE') return 'in_use';
  if (error.code === 'IDEMPOTENCY_KEY_REUSED') return 'reused';
  return 'rolled_back';
}
