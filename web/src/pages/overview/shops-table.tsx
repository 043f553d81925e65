import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { kpisQuery, type KpiQuestion } from '../../api/queries';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Change } from '../../parts/figure/change';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { Table, type Column } from '../../parts/panel/table';
import { useSeen } from '../../parts/page/seen';
import { useMe } from '../../parts/shell/me';

type Figures = Schemas['CurrencyKpisView'];

function useColumns(all: Figures): readonly Column<Figures['series'][number]>[] {
  const { m, f } = useTexts();
  const money = (amount: number | null) => (amount === null ? '—' : f.money(amount, all.currency));
  return [
    {
      key: 'shop',
      title: m.overview.shop,
      cell: ({ label }) => <b>{label}</b>,
      foot: <b>{m.overview.total}</b>,
    },
    {
      ...{ key: 'net', title: m.figures.net_sales, isNumber: true },
      cell: ({ net_sales, change }) => (
        <>
          <b>{money(net_sales)}</b>
          <small>
            <Change ratio={change?.net_sales} />
          </small>
        </>
      ),
      foot: <b>{money(all.net_sales)}</b>,
    },
    {
      ...{ key: 'receipts', title: m.figures.total_receipts, isNumber: true },
      cell: ({ total_receipts }) => f.number(total_receipts),
      foot: f.number(all.total_receipts),
    },
    {
      ...{ key: 'aov', title: m.figures.aov, isNumber: true, isWide: true },
      cell: ({ aov }) => money(aov),
      foot: money(all.aov),
    },
  ];
}

/** All shops; archived ones as long as they sold something. */
function CurrencyShops({ figures }: { figures: Figures }) {
  const inUse = new Set(useMe().shops.map(({ id }) => id));
  const rows = figures.series.filter(
    ({ key, total_receipts: sales, refunds_count: refunds }) =>
      sales > 0 || (refunds ?? 0) > 0 || (key !== null && inUse.has(key)),
  );
  return <Table columns={useColumns(figures)} rows={rows} keyOf={({ key }) => key ?? ''} />;
}

export function ShopsTable({ question }: { question: KpiQuestion }) {
  const { m } = useTexts();
  const { ref, seen } = useSeen<HTMLElement>();
  const query = useQuery({ ...kpisQuery(question, 'shop'), enabled: seen });
  return (
    <Panel ref={ref} flush title={m.overview.byShop}>
      <Asked query={query} skeleton={<Skeleton height={180} m="md" />}>
        {({ currencies }) =>
          currencies.map((figures) => <CurrencyShops key={figures.currency} figures={figures} />)
        }
      </Asked>
    </Panel>
  );
}
