import { isUtf8 } from 'node:buffer';
import { AppError } from '../../kernel/app-error.js';

/** A sign-in form of OAuth2 has six. */
export const MAX_FORM_FIELDS = 20;
const AMPERSAND = 0x26;

/**
 * Reads an HTML form, as OAuth2 clients send it.
 * @throws MALFORMED_BODY  when it is not UTF-8, contains NUL, repeats a field, or has more than
 *   {@link MAX_FORM_FIELDS} fields
 */
export function parseFormBody(body: Buffer): Record<string, string> {
  if (hasTooManyFields(body)) {
    throw malformed(`The form has more than ${MAX_FORM_FIELDS} fields`);
  }
  if (!isUtf8(body)) throw malformed('The body is not UTF-8');
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    if (fields.has(name)) throw malformed('The form has the same field twice');
    if (name.includes('\0') || value.includes('\0')) {
      throw malformed('The form contains the character NUL');
    }
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

/** Counts the fields in the bytes before anything is decoded, empty ones included. */
function hasTooManyFields(body: Buffer): boolean {
  let fields = 1;
  let at = body.indexOf(AMPERSAND);
  while (at !== -1 && fields <= MAX_FORM_FIELDS) {
    fields += 1;
    at = body.indexOf(AMPERSAND, at + 1);
  }
  return fields > MAX_FORM_FIELDS;
}

function malformed(detail: string): AppError {
  return new AppError('MALFORMED_BODY', { detail });
}
