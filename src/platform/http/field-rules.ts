import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, isUUID, ValidateBy } from 'class-validator';
import { isInstant, isIsoDate } from '../../kernel/business-day.js';
import { MAX_MINOR, MAX_QTY_MILLI, toMilli } from '../../kernel/money.js';

/** Longest SKU: it stands in an index and in cursors. */
export const MAX_SKU_LENGTH = 100;

const CONTROL = /\p{Cc}/u;
/** Control characters other than the line feed, the carriage return before it and the tab. */
const CONTROL_IN_LINES = /[^\P{Cc}\n\r\t]/u;
/** Also what cannot be seen: two SKUs that look the same must be the same. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Up to four decimals: no currency has more. No exponent: such a number is out of range anyway. */
const AMOUNT = /^\d+(?:\.\d{1,4})?$/;

/** Key of the mark that {@link MayBeAbsent} leaves. */
const MAY_BE_ABSENT = Symbol('MAY_BE_ABSENT');
/** Key of the mark that {@link ClearedByNull} leaves. */
const CLEARED_BY_NULL = Symbol('CLEARED_BY_NULL');

const DIGITS = /^\d+$/;

const FLAGS: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

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

/** Whether `null` in this field of a body says something (see {@link ClearedByNull}). */
export function isClearedByNull(dto: object, field: string): boolean {
  return Reflect.hasMetadata(CLEARED_BY_NULL, dto, field);
}

/** Whether a request may come without this body (see {@link MayBeAbsent}). */
export function mayBeAbsent(dto: object): boolean {
  return Reflect.hasMetadata(MAY_BE_ABSENT, dto);
}

/** Whether it can be an amount of some currency; how many decimals, the currency decides later. */
export function isAmount(value: unknown): value is number {
  return (
    typeof value === 'number' && value >= 0 && value <= MAX_MINOR && AMOUNT.test(String(value))
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

/**
 * A body that need not be sent, for it has nothing that a client must say. Its route says
 * `@ApiBody({ type, required: false })`.
 */
export function MayBeAbsent(): ClassDecorator {
  return Reflect.metadata(MAY_BE_ABSENT, true);
}

/** An optional field whose `null` takes away what is there; of any other, `null` is as if absent. */
export function ClearedByNull(): PropertyDecorator {
  return applyDecorators(Reflect.metadata(CLEARED_BY_NULL, true), ApiProperty({ nullable: true }));
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

/** An amount of money in major units. The service checks the decimals once it knows the currency. */
export function IsAmount(): PropertyDecorator {
  return applyDecorators(
    ValidateBy({
      name: 'isAmount',
      validator: {
        validate: (value) => isAmount(value),
        defaultMessage: () => `must be a number from 0 to ${MAX_MINOR} with at most 4 decimals`,
      },
    }),
    ApiProperty({ minimum: 0, maximum: MAX_MINOR }),
  );
}

/** A quantity: greater than 0, up to a million, with at most 3 decimals. */
export function IsQuantity(): PropertyDecorator {
  return applyDecorators(
    ValidateBy({
      name: 'isQuantity',
      validator: {
        validate: (value) => typeof value === 'number' && toMilli(value) !== undefined,
        defaultMessage: () => 'must be greater than 0, at most 1000000, with at most 3 decimals',
      },
    }),
    ApiProperty({ minimum: 0.001, maximum: MAX_QTY_MILLI / 1_000 }),
  );
}

/** An id. Letter case does not count, so that it can be compared with those of the database. */
export function IsId(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.toLowerCase() : value,
    ),
    ValidateBy({
      name: 'isId',
      validator: {
        validate: (value) => isUUID(value, 'all'),
        defaultMessage: () => 'must be a UUID',
      },
    }),
    ApiProperty({ format: 'uuid' }),
  );
}

/** Yes or no in a query, where all is text: `true` or `false`. */
export function IsFlag(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => FLAGS.get(value) ?? value),
    IsBoolean(),
  );
}

/** A whole number in a query, where all is text: decimal digits, and nothing that `Number` takes besides. */
export function IsCount(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && DIGITS.test(value) ? Number(value) : value,
    ),
    ValidateBy({
      name: 'isCount',
      validator: {
        validate: (value) => typeof value === 'number' && value >= min && value <= max,
        defaultMessage: () => `must be an integer from ${min} to ${max}`,
      },
    }),
    ApiProperty({ type: 'integer', minimum: min, maximum: max }),
  );
}

/** The end of a range, not before its begin where both are given. Of days, or of instants. */
export function IsNotBefore(begin: string): PropertyDecorator {
  return ValidateBy({
    name: 'isNotBefore',
    constraints: [begin],
    validator: {
      validate: (value, args) => {
        const from: unknown = args && Reflect.get(args.object, begin);
        // What is no date at all is another rule's to refuse.
        return !(Date.parse(String(value)) < Date.parse(String(from)));
      },
      defaultMessage: () => `lies before ${begin}`,
    },
  });
}

/** An instant with its offset, as in RFC 3339. The service reads it with `parseInstant`. */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: (value) => isInstant(value),
        defaultMessage: () => 'must be an instant such as 2026-03-01T09:30:00Z',
      },
    }),
    ApiProperty({ format: 'date-time' }),
  );
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function IsIsoDay(): PropertyDecorator {
  return applyDecorators(
    ValidateBy({
      name: 'isIsoDay',
      validator: {
        validate: (value) => isIsoDate(value),
        defaultMessage: () => 'must be a date such as 2026-03-01',
      },
    }),
    ApiProperty({ format: 'date' }),
  );
}
