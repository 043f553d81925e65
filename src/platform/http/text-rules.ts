import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { isEmail } from 'class-validator';
import {
  emailOf,
  identifierFault,
  identifierOf,
  linesFault,
  linesOf,
  nameFault,
  nameOf,
  type TextFault,
} from '../../kernel/plain-text.js';
import { FieldRule, typeWords, type Words } from './field-rule.js';

/** The longest SKU; an index and cursors contain it. */
export const MAX_SKU_LENGTH = 100;
/** Longest e-mail address that mail can be sent to (RFC 5321). */
const MAX_EMAIL_LENGTH = 254;
const MAX_SEARCH_LENGTH = 200;
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

/** What is wrong with an e-mail address; undefined = nothing. */
export function emailFault(value: unknown): Words | undefined {
  const fault = faultIn(value, { min: 1, max: MAX_EMAIL_LENGTH }, identifierFault);
  if (fault?.code === 'type' || fault?.code === 'invisible_character') return fault;
  if (typeof value === 'string' && value.length > MAX_EMAIL_LENGTH) {
    const params = { max: MAX_EMAIL_LENGTH };
    const message = `must have at most ${MAX_EMAIL_LENGTH} characters`;
    return { code: 'max_length', params, message };
  }
  if (isEmail(value)) return undefined;
  return { code: 'email', message: 'must be an e-mail address such as ana@example.com' };
}

/**
 * A text of `min` to `max` characters. It is stored composed (NFC) and trimmed, with each run of spaces as
 * one, and refused with an invisible character.
 * @param options  `multiline` allows line feeds, tabs, and invisible characters other than controls
 */
export function IsText(
  min: number,
  max: number,
  options: Pick<TextRule, 'multiline'> = {},
): PropertyDecorator {
  const rule = { min, max, ...options };
  return applyDecorators(
    Transformed(options.multiline ? linesOf : nameOf),
    FieldRule({
      name: options.multiline ? 'isLines' : 'isText',
      limits: [min, max],
      isValid: (value) => textFault(value, rule) === undefined,
      words: (value, [least, most]) =>
        wordsOr(textFault(value, { ...options, min: Number(least), max: Number(most) })),
    }),
    ApiProperty({ minLength: min, maxLength: max }),
  );
}

/**
 * An article number: as {@link IsText}, and without compatibility forms, so that full-width letters are the
 * plain ones. Compared exactly, letter case included.
 */
export function IsSku(): PropertyDecorator {
  return applyDecorators(
    Transformed(identifierOf),
    FieldRule({
      name: 'isSku',
      isValid: (value) => skuFault(value) === undefined,
      words: (value) => wordsOr(skuFault(value)),
    }),
    ApiProperty({ minLength: 1, maxLength: MAX_SKU_LENGTH }),
  );
}

/** An e-mail address, read in small letters and without compatibility forms. */
export function IsEmailAddress(): PropertyDecorator {
  return applyDecorators(
    AsEmailAddress(),
    FieldRule({
      name: 'isEmailAddress',
      isValid: (value) => emailFault(value) === undefined,
      words: (value) => wordsOr(emailFault(value)),
    }),
    ApiProperty({ format: 'email', maxLength: MAX_EMAIL_LENGTH }),
  );
}

/** Reads what somebody signs in with as {@link IsEmailAddress} does; whether it is one is not looked at. */
export function AsEmailAddress(): PropertyDecorator {
  return Transformed(emailOf);
}

/** The words of a search, in any order. */
export function IsSearch(): PropertyDecorator {
  return applyDecorators(
    Transformed(linesOf),
    FieldRule({
      name: 'isSearch',
      isValid: (value) => searchFault(value) === undefined,
      words: (value) => wordsOr(searchFault(value)),
    }),
    ApiProperty({ minLength: 0, maxLength: MAX_SEARCH_LENGTH }),
  );
}

function searchFault(value: unknown): Words | undefined {
  const fault = faultIn(value, { min: 0, max: MAX_SEARCH_LENGTH }, linesFault);
  if (fault || typeof value !== 'string') return fault;
  if (value.split(/\s+/u).length <= MAX_SEARCH_WORDS) return undefined;
  const message = `must have at most ${MAX_SEARCH_WORDS} words`;
  return { code: 'max_words', params: { max: MAX_SEARCH_WORDS }, message };
}

function Transformed(read: (text: string) => string): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? read(value) : value,
  );
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

/** For a value that turned out to be fine: class-validator asks for words of refused ones alone. */
function wordsOr(fault: Words | undefined): Words {
  return fault ?? { code: 'characters', message: 'must not contain invisible characters' };
}
