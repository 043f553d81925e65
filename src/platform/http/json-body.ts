import { isUtf8 } from 'node:buffer';
import secureJson from 'secure-json-parse';
import { AppError } from '../../kernel/app-error.js';

/**
 * A number that is long or has an exponent: a sign that a closer check is needed, which almost no real body
 * has. A number in a list or an object has one of these characters before it; the digits of a UUID, which
 * may be followed by an `e`, have not.
 */
const UNUSUAL_NUMBER = /[ \t\r\n:,[]-?\d(?:[\d.]{15}|[\d.]*[eE])/;
const ESCAPED_NUL_OR_SURROGATE = /\\u(?:0000|[dD][89a-fA-F])/;
const MAX_DEPTH = 16;
/** The greatest number of objects, lists and values in one body; a receipt of 500 lines has 4,000. */
const MAX_VALUES = 20_000;
/** The greatest number of fields in one object; the largest object of the API has about ten. */
const MAX_KEYS = 200;
/** The longest number; longer ones have more digits than a double, or pointless zeros. */
const MAX_NUMBER_LENGTH = 40;
const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses a JSON body, and refuses everything that would change on the way to the database: text that is not
 * UTF-8, NUL, lone surrogates, `__proto__`, and numbers that a double cannot hold exactly.
 * @returns the parsed value; an empty body is undefined
 * @throws MALFORMED_BODY
 */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (!isUtf8(body)) throw malformed('is not UTF-8');
  const text = body.toString('utf8');
  // Before the text is searched: only in valid JSON does every string end, and otherwise the search for
  // numbers would begin again at each quotation mark.
  const value: unknown = parse(text);
  assertBounded(value);
  if (typeof value === 'number' || UNUSUAL_NUMBER.test(text)) assertExactNumbers(text);
  if (text.includes('\\') && ESCAPED_NUL_OR_SURROGATE.test(text)) assertStorableStrings(value);
  return value;
}

function parse(text: string): unknown {
  try {
    return secureJson.parse(text, null, { protoAction: 'error', constructorAction: 'error' });
  } catch (error) {
    // The parser's own words would repeat a piece of the body, which may be a password.
    const words = error instanceof Error ? error.message : '';
    if (words.includes('prototype')) throw malformed('names a prototype');
    throw malformed(`is not JSON${/ at position \d+/.exec(words)?.[0] ?? ''}`);
  }
}

/**
 * Refuses values that are too deep, which would overflow the stack of recursive code, or too large, which
 * would keep it busy for seconds.
 */
function assertBounded(body: unknown): void {
  let values = 1;
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null) return;
    if (depth === MAX_DEPTH) throw malformed(`is nested deeper than ${MAX_DEPTH}`);
    const isList = Array.isArray(value);
    const members: readonly unknown[] = isList ? value : Object.values(value);
    values += members.length;
    if (values > MAX_VALUES) throw malformed(`has more than ${MAX_VALUES} values`);
    if (!isList && members.length > MAX_KEYS) {
      throw malformed(`has an object with more than ${MAX_KEYS} fields`);
    }
    for (const member of members) walk(member, depth + 1);
  };
  walk(body, 0);
}

/** Refuses a literal like 0.10000000000000000001, which would silently become another number. */
function assertExactNumbers(text: string): void {
  for (const [token] of text.matchAll(JSON_TOKEN)) {
    if (!token.startsWith('"') && !isExact(token)) {
      const shown = token.slice(0, MAX_NUMBER_LENGTH);
      throw malformed(`holds the number ${shown}, which cannot be kept exactly`);
    }
  }
}

function isExact(literal: string): boolean {
  if (literal.length > MAX_NUMBER_LENGTH) return false;
  const value = Number(literal);
  return Number.isFinite(value) && digitsOf(literal) === digitsOf(String(value));
}

/** Returns the significant digits and the scale of a decimal literal in one canonical form. */
function digitsOf(literal: string): string {
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().replace(/^-/, '').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = withoutTrailingZeros(digits);
  if (significant === '') return '0';
  const scale = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${significant}e${scale}`;
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

function assertStorableStrings(value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw malformed('holds the character NUL');
    if (!value.isWellFormed()) throw malformed('holds half a character');
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
