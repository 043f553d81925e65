import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, isUUID, ValidateBy } from 'class-validator';
import { isInstant, isIsoDate } from '../../kernel/business-day.js';

/** Key of the mark that {@link MayBeAbsent} leaves. */
const MAY_BE_ABSENT = Symbol('MAY_BE_ABSENT');
/** Key of the mark that {@link ClearedByNull} leaves. */
const CLEARED_BY_NULL = Symbol('CLEARED_BY_NULL');

const FLAGS: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Whether `null` in this field of a body says something (see {@link ClearedByNull}). */
export function isClearedByNull(dto: object, field: string): boolean {
  return Reflect.hasMetadata(CLEARED_BY_NULL, dto, field);
}

/** Whether a request may come without this body (see {@link MayBeAbsent}). */
export function mayBeAbsent(dto: object): boolean {
  return Reflect.hasMetadata(MAY_BE_ABSENT, dto);
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
      defaultMessage: () => `must not be before ${begin}`,
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
