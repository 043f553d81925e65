import type { Schemas } from '../../api/client';
import type { Messages } from '../../i18n/es';
import type { Formats } from '../../i18n/formats';

/** "on Thu 19 Nov until 13:42": with which days, and until when, a figure is compared. */
export function baseInWords(
  { m, f }: { readonly m: Messages; readonly f: Formats },
  base: Pick<Schemas['PreviousPeriodView'], 'from' | 'to' | 'until'>,
  zone: string,
): string {
  if (base.from !== base.to) return m.figures.from(f.day(base.from), f.day(base.to));
  return base.until === null
    ? m.figures.onDay(f.day(base.from))
    : m.figures.onDayUntil(f.day(base.from), f.time(base.until, zone));
}
