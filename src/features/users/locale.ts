import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { FieldRule } from '../../platform/http/field-rule.js';

/** The number of characters that RFC 5646 recommends to accept at least. */
const MAX_LENGTH = 35;

/**
 * Returns the tag in its canonical spelling (`es-MX` for `ES-mx`), or undefined if it is not a language
 * tag.
 */
export function canonicalLocale(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/** A language tag as BCP 47, e.g. `es` or `en-GB`; stored in its canonical spelling. */
export function IsLocale(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => canonicalLocale(value) ?? value),
    FieldRule({
      name: 'isLocale',
      isValid: (value) => canonicalLocale(value) !== undefined,
      words: () => ({ code: 'locale', message: 'must be a language tag such as es or en-GB' }),
    }),
    ApiProperty({ minLength: 2, maxLength: MAX_LENGTH }),
  );
}
