import { AppError, type FieldFault } from '../../kernel/app-error.js';

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
  if (more.length > 0) throw invalid({ code: 'repeated', message: 'was sent more than once' });
  const trimmed = header.trim();
  const quoted = QUOTED.exec(trimmed);
  const key = quoted?.[1]?.replace(/\\(["\\])/g, '$1') ?? trimmed;
  if (key.trim() === '')
    throw invalid({ code: 'min_length', params: { min: 1 }, message: 'is empty' });
  if (key.length > MAX_LENGTH) {
    const message = `is longer than ${MAX_LENGTH} characters`;
    throw invalid({ code: 'max_length', params: { max: MAX_LENGTH }, message });
  }
  if (!PRINTABLE.test(key)) {
    const message = 'may contain only printable ASCII characters';
    throw invalid({ code: 'printable_ascii', message });
  }
  return key;
}

function invalid(fault: Omit<FieldFault, 'path'>): AppError {
  return new AppError('IDEMPOTENCY_KEY_INVALID', {
    detail: `The key ${fault.message}`,
    errors: [{ path: 'Idempotency-Key', ...fault }],
  });
}
