import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { identifierOf } from '../../kernel/plain-text.js';
import { FieldRule } from '../../platform/http/field-rule.js';
import { skuFault } from '../../platform/http/text-faults.js';
import { typeWords, type Words } from '../../platform/http/type-words.js';

/** More than any packet has. */
export const MAX_BARCODES = 20;

/** Barcodes as article numbers are read, each of them once. */
export function IsBarcodeList(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(read) : value)),
    FieldRule({
      name: 'isBarcodeList',
      isValid: (value) => barcodesFault(value) === undefined,
      words: (value) => barcodesFault(value) ?? { code: 'barcodes', message: 'must be barcodes' },
    }),
    ApiProperty({ maxItems: MAX_BARCODES, uniqueItems: true }),
  );
}

/** What is wrong with a list of barcodes; undefined = nothing. */
export function barcodesFault(value: unknown): Words | undefined {
  if (!Array.isArray(value)) return typeWords('array', value);
  if (value.length > MAX_BARCODES) {
    const message = `must have at most ${MAX_BARCODES} items`;
    return { code: 'max_items', params: { max: MAX_BARCODES }, message };
  }
  const bad = value.findIndex((one) => barcodeFault(one) !== undefined);
  const fault = barcodeFault(value[bad]);
  if (bad >= 0 && fault) {
    const params = { ...fault.params, index: bad };
    return { ...fault, params, message: `item ${bad} ${fault.message}` };
  }
  if (new Set(value).size === value.length) return undefined;
  return { code: 'unique', message: 'must not have the same item twice' };
}

/** As an article number, and without blanks: a file of products has several barcodes in one cell. */
function barcodeFault(value: unknown): Words | undefined {
  if (typeof value !== 'string' || !/\s/u.test(value)) return skuFault(value);
  return { code: 'blanks', message: 'must not have blanks' };
}

function read(value: unknown): unknown {
  return typeof value === 'string' ? identifierOf(value) : value;
}
