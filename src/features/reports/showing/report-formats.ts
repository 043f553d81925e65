import type { Language } from '../../../kernel/language.js';

/** Writes figures as people of a language read them. */
export interface ReportFormats {
  readonly money: (amount: number | null) => string;
  readonly number: (value: number | null) => string;
  /** A part: 0.25 is 25 %. */
  readonly change: (part: number | null) => string;
  readonly hours: (seconds: number) => string;
  readonly date: (date: string) => string;
  readonly instant: (at: string) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-ES' };
const NOTHING = '–';
const S_PER_HOUR = 3_600;

export function formatsOf(
  language: Language,
  { currency, timeZone }: { readonly currency: string; readonly timeZone: string },
): ReportFormats {
  const locale = LOCALES[language];
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const part = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const hours = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone },
  });
  const orNothing =
    (format: (value: number) => string) =>
    (value: number | null): string =>
      value === null ? NOTHING : format(value);
  return {
    money: orNothing((amount) => money.format(amount)),
    number: orNothing((value) => number.format(value)),
    change: orNothing((value) => part.format(value)),
    hours: (seconds) => hours.format(seconds / S_PER_HOUR),
    date: (day) => date.format(new Date(`${day}T00:00:00Z`)),
    instant: (at) => instant.format(new Date(at)),
  };
}
