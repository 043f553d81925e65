/** The true minus sign, as in print. */
const MINUS = '−';
const GROUPED = { useGrouping: 'always' } as const;

/** How numbers, money, dates and times look in one language. Times are always in a shop's zone. */
export interface Formats {
  money(amount: number, currency: string): string;
  /** Without decimals, for axes and targets. */
  moneyShort(amount: number, currency: string): string;
  number(value: number, decimals?: number): string;
  /** 0.081 → `+8.1 %` */
  change(ratio: number): string;
  percent(ratio: number): string;
  /** 27900 s → `7:45` */
  duration(seconds: number): string;
  /** 27900 s → `7 h 45 min` */
  durationText(seconds: number): string;
  /** `14:05` in the zone */
  time(instant: string | number, zone: string): string;
  /** 1.250 → `1.25`, 2.000 → `2` */
  quantity(value: number): string;
  /** `16–22 Nov`; one day alone is {@link Formats.day} */
  days(from: string, to: string): string;
  /** `Thu 26 Nov` */
  day(date: string): string;
  /** `Thursday 26 November` */
  dayLong(date: string): string;
  /** `Thu 26 Nov 2026` */
  dayOfYear(date: string): string;
  month(date: string): string;
  weekdayLetter(date: string): string;
  weekday(date: string): string;
}

const utcDate = (date: string) => new Date(`${date}T00:00:00Z`);

export function formatsFor(language: 'es' | 'en'): Formats {
  const locale = language === 'es' ? 'es-ES' : 'en-GB';
  const numbers = new Map<string, Intl.NumberFormat>();
  const dates = new Map<string, Intl.DateTimeFormat>();
  // Making a formatter costs much more than using it.
  function number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(locale, { ...GROUPED, ...options });
    numbers.set(key, known);
    return known;
  }
  function date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    const known = dates.get(key) ?? new Intl.DateTimeFormat(locale, options);
    dates.set(key, known);
    return known;
  }
  const signed = (text: string) => text.replace('-', MINUS);
  const hoursAndMinutes = (seconds: number) => {
    const minutes = Math.floor(Math.abs(seconds) / 60);
    return [Math.floor(minutes / 60), minutes % 60] as const;
  };
  const ofDate = (options: Intl.DateTimeFormatOptions) => (day: string) =>
    date({ ...options, timeZone: 'UTC' })
      .format(utcDate(day))
      .replace(',', '');
  return {
    money: (amount, currency) => signed(number({ style: 'currency', currency }).format(amount)),
    moneyShort: (amount, currency) =>
      signed(number({ style: 'currency', currency, maximumFractionDigits: 0 }).format(amount)),
    number: (value, decimals = 0) =>
      signed(
        number({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value),
      ),
    change: (ratio) =>
      (ratio > 0 ? '+' : '') +
      signed(
        number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
          ratio,
        ),
      ),
    percent: (ratio) =>
      signed(number({ style: 'percent', maximumFractionDigits: 0 }).format(ratio)),
    quantity: (value) => signed(number({ maximumFractionDigits: 3 }).format(value)),
    days: (from, to) =>
      from === to
        ? ofDate({ weekday: 'short', day: 'numeric', month: 'short' })(from)
        : date({ day: 'numeric', month: 'short', timeZone: 'UTC' }).formatRange(
            utcDate(from),
            utcDate(to),
          ),
    duration: (seconds) => {
      const [hours, minutes] = hoursAndMinutes(seconds);
      return `${seconds < 0 ? MINUS : ''}${String(hours)}:${String(minutes).padStart(2, '0')}`;
    },
    durationText: (seconds) => {
      const [hours, minutes] = hoursAndMinutes(seconds);
      if (hours === 0) return `${String(minutes)}\u00a0min`;
      return minutes === 0
        ? `${String(hours)}\u00a0h`
        : `${String(hours)}\u00a0h ${String(minutes)}\u00a0min`;
    },
    time: (instant, zone) =>
      date({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: zone })
        .format(new Date(instant))
        .replace(/^0(\d:)/, '$1'),
    day: ofDate({ weekday: 'short', day: 'numeric', month: 'short' }),
    dayLong: ofDate({ weekday: 'long', day: 'numeric', month: 'long' }),
    dayOfYear: ofDate({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    month: ofDate({ month: 'short' }),
    weekdayLetter: ofDate({ weekday: 'narrow' }),
    weekday: ofDate({ weekday: 'long' }),
  };
}
