import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { MAX_MINOR, MAX_QTY_MILLI, toMilli, withoutNoise } from '../../kernel/money.js';
import { FieldRule } from './field-rule.js';
import { typeWords, type Words } from './type-words.js';

/**
 * Up to four decimals, because no currency has more. No exponent, because such a number is out of range
 * anyway.
 */
const AMOUNT = /^\d+(?:\.\d{1,4})?$/;
const PERCENTAGE = /^\d+(?:\.\d{1,3})?$/;
const DIGITS = /^\d+$/;
const MAX_AMOUNT_DECIMALS = 4;
const MAX_QUANTITY_DECIMALS = 3;
const MAX_PERCENTAGE_DECIMALS = 3;
/** The greatest value of its column. */
const MAX_VERSION = 2_147_483_647;

/** Whether the value can be an amount in some currency. The service checks the decimals later. */
export function isAmount(value: unknown): value is number {
  if (typeof value !== 'number' || value < 0 || value > MAX_MINOR) return false;
  return AMOUNT.test(String(value)) || AMOUNT.test(String(withoutNoise(value)));
}

/** An amount of money in major units. The service checks the decimals once it knows the currency. */
export function IsAmount(): PropertyDecorator {
  return applyDecorators(
    FieldRule({ name: 'isAmount', isValid: isAmount, words: amountWords }),
    ApiProperty({ minimum: 0, maximum: MAX_MINOR }),
  );
}

/** A quantity: greater than 0, up to a million, with at most 3 decimals. */
export function IsQuantity(): PropertyDecorator {
  return applyDecorators(
    FieldRule({
      name: 'isQuantity',
      isValid: (value) => typeof value === 'number' && toMilli(value) !== undefined,
      words: quantityWords,
    }),
    ApiProperty({ minimum: 0.001, maximum: MAX_QTY_MILLI / 1_000 }),
  );
}

/** A number of percent, 0 to 100, with at most 3 decimals. */
export function IsPercentage(): PropertyDecorator {
  return applyDecorators(
    FieldRule({ name: 'isPercentage', isValid: isPercentage, words: percentageWords }),
    ApiProperty({ minimum: 0, maximum: 100 }),
  );
}

/** Whether the value can be a number of percent. */
export function isPercentage(value: unknown): value is number {
  if (typeof value !== 'number' || !(value >= 0 && value <= 100)) return false;
  return PERCENTAGE.test(String(withoutNoise(value)));
}

/** A whole number. */
export function IsInteger(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    FieldRule({
      name: 'isInteger',
      limits: [min, max],
      isValid: (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
      words: (value, [least, most]) =>
        typeof value === 'boolean' || typeof value === 'object'
          ? typeWords('integer', value)
          : rangeWords('a whole number', Number(least), Number(most)),
    }),
    ApiProperty({ type: 'integer', minimum: min, maximum: max }),
  );
}

/**
 * A whole number in a query, where every value is text: only decimal digits, although `Number` accepts
 * more.
 */
export function IsCount(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && DIGITS.test(value) ? Number(value) : value,
    ),
    IsInteger(min, max),
  );
}

/** The version of a record that the client has read before it changes the record. */
export function IsVersion(): PropertyDecorator {
  return IsInteger(1, MAX_VERSION);
}

function amountWords(value: unknown): Words {
  if (typeof value !== 'number') return typeWords('number', value);
  if (!(value >= 0 && value <= MAX_MINOR)) return rangeWords('a number', 0, MAX_MINOR);
  return decimalsWords(MAX_AMOUNT_DECIMALS);
}

function percentageWords(value: unknown): Words {
  if (typeof value !== 'number') return typeWords('number', value);
  if (!(value >= 0 && value <= 100)) return rangeWords('a number', 0, 100);
  return decimalsWords(MAX_PERCENTAGE_DECIMALS);
}

function quantityWords(value: unknown): Words {
  if (typeof value !== 'number') return typeWords('number', value);
  const max = MAX_QTY_MILLI / 1_000;
  if (value > 0 && value <= max) return decimalsWords(MAX_QUANTITY_DECIMALS);
  const params = { exclusive_min: 0, max };
  return { code: 'range', params, message: `must be greater than 0 and at most ${max}` };
}

/** @param noun  with its article */
export function rangeWords(noun: string, min: number, max: number): Words {
  return { code: 'range', params: { min, max }, message: `must be ${noun} from ${min} to ${max}` };
}

function decimalsWords(max: number): Words {
  return { code: 'max_decimals', params: { max }, message: `must have at most ${max} decimals` };
}
