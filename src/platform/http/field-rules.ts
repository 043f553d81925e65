import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, isUUID } from 'class-validator';
import { isInstant, isIsoDate } from '../../kernel/business-day.js';
import { FieldRule } from './field-rule.js';

/** Key of the mark that {@link MayBeAbsent} leaves. */
const MAY_BE_ABSENT = Symbol('MAY_BE_ABSENT');
/** Key of the mark that {@link ClearedByNull} leaves. */
const CLEARED_BY_NULL = Symbol('CLEARED_BY_NULL');

const BASE64URL = /^[\w-]*$/;

const FLAGS: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Whether `null` is allowed in this field of a body (see {@link ClearedByNull}). */
export function isClearedByNull(dto: object, field: string): boolean {
  return Reflect.hasMetadata(CLEARED_BY_NULL, dto, field);
}

/** Whether this body is optional (see {@link MayBeAbsent}). */
export function mayBeAbsent(dto: object): boolean {
  return Reflect.hasMetadata(MAY_BE_ABSENT, dto);
}

/**
 * An optional body, none of whose fields is required. Its route declares `@ApiBody({ type, required: false
 * })`.
 */
export function MayBeAbsent(): ClassDecorator {
  return Reflect.metadata(MAY_BE_ABSENT, true);
}

/** An optional field whose `null` removes the present value; any other field refuses `null`. */
export function ClearedByNull(): PropertyDecorator {
  return applyDecorators(Reflect.metadata(CLEARED_BY_NULL, true), ApiProperty({ nullable: true }));
}

/** An id. It is converted to lower case, so that it can be compared with those of the database. */
export function IsId(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.toLowerCase() : value,
    ),
    FieldRule({
      name: 'isId',
      isValid: (value) => isUUID(value, 'all'),
      words: () => ({ code: 'uuid', message: 'must be a UUID' }),
    }),
    ApiProperty({ format: 'uuid' }),
  );
}

/** Yes or no in a query, where every value is text: `true` or `false`. */
export function IsFlag(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => FLAGS.get(value) ?? value),
    IsBoolean(),
  );
}

/** The end of a range of days or instants, which must not be before its beginning if both are present. */
export function IsNotBefore(begin: string): PropertyDecorator {
  return FieldRule({
    name: 'isNotBefore',
    limits: [begin],
    isValid: (value, args) => {
      const from: unknown = args && Reflect.get(args.object, begin);
      // Another rule refuses a value that is not a date at all.
      return !(Date.parse(String(value)) < Date.parse(String(from)));
    },
    words: (_value, [from]) => ({
      code: 'not_before',
      params: { field: String(from) },
      message: `must not be before ${String(from)}`,
    }),
  });
}

/** An instant with its offset, as in RFC 3339. The service reads it with `parseInstant`. */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    FieldRule({
      name: 'isInstant',
      isValid: (value) => isInstant(value),
      words: () => ({
        code: 'instant',
        message: 'must be an instant such as 2026-03-01T09:30:00Z',
      }),
    }),
    ApiProperty({ format: 'date-time' }),
  );
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function IsIsoDay(): PropertyDecorator {
  return applyDecorators(
    FieldRule({
      name: 'isIsoDay',
      isValid: (value) => isIsoDate(value),
      words: () => ({ code: 'date', message: 'must be a date such as 2026-03-01' }),
    }),
    ApiProperty({ format: 'date' }),
  );
}

/** Bytes in base64url, `min` to `max` characters. */
export function IsBase64Url(min: number, max: number): PropertyDecorator {
  const isValid = (value: unknown): boolean =>
    typeof value === 'string' &&
    value.length >= min &&
    value.length <= max &&
    BASE64URL.test(value);
  return applyDecorators(
    FieldRule({
      name: 'isBase64Url',
      limits: [min, max],
      isValid,
      words: (_value, [least, most]) => {
        const size = least === most ? String(most) : `${String(least)} to ${String(most)}`;
        return { code: 'encoding', message: `must be ${size} characters of base64url` };
      },
    }),
    ApiProperty({ minLength: min, maxLength: max, pattern: BASE64URL.source }),
  );
}
