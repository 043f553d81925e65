import type { FastifyRequest } from 'fastify';
import { AppError, type TokenFault } from '../../kernel/app-error.js';

/** A token that is worth nothing. */
export interface RefusedToken {
  readonly userId?: never;
  /** Undefined: none was sent. */
  readonly fault: TokenFault | undefined;
}

const DETAILS: Readonly<Record<TokenFault, string>> = {
  expired: 'The access token has expired',
  invalid: 'The access token is invalid',
  ended: 'The access token is no longer valid: its session has ended',
};

/** The refusal of a request that lacks a token which is worth something; it says which. */
export function unauthenticated(tokenFault: TokenFault | undefined): AppError {
  if (tokenFault === undefined)
    return new AppError('UNAUTHENTICATED', { detail: 'No access token was sent' });
  return new AppError('UNAUTHENTICATED', { detail: DETAILS[tokenFault], tokenFault });
}

/**
 * Checks whether a request has a token that this installation has signed and that has not expired. It runs
 * before the body is read and does not use the database: the guard checks later whether the session is
 * still live.
 */
export abstract class TokenSignatures {
  /** @returns the id of the user for whom the token was signed, or what is wrong */
  abstract check(request: FastifyRequest): { readonly userId: string } | RefusedToken;
}
