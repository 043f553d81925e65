import type { FastifyRequest } from 'fastify';

/**
 * Whether a request has a token that this installation signed and that has not expired. Asked before
 * the body is read, and without the database: whether the session still lives, the guard finds out.
 */
export abstract class TokenSignatures {
  /** @returns the id of the user for whom the token was signed; undefined without such a token */
  abstract userOf(request: FastifyRequest): string | undefined;
}
