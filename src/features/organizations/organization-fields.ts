import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Matches, ValidateBy } from 'class-validator';
import { isTimeZone, spelledTimeZone } from '../../kernel/business-day.js';
import { isCurrency } from '../../kernel/money.js';

/** An IANA time zone name, e.g. Europe/Madrid; in other capitals it is spelled so. */
export function IsTimeZone(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => spelledTimeZone(value) ?? value),
    ValidateBy({
      name: 'isTimeZone',
      validator: {
        validate: (value) => isTimeZone(value),
        defaultMessage: () => 'must be an IANA time zone such as Europe/Madrid',
      },
    }),
  );
}

/** An ISO 4217 code in capitals, e.g. EUR. */
export function IsCurrencyCode(): PropertyDecorator {
  return ValidateBy({
    name: 'isCurrencyCode',
    validator: {
      validate: (value) => typeof value === 'string' && isCurrency(value),
      defaultMessage: () => 'must be an ISO 4217 currency such as EUR',
    },
  });
}

/** When the business day begins, HH:MM. */
export function IsDayStart(): PropertyDecorator {
  return applyDecorators(
    Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be a time such as 04:00' }),
  );
}
