import { identifierFault, linesFault, nameFault, type TextFault } from '../../kernel/plain-text.js';
import { typeWords, type Words } from './type-words.js';

/** The longest SKU; an index and cursors contain it. */
export const MAX_SKU_LENGTH = 100;
/** Longest e-mail address that mail can be sent to (RFC 5321). */
export const MAX_EMAIL_LENGTH = 254;
export const MAX_SEARCH_LENGTH = 200;
/** Each of them is compared with every product. */
const MAX_SEARCH_WORDS = 10;

/** The limits of a text: its length in UTF-16 units, and whether it may have several lines. */
export interface TextRule {
  readonly min: number;
  readonly max: number;
  /** Whether line feeds and tabs are allowed, as in a note. */
  readonly multiline?: boolean;
}

/** What is wrong with a text that is stored as the kernel gives it; undefined = nothing. */
export function textFault(value: unknown, rule: TextRule): Words | undefined {
  return faultIn(value, rule, rule.multiline ? linesFault : nameFault);
}

/** What is wrong with an article number; undefined = nothing. */
export function skuFault(value: unknown): Words | undefined {
  return faultIn(value, { min: 1, max: MAX_SKU_LENGTH }, identifierFault);
}

/**
 * What is wrong with an e-mail address, apart from its form; undefined = nothing. Checking the form takes
 * class-validator, which the command line does without.
 */
export function addressFault(value: unknown): Words | undefined {
  const fault = faultIn(value, { min: 1, max: MAX_EMAIL_LENGTH }, identifierFault);
  if (fault?.code === 'type' || fault?.code === 'invisible_character') return fault;
  if (typeof value !== 'string' || value.length <= MAX_EMAIL_LENGTH) return undefined;
  const params = { max: MAX_EMAIL_LENGTH };
  return {
    code: 'max_length',
    params,
    message: `must have at most ${MAX_EMAIL_LENGTH} characters`,
  };
}

/** What is wrong with the words of a search; undefined = nothing. */
export function searchFault(value: unknown): Words | undefined {
  const fault = faultIn(value, { min: 0, max: MAX_SEARCH_LENGTH }, linesFault);
  if (fault || typeof value !== 'string') return fault;
  if (value.split(/\s+/u).length <= MAX_SEARCH_WORDS) return undefined;
  const message = `must have at most ${MAX_SEARCH_WORDS} words`;
  return { code: 'max_words', params: { max: MAX_SEARCH_WORDS }, message };
}

function faultIn(
  value: unknown,
  { min, max }: TextRule,
  find: (text: string) => TextFault | undefined,
): Words | undefined {
  if (typeof value !== 'string') return typeWords('string', value);
  if (value.length < min || value.length > max) {
    return {
      code: 'length',
      params: { min, max },
      message: `must have ${min} to ${max} characters`,
    };
  }
  const fault = find(value);
  return fault && faultWords(fault);
}

function faultWords(fault: TextFault): Words {
  if (fault.kind === 'nothing-visible') {
    return { code: 'no_visible_character', message: 'must have at least one visible character' };
  }
  const { position, codePoint } = fault;
  return {
    code: 'invisible_character',
    params: { position, code_point: codePoint },
    message: `must not contain invisible characters; character ${position} is ${codePoint}`,
  };
}
