import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { isEmail } from 'class-validator';
import { emailOf, identifierOf, linesOf, nameOf } from '../../kernel/plain-text.js';
import { FieldRule } from './field-rule.js';
import {
  addressFault,
  MAX_EMAIL_LENGTH,
  MAX_SEARCH_LENGTH,
  MAX_SKU_LENGTH,
  searchFault,
  skuFault,
  textFault,
  type TextRule,
} from './text-faults.js';
import type { Words } from './type-words.js';

/** What is wrong with an e-mail address; undefined = nothing. */
export function emailFault(value: unknown): Words | undefined {
  const fault = addressFault(value);
  if (fault || isEmail(value)) return fault;
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

function Transformed(read: (text: string) => string): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? read(value) : value,
  );
}

/** For a value that turned out to be fine: class-validator asks for words of refused ones alone. */
function wordsOr(fault: Words | undefined): Words {
  return fault ?? { code: 'characters', message: 'must not contain invisible characters' };
}
