import type { FieldFault } from '../../kernel/app-error.js';

/** A fault of a value, without the field's path. */
export type Words = Omit<FieldFault, 'path'>;

/** The words for a value of another JSON type than the declared one. */
export function typeWords(expected: string, value: unknown): Words {
  const received = kindOf(value);
  const params = { expected, received };
  if (expected === 'boolean') return { code: 'type', params, message: 'must be true or false' };
  const hint = expected === 'string' && typeof value === 'number' ? ' in quotation marks' : '';
  const unquoted = expected === 'number' && received === 'string' ? ' without quotation marks' : '';
  const message = `must be ${NOUNS[expected] ?? expected}${hint}${unquoted}, not ${NOUNS[received] ?? received}`;
  return { code: 'type', params, message };
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
