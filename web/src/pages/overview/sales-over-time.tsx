import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { BarChart } from '../../parts/chart/bar-chart';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { useNow } from '../../parts/live/use-now';
import { barsOf } from './bars-of';
import { baseInWords } from './base-in-words';
import type { Series } from './question';
import styles from './sales-over-time.module.css';

type Sales = Schemas['CurrencyKpisView'];

const TITLES = { hour: 'byHour', day: 'byDay', month: 'byMonth' } as const;

function CurrencyChart({
  figures,
  series,
  zone,
}: {
  figures: Sales;
  series: Series;
  zone: string;
}) {
  const { m, f } = useTexts();
  const now = useNow();
  const { currency, previous } = figures;
  const bars = barsOf({ figures, series, zone, now, formats: f });
  // What was sold and given back within an hour is no empty day, though its bars are.
  const isEmpty = bars.every(({ value = 0, before = 0 }) => value === 0 && before === 0);
  if (isEmpty && figures.total_receipts === 0)
    return <p className={styles.nothing}>{m.overview.noSales}</p>;
  const money = (value: number) => f.money(value, currency);
  const before = previous == null ? undefined : baseInWords({ m, f }, previous, zone);
  const sentence =
    previous == null
      ? m.chart.alone(money(figures.net_sales))
      : m.chart.sentence(
          money(figures.net_sales),
          m.figures.base(money(previous.net_sales), before ?? ''),
        );
  return (
    <BarChart
      bars={bars}
      sentence={sentence}
      format={money}
      axisFormat={(value) => f.moneyShort(value, currency)}
      valueName={m.figures.net_sales}
      beforeName={before === undefined ? undefined : m.chart.before}
      bucketName={m.chart.bucket[series]}
    />
  );
}

export function SalesOverTime(props: {
  query: UseQueryResult<Schemas['AllSalesKpisView'], unknown>;
  series: Series;
  zone: string;
}) {
  const { m } = useTexts();
  const { query, series, zone } = props;
  return (
    <Panel
      grows
      title={m.chart[TITLES[series]]}
      hint={series === 'hour' ? m.chart.shopTime : undefined}
    >
      <Asked query={query} skeleton={<Skeleton height={300} />}>
        {({ currencies }) =>
          currencies.map((figures) => (
            <CurrencyChart key={figures.currency} figures={figures} series={series} zone={zone} />
          ))
        }
      </Asked>
    </Panel>
  );
}
