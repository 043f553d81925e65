import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { kpisQuery, type KpiQuestion } from '../../api/queries';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Change } from '../../parts/figure/change';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import table from '../../parts/panel/table.module.css';

function CurrencyShops({ figures }: { figures: Schemas['CurrencyKpisView'] }) {
  const { m, f } = useTexts();
  const { currency } = figures;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{m.overview.shop}</th>
          <th scope="col" className={table.number}>
            {m.figures.net_sales}
          </th>
          <th scope="col" className={table.number}>
            {m.figures.total_receipts}
          </th>
          <th scope="col" className={`${table.number ?? ''} ${table.wide ?? ''}`}>
            {m.figures.aov}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.series.map((shop) => (
          <tr key={shop.key}>
            <td>
              <b>{shop.label}</b>
            </td>
            <td className={table.number}>
              <b>{f.money(shop.net_sales, currency)}</b>
              <small>
                <Change ratio={shop.change?.net_sales} />
              </small>
            </td>
            <td className={table.number}>{f.number(shop.total_receipts)}</td>
            <td className={`${table.number ?? ''} ${table.wide ?? ''}`}>
              {shop.aov === null ? '—' : f.money(shop.aov, currency)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>
            <b>{m.overview.total}</b>
          </td>
          <td className={table.number}>
            <b>{f.money(figures.net_sales, currency)}</b>
          </td>
          <td className={table.number}>{f.number(figures.total_receipts)}</td>
          <td className={`${table.number ?? ''} ${table.wide ?? ''}`}>
            {figures.aov === null ? '—' : f.money(figures.aov, currency)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

export function ShopsTable({ question }: { question: KpiQuestion }) {
  const { m } = useTexts();
  const query = useQuery(kpisQuery(question, 'shop'));
  return (
    <Panel flush title={m.overview.byShop}>
      <Asked query={query} skeleton={<Skeleton height={180} m="md" />}>
        {({ currencies }) =>
          currencies.map((figures) => <CurrencyShops key={figures.currency} figures={figures} />)
        }
      </Asked>
    </Panel>
  );
}
