import { AppError } from '../../kernel/app-error.js';

const MAX_LENGTH = 255;
const PRINTABLE = /^[\x20-\x7e]+$/;
/** A string of RFC 8941: quoted, `"` and `\` escaped. */
const QUOTED = /^"((?:[^"\\]|\\["\\])*)"$/;

/**
 * Returns the key that a client sent. The quoted form of the draft standard is the same key as the bare
 * one.
 * @param sent  each header of this name: joined by commas, two keys would look like a third one
 * @returns undefined when there is none
 * @throws IDEMPOTENCY_KEY_INVALID  not 1 to 255 printable ASCII characters, or more than one
 */
export function parseIdempotencyKey(sent: readonly string[] | undefined): string | undefined {
  const [header, ...more] = sent ?? [];
  if (header === undefined) return undefined;
  if (more.length > 0) throw invalid('was sent more than once');
  const trimmed = header.trim();
  const quoted = QUOTED.exec(trimmed);
  const key = quoted?.[1]?.replace(/\\(["\\])/g, '$1') ?? trimmed;
  if (key.trim() === '') throw invalid('is empty');
  if (key.length > MAX_LENGTH) throw invalid(`is longer than ${MAX_LENGTH} characters`);
  if (!PRINTABLE.test(key)) throw invalid('may contain only printable ASCII characters');
  return key;
}

function invalid(what: string): AppError {
  return new AppError('IDEMPOTENCY_KEY_INVALID', {
    detail: `The key ${what}`,
    errors: [{ path: 'Idempotency-Key', message: what }],
  });
}
