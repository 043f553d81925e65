import { Temporal } from 'temporal-polyfill';
import { currencies, currencyDigits, currencyName } from '../../kernel/money.js';
import { isTimeZone } from '../../kernel/time-zone.js';
import type { CurrencyView, TimeZoneView } from './reference.dto.js';

const NANOSECONDS_PER_MINUTE = 60_000_000_000;

/** All currencies that a shop can have, by code. */
export function currencyViews(): CurrencyView[] {
  return currencies()
    .sort()
    .map((code) => ({ code, decimals: currencyDigits(code), name: currencyName(code) }));
}

/** The zones that this runtime knows, by name, with their offsets at an instant. UTC is not among its own. */
export function timeZoneViews(at: Date): TimeZoneView[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'].filter(isTimeZone));
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  return [...names].sort().map((name) => {
    const { offsetNanoseconds } = instant.toZonedDateTimeISO(name);
    return { name, utc_offset_minutes: Math.round(offsetNanoseconds / NANOSECONDS_PER_MINUTE) };
  });
}
