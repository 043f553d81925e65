import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

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
    ValidateBy({
      name: 'isText',
      validator: {
        validate: (value) => isText(value, rule),
        defaultMessage: () => `must be ${min} to ${max} characters without control characters`,
      },
    }),
    ApiProperty({ minLength: min, maxLength: max }),
  );
}

/** An article number, trimmed. Compared exactly, letter case included. */
export function IsSku(): PropertyDecorator {
  return applyDecorators(
    Transform(trimmed),
    ValidateBy({
      name: 'isSku',
      validator: {
        validate: (value) => isSku(value),
        defaultMessage: () => `must be 1 to ${MAX_SKU_LENGTH} printable characters`,
      },
    }),
    ApiProperty({ minLength: 1, maxLength: MAX_SKU_LENGTH }),
  );
}
