import type { Schemas } from '../../api/client';
import type { Formats } from '../../i18n/formats';
import { withoutEmptyEnds, type Bar } from '../../parts/chart/bars';
import { wallDateOf, wallTimeOf } from '../../parts/time/wall-clock';
import type { Series } from './question';

interface Asked {
  readonly figures: Schemas['CurrencyKpisView'];
  readonly series: Series;
  readonly zone: string;
  /** Milliseconds, by the server's clock. */
  readonly now: number;
  readonly formats: Formats;
}

/** The bucket of the present instant: `2026-03-01T09`, `2026-03-01` or `2026-03`. */
function bucketNow({ series, zone, now }: Asked): string {
  const date = wallDateOf(now, zone);
  const month = date.slice(0, 7);
  if (series === 'month') return month;
  return series === 'day' ? date : `${date}T${wallTimeOf(now, zone).slice(0, 2)}`;
}

function words(key: string, { series, formats }: Asked): Pick<Bar, 'tick' | 'name'> {
  if (series === 'hour') {
    const hour = Number(key.slice(11));
    return { tick: String(hour), name: `${String(hour)}:00–${String(hour + 1)}:00` };
  }
  if (series === 'day') return { tick: String(Number(key.slice(8))), name: formats.day(key) };
  const month = formats.month(`${key}-01`);
  return { tick: month, name: `${month} ${key.slice(0, 4)}` };
}

/** The columns of a chart from the buckets of an answer. */
export function barsOf(asked: Asked): readonly Bar[] {
  const present = bucketNow(asked);
  const bars = asked.figures.series.flatMap((bucket): Bar[] => {
    const { key } = bucket;
    if (key === null) return [];
    return [
      {
        key,
        ...words(key, asked),
        value: key > present ? undefined : bucket.net_sales,
        before: bucket.previous?.net_sales,
        running: key === present,
      },
    ];
  });
  return asked.series === 'hour' ? withoutEmptyEnds(bars) : bars;
}
