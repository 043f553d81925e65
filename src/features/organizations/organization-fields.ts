import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { isTimeZone, spelledTimeZone } from '../../kernel/time-zone.js';
import { isCurrency } from '../../kernel/money.js';
import { FieldRule } from '../../platform/http/field-rule.js';

const DAY_START = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** An IANA time zone name, e.g. Europe/Madrid; other capitals are corrected. */
export function IsTimeZone(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => spelledTimeZone(value) ?? value),
    FieldRule({
      name: 'isTimeZone',
      isValid: (value) => isTimeZone(value),
      words: () => ({
        code: 'time_zone',
        message: 'must be an IANA time zone such as Europe/Madrid',
      }),
    }),
  );
}

/** An ISO 4217 code in capitals, e.g. EUR. */
export function IsCurrencyCode(): PropertyDecorator {
  return FieldRule({
    name: 'isCurrencyCode',
    isValid: (value) => typeof value === 'string' && isCurrency(value),
    words: () => ({ code: 'currency', message: 'must be an ISO 4217 currency such as EUR' }),
  });
}

/** When the business day begins, HH:MM. */
export function IsDayStart(): PropertyDecorator {
  return FieldRule({
    name: 'isDayStart',
    isValid: (value) => typeof value === 'string' && DAY_START.test(value),
    words: () => ({ code: 'time_of_day', message: 'must be a time of day such as 04:00' }),
  });
}
