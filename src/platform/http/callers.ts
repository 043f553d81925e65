import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../kernel/caller.js';

/** The claims of a verified access token. */
export interface TokenClaims {
  readonly organizationId: string;
  readonly userId: string;
  readonly sessionId: string;
}

/** Injection token of {@link Callers}. */
export const CALLERS = Symbol('CALLERS');

/** Finds the caller behind a verified token. The feature that owns sign-in sessions provides it. */
export interface Callers {
  /** @returns undefined once the person was deactivated, or the session ended or expired */
  find(request: FastifyRequest, claims: TokenClaims): Promise<Caller | undefined>;
}
