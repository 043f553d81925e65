import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { reportPagesQuery } from '../../api/queries/reports';
import { REPORT_KINDS, type ReportsSearch } from '../../app/search/sales';
import { useTexts } from '../../i18n/messages';
import { Chip, Chips } from '../../parts/chips/chip';
import { Empty, PagedList } from '../../parts/list/paged-list';
import grid from '../../parts/panel/grid.module.css';
import { Table, type Column } from '../../parts/panel/table';
import { ShopPicker } from '../../parts/pickers/shop-picker';
import { useMe } from '../../parts/shell/me';
import { PageHead } from '../../parts/shell/page-head';
import { Subscriptions } from './subscriptions';
import styles from './reports.module.css';

type Summary = Schemas['ReportSummaryView'];

const route = getRouteApi('/signed-in/reports');

function useColumns(): readonly Column<Summary>[] {
  const { m, f } = useTexts();
  const me = useMe();
  return [
    {
      key: 'days',
      title: m.reports.period,
      cell: (report) => (
        <Link to="/reports/$reportId" params={{ reportId: report.id }}>
          {m.reports.kinds[report.kind]} · {f.days(report.from, report.to)}
        </Link>
      ),
    },
    {
      key: 'shop',
      title: m.pick.shop,
      cell: ({ shop_id }) => me.shops.find(({ id }) => id === shop_id)?.name ?? '—',
    },
    {
      key: 'sales',
      title: m.figures.net_sales,
      isNumber: true,
      cell: ({ net_sales, currency }) => <b>{f.money(net_sales, currency)}</b>,
    },
    {
      key: 'receipts',
      title: m.figures.total_receipts,
      isNumber: true,
      isWide: true,
      cell: ({ total_receipts }) => f.number(total_receipts),
    },
    {
      key: 'worked',
      title: m.timesheets.worked,
      isNumber: true,
      isWide: true,
      cell: ({ worked_seconds }) => f.duration(worked_seconds),
    },
    {
      key: 'version',
      title: m.reports.version,
      isNumber: true,
      isWide: true,
      cell: ({ version }) => f.number(version),
    },
  ];
}

/** How days, weeks and months ended. */
export function Reports() {
  const { m } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(reportPagesQuery({ shop: search.shop, kind: search.kind }));
  const columns = useColumns();
  const pick = (changed: ReportsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changed }) });
  return (
    <>
      <PageHead
        title={m.reports.title}
        tools={<ShopPicker shopId={search.shop} onPick={(shop) => pick({ shop })} />}
      />
      <div className={grid.grid}>
        <div className={grid['two-thirds']}>
          <div className={styles.filters}>
            <Chips label={m.reports.filter}>
              {REPORT_KINDS.map((kind) => (
                <Chip
                  key={kind}
                  pressed={search.kind === kind}
                  onPress={() => pick({ kind: search.kind === kind ? undefined : kind })}
                >
                  {m.reports.kinds[kind]}
                </Chip>
              ))}
            </Chips>
          </div>
          <PagedList
            label={m.reports.title}
            query={query}
            empty={<Empty title={m.reports.none} text={m.reports.noneNext} />}
          >
            {(rows) => (
              <Table
                columns={columns}
                rows={rows}
                keyOf={({ id }) => id}
                opens={{ isOpen: () => false }}
              />
            )}
          </PagedList>
        </div>
        <div className={grid.third}>
          <Subscriptions />
        </div>
      </div>
    </>
  );
}
