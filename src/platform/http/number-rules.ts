import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { MAX_MINOR, MAX_QTY_MILLI, toMilli, withoutNoise } from '../../kernel/money.js';

/** Up to four decimals: no currency has more. No exponent: such a number is out of range anyway. */
const AMOUNT = /^\d+(?:\.\d{1,4})?$/;
const DIGITS = /^\d+$/;
/** What its column holds. */
const MAX_VERSION = 2_147_483_647;

/** Whether the value can be an amount of some currency; the currency decides later how many decimals. */
export function isAmount(value: unknown): value is number {
  if (typeof value !== 'number' || value < 0 || value > MAX_MINOR) return false;
  return AMOUNT.test(String(value)) || AMOUNT.test(String(withoutNoise(value)));
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

/** A whole number. */
export function IsInteger(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    ValidateBy({
      name: 'isInteger',
      validator: {
        validate: (value) =>
          Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
        defaultMessage: () => `must be an integer from ${min} to ${max}`,
      },
    }),
    ApiProperty({ type: 'integer', minimum: min, maximum: max }),
  );
}

/** A whole number in a query, where all is text: decimal digits, and nothing that `Number` takes besides. */
export function IsCount(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && DIGITS.test(value) ? Number(value) : value,
    ),
    IsInteger(min, max),
  );
}

/** The version of a thing that was read before it is changed. */
export function IsVersion(): PropertyDecorator {
  return IsInteger(1, MAX_VERSION);
}
