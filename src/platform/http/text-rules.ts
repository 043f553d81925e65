import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { FieldRule, typeWords, type Words } from './field-rule.js';

/** Longest SKU: it stands in an index and in cursors. */
export const MAX_SKU_LENGTH = 100;

const CONTROL = /\p{Cc}/u;
/** Control characters other than the line feed, the carriage return before it and the tab. */
const CONTROL_IN_LINES = /[^\P{Cc}\n\r\t]/u;
/** Also what cannot be seen: two SKUs that look the same must be the same. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;

/** What a text may be: its length in UTF-16 units, and whether it may have several lines. */
export interface TextRule {
  readonly min: number;
  readonly max: number;
  /** Line feeds and tabs are fine: a note, not a name. */
  readonly multiline?: boolean;
}

/** Whether the text, trimmed already, keeps the rule and holds only what can be stored and shown. */
export function isText(value: unknown, rule: TextRule): value is string {
  if (typeof value !== 'string' || value.length < rule.min || value.length > rule.max) return false;
  return !(rule.multiline ? CONTROL_IN_LINES : CONTROL).test(value) && value.isWellFormed();
}

/** Whether it is an article number: 1 to {@link MAX_SKU_LENGTH} printable characters, trimmed. */
export function isSku(value: unknown): value is string {
  return (
    isText(value, { min: 1, max: MAX_SKU_LENGTH }) &&
    !UNPRINTABLE.test(value) &&
    value === value.trim()
  );
}

/**
 * A text of `min` to `max` characters, trimmed, without control characters.
 * @param options  `multiline` allows line feeds and tabs
 */
export function IsText(
  min: number,
  max: number,
  options: Pick<TextRule, 'multiline'> = {},
): PropertyDecorator {
  const rule = { min, max, ...options };
  return applyDecorators(
    Transform(trimmed),
    FieldRule({
      name: 'isText',
      limits: [min, max],
      isValid: (value) => isText(value, rule),
      words: (value, [least, most]) => textWords(value, Number(least), Number(most)),
    }),
    ApiProperty({ minLength: min, maxLength: max }),
  );
}

/** An article number, trimmed. Compared exactly, letter case included. */
export function IsSku(): PropertyDecorator {
  return applyDecorators(
    Transform(trimmed),
    FieldRule({
      name: 'isSku',
      isValid: isSku,
      words: (value) => textWords(value, 1, MAX_SKU_LENGTH),
    }),
    ApiProperty({ minLength: 1, maxLength: MAX_SKU_LENGTH }),
  );
}

function textWords(value: unknown, min: number, max: number): Words {
  if (typeof value !== 'string') return typeWords('string', value);
  if (value.length >= min && value.length <= max) {
    return { code: 'characters', message: 'must not contain control characters' };
  }
  const params = { min, max };
  return { code: 'length', params, message: `must have ${min} to ${max} characters` };
}
