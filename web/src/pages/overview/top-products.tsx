import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import table from '../../parts/panel/table.module.css';

type Sales = Schemas['CurrencyKpisView'];

function CurrencyTop({ figures }: { figures: Sales }) {
  const { m, f } = useTexts();
  const most = Math.max(...figures.top_skus.map(({ qty }) => qty), 1);
  if (figures.top_skus.length === 0) return <p className={table.empty}>{m.overview.noSales}</p>;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{m.overview.product}</th>
          <th scope="col" className={table.number}>
            {m.overview.units}
          </th>
          <th scope="col" className={table.number}>
            {m.nav.sales}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.top_skus.map(({ sku, name, qty, revenue }) => (
          <tr key={sku}>
            <td>
              {name}
              <span className={table.bar} aria-hidden="true">
                <i style={{ width: `${String(Math.max(0, (qty / most) * 100))}%` }} />
              </span>
            </td>
            <td className={table.number}>
              <b>{f.number(qty, Number.isInteger(qty) ? 0 : 3)}</b>
            </td>
            <td className={table.number}>{f.money(revenue, figures.currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TopProducts(props: {
  query: UseQueryResult<Schemas['AllSalesKpisView'], unknown>;
}) {
  const { m } = useTexts();
  return (
    <Panel flush title={m.overview.top}>
      <Asked query={props.query} skeleton={<Skeleton height={260} m="md" />}>
        {({ currencies }) =>
          currencies.map((figures) => <CurrencyTop key={figures.currency} figures={figures} />)
        }
      </Asked>
    </Panel>
  );
}
