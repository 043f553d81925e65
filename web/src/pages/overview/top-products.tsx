import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { useSeen } from '../../parts/page/seen';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { Table, type Column } from '../../parts/panel/table';
import table from '../../parts/panel/table.module.css';

type Sales = Schemas['CurrencyKpisView'];

function CurrencyTop({ figures }: { figures: Sales }) {
  const { m, f } = useTexts();
  const most = Math.max(...figures.top_skus.map(({ qty }) => qty), 1);
  if (figures.top_skus.length === 0) return <p className={table.empty}>{m.overview.noSales}</p>;
  const columns: readonly Column<Sales['top_skus'][number]>[] = [
    {
      key: 'product',
      title: m.overview.product,
      cell: ({ name, qty }) => (
        <>
          {name}
          <span className={table.bar} aria-hidden="true">
            <i style={{ width: `${String(Math.max(0, (qty / most) * 100))}%` }} />
          </span>
        </>
      ),
    },
    {
      ...{ key: 'units', title: m.overview.units, isNumber: true },
      cell: ({ qty }) => <b>{f.quantity(qty)}</b>,
    },
    {
      ...{ key: 'sales', title: m.nav.sales, isNumber: true },
      cell: ({ revenue }) => f.money(revenue, figures.currency),
    },
  ];
  return <Table columns={columns} rows={figures.top_skus} keyOf={({ sku }) => sku} />;
}

export function TopProducts(props: {
  query: UseQueryResult<Schemas['AllSalesKpisView'], unknown>;
}) {
  const { m } = useTexts();
  const { ref, seen } = useSeen<HTMLElement>();
  return (
    <Panel ref={ref} flush title={m.overview.top}>
      <Asked query={props.query} seen={seen} skeleton={<Skeleton height={260} m="md" />}>
        {({ currencies }) =>
          currencies.map((figures) => <CurrencyTop key={figures.currency} figures={figures} />)
        }
      </Asked>
    </Panel>
  );
}
