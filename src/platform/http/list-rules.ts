import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { isUUID } from 'class-validator';
import { FieldRule } from './field-rule.js';
import { identifierOf, nameOf } from '../../kernel/plain-text.js';
import { isAmount, isPercentage, rangeWords } from './number-rules.js';
import { MAX_SKU_LENGTH, skuFault, textFault } from './text-faults.js';
import type { Words } from './type-words.js';

/** The greatest number of values of one filter. */
export const MAX_FILTER_VALUES = 100;

const DECIMAL = /^\d+(?:\.\d+)?$/;

/**
 * Ids in a query, each as a parameter of its own (`shop_id=a&shop_id=b`). They are converted to lower case, so
 * that they can be compared with those of the database.
 */
export function IsIdFilter(): PropertyDecorator {
  return applyDecorators(
    asList((value) => (typeof value === 'string' ? value.toLowerCase() : value)),
    FieldRule({
      name: 'isIdFilter',
      isValid: (value) => filterFault(value, isId) === undefined,
      words: (value) => filterFault(value, isId) ?? UUID,
    }),
    ApiProperty({
      type: 'array',
      items: { type: 'string', format: 'uuid' },
      minItems: 1,
      maxItems: MAX_FILTER_VALUES,
    }),
  );
}

/** Some of the allowed values in a query, each as a parameter of its own or between commas. */
export function IsChoiceFilter(allowed: readonly string[]): PropertyDecorator {
  const words = oneOf(allowed);
  const isAllowed = (value: unknown): Words | undefined =>
    allowed.some((one) => one === value) ? undefined : words;
  return applyDecorators(
    asList((value) => (typeof value === 'string' ? value.split(',') : value)),
    FieldRule({
      name: 'isChoiceFilter',
      limits: [allowed],
      isValid: (value) => filterFault(value, isAllowed) === undefined,
      words: (_value, [choices]) => oneOf(choices as readonly string[]),
    }),
    ApiProperty({
      type: 'array',
      items: { type: 'string', enum: [...allowed] },
      minItems: 1,
      maxItems: allowed.length,
      uniqueItems: true,
    }),
  );
}

/**
 * The value that a filter asks for when its field has just two: whoever names both asks for all rows.
 * @param values  without repetitions
 */
export function onlyOf<Value>(values: readonly Value[] | undefined): Value | undefined {
  return values?.length === 1 ? values[0] : undefined;
}

/** An amount of money in a query, in major units. The service checks the decimals once it knows the currency. */
export function IsAmountFilter(): PropertyDecorator {
  return applyDecorators(
    asNumber(),
    FieldRule({
      name: 'isAmountFilter',
      isValid: isAmount,
      words: () => ({ code: 'amount', message: 'must be an amount such as 12.50' }),
    }),
    ApiProperty({ type: 'number', minimum: 0 }),
  );
}

/** Texts in a query, each as a parameter of its own: they may contain commas. They are read as `IsText` reads one. */
export function IsTextFilter(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    asList((value) => (typeof value === 'string' ? nameOf(value) : value)),
    FieldRule({
      name: 'isTextFilter',
      limits: [min, max],
      isValid: (value) => filterFault(value, (item) => textFault(item, { min, max })) === undefined,
      words: (value, [least, most]) =>
        filterFault(value, (item) => textFault(item, { min: Number(least), max: Number(most) })) ??
        NOT_TWICE,
    }),
    ApiProperty(listOf({ type: 'string', minLength: min, maxLength: max })),
  );
}

/** Article numbers in a query, each as a parameter of its own. They are read as `IsSku` reads one. */
export function IsSkuFilter(): PropertyDecorator {
  return applyDecorators(
    asList((value) => (typeof value === 'string' ? identifierOf(value) : value)),
    FieldRule({
      name: 'isSkuFilter',
      isValid: (value) => filterFault(value, skuFault) === undefined,
      words: (value) => filterFault(value, skuFault) ?? NOT_TWICE,
    }),
    ApiProperty(listOf({ type: 'string', minLength: 1, maxLength: MAX_SKU_LENGTH })),
  );
}

/** Whole numbers in a query, each as a parameter of its own or between commas. */
export function IsCountFilter(min: number, max: number): PropertyDecorator {
  const faultOf =
    (least: number, most: number) =>
    (item: unknown): Words | undefined =>
      Number.isInteger(item) && Number(item) >= least && Number(item) <= most
        ? undefined
        : rangeWords('a whole number', least, most);
  return applyDecorators(
    asList(numbersOf),
    FieldRule({
      name: 'isCountFilter',
      limits: [min, max],
      isValid: (value) => filterFault(value, faultOf(min, max)) === undefined,
      words: (value, [least, most]) =>
        filterFault(value, faultOf(Number(least), Number(most))) ?? NOT_TWICE,
    }),
    ApiProperty({
      ...listOf({ type: 'integer', minimum: min, maximum: max }),
      maxItems: max - min + 1,
    }),
  );
}

/** Numbers of percent in a query, each 0 to 100 with at most 3 decimals, as parameters of their own or between commas. */
export function IsPercentageFilter(): PropertyDecorator {
  const faultOf = (item: unknown): Words | undefined =>
    isPercentage(item) ? undefined : PERCENTAGE;
  return applyDecorators(
    asList(numbersOf),
    FieldRule({
      name: 'isPercentageFilter',
      isValid: (value) => filterFault(value, faultOf) === undefined,
      words: (value) => filterFault(value, faultOf) ?? NOT_TWICE,
    }),
    ApiProperty(listOf({ type: 'number', minimum: 0, maximum: 100 })),
  );
}

const NOT_TWICE = { code: 'unique', message: 'must not have the same value twice' } as const;
const PERCENTAGE = {
  code: 'percentage',
  message: 'must be a percentage such as 10 or 5.5',
} as const;
const UUID = { code: 'uuid', message: 'must be a UUID' } as const;

function isId(value: unknown): Words | undefined {
  return isUUID(value, 'all') ? undefined : UUID;
}

function oneOf(allowed: readonly string[]): Words {
  const message = `must be one of ${allowed.join(', ')}`;
  return { code: 'one_of', params: { allowed: [...allowed] }, message };
}

/** What is wrong with the values of a filter; undefined = nothing. */
function filterFault(
  value: unknown,
  faultOf: (item: unknown) => Words | undefined,
): Words | undefined {
  if (!Array.isArray(value)) return faultOf(value);
  if (value.length > MAX_FILTER_VALUES) {
    const message = `must have at most ${MAX_FILTER_VALUES} values`;
    return { code: 'max_items', params: { max: MAX_FILTER_VALUES }, message };
  }
  const faults = value.flatMap((item: unknown) => faultOf(item) ?? []);
  if (faults.length > 0 || new Set(value).size === value.length) return faults[0];
  return NOT_TWICE;
}

/** One value is a list of one; anything but texts is left to the rule. */
function asList(read: (value: unknown) => unknown): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    if (typeof value === 'string') return [read(value)].flat();
    return Array.isArray(value) ? value.flatMap(read) : value;
  });
}

/** Only plain decimals, although `Number` accepts more. */
function asNumber(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => numberOf(value));
}

function numberOf(value: unknown): unknown {
  return typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value;
}

function numbersOf(value: unknown): unknown {
  return typeof value === 'string' ? value.split(',').map(numberOf) : value;
}

/** The schema of a filter whose values are in a range. */
function listOf<Items extends object>(items: Items) {
  return {
    type: 'array',
    items,
    minItems: 1,
    maxItems: MAX_FILTER_VALUES,
    uniqueItems: true,
  } as const;
}
