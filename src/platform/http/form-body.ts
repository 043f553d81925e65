import { isUtf8 } from 'node:buffer';
import { AppError } from '../../kernel/app-error.js';

/**
 * Reads an HTML form, as OAuth2 clients send it.
 * @throws MALFORMED_BODY  not UTF-8, NUL in it, or a field twice
 */
export function parseFormBody(body: Buffer): Record<string, string> {
  if (!isUtf8(body)) throw new AppError('MALFORMED_BODY', { detail: 'The body is not UTF-8' });
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    if (name in fields)
      throw new AppError('MALFORMED_BODY', { detail: `The field ${name} stands twice` });
    if (name.includes('\0') || value.includes('\0')) {
      throw new AppError('MALFORMED_BODY', { detail: 'A text holds the character NUL' });
    }
    fields[name] = value;
  }
  return { ...fields };
}
