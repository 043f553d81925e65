import { isUtf8 } from 'node:buffer';
import secureJson from 'secure-json-parse';
import { AppError } from '../../kernel/app-error.js';

/** Cheap signs that a closer look is needed; almost no real body has them. */
const LONG_NUMBER = /\d[\d.]{15,}|\d[eE]/;
const ESCAPED_NUL_OR_SURROGATE = /\\u(?:0000|[dD][89a-fA-F])/;
const MAX_DEPTH = 16;
const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses a JSON body, refusing what would be changed on the way to the database: text that is not
 * UTF-8, NUL, lone surrogates, `__proto__`, and numbers that a double cannot hold exactly.
 * @returns the parsed value; an empty body is undefined
 * @throws MALFORMED_BODY
 */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (!isUtf8(body)) throw malformed('is not UTF-8');
  const text = body.toString('utf8');
  if (LONG_NUMBER.test(text)) assertExactNumbers(text);
  const value: unknown = parse(text);
  assertShallow(value, MAX_DEPTH);
  if (ESCAPED_NUL_OR_SURROGATE.test(text)) assertStorableStrings(value);
  return value;
}

function parse(text: string): unknown {
  try {
    return secureJson.parse(text, null, { protoAction: 'error', constructorAction: 'error' });
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : 'is not JSON');
  }
}

/** Deeper ones would overflow the stack of whatever walks them; no body of ours is deeper than four. */
function assertShallow(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth === 0) throw malformed(`is nested deeper than ${MAX_DEPTH}`);
  for (const member of Object.values(value)) assertShallow(member, depth - 1);
}

/** A literal like 0.10000000000000000001 would silently become another number. */
function assertExactNumbers(text: string): void {
  for (const [token] of text.matchAll(JSON_TOKEN)) {
    if (!token.startsWith('"') && !isExact(token)) {
      throw malformed(`the number ${token.slice(0, 40)} cannot be held exactly`);
    }
  }
}

function isExact(literal: string): boolean {
  const value = Number(literal);
  return Number.isFinite(value) && digitsOf(literal) === digitsOf(String(value));
}

/** Significant digits and scale of a decimal literal in one canonical form. */
function digitsOf(literal: string): string {
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().replace('-', '').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const scale = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${significant}e${scale}`;
}

function assertStorableStrings(value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw malformed('a text holds the character NUL');
    if (!value.isWellFormed()) throw malformed('a text holds half a character');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      assertStorableStrings(key);
      assertStorableStrings(member);
    }
  }
}

function malformed(detail: string): AppError {
  return new AppError('MALFORMED_BODY', { detail: `The body ${detail}` });
}
