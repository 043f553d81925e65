import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Change } from '../../parts/figure/change';
import { RowsLink } from '../../parts/figure/rows-link';
import grid from '../../parts/panel/grid.module.css';
import { Panel } from '../../parts/panel/panel';
import { Table, type Column } from '../../parts/panel/table';
import styles from './reports.module.css';

type Report = Schemas['ReportView'];

const FIGURES = [
  ...(['net_sales', 'total_receipts', 'aov', 'upt', 'gross_profit'] as const),
  ...(['discounts', 'returns'] as const),
];
const WORSE: readonly string[] = ['discounts', 'returns'];

function Figures({ report }: { report: Report }) {
  const { m, f } = useTexts();
  const { sales, currency } = report;
  const text = (name: (typeof FIGURES)[number], value: number | null) => {
    if (value === null) return '—';
    if (name === 'total_receipts') return f.number(value);
    return name === 'upt' ? f.number(value, 2) : f.money(value, currency);
  };
  return (
    <dl className={styles.figures}>
      {FIGURES.map((name) => (
        <div key={name}>
          <dt>{m.figures[name]}</dt>
          <dd>
            <b>
              <RowsLink proof={name === 'net_sales' ? sales.proof : []}>
                {text(name, sales[name])}
              </RowsLink>
            </b>
            <small>
              <Change ratio={sales.change[name]} moreIsWorse={WORSE.includes(name)} />{' '}
              {m.figures.was(text(name, sales.previous[name]))}
            </small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Products({ report }: { report: Report }) {
  const { m, f } = useTexts();
  type Sku = Report['sales']['top_skus'][number];
  const columns: readonly Column<Sku>[] = [
    { key: 'name', title: m.overview.product, cell: ({ name }) => name },
    { key: 'qty', title: m.overview.units, isNumber: true, cell: ({ qty }) => f.quantity(qty) },
    {
      key: 'revenue',
      title: m.nav.sales,
      isNumber: true,
      cell: ({ revenue }) => f.money(revenue, report.currency),
    },
  ];
  return <Table columns={columns} rows={report.sales.top_skus} keyOf={({ sku }) => sku} />;
}

function Payments({ report }: { report: Report }) {
  const { m, f } = useTexts();
  type Payment = Report['sales']['payment_methods'][number];
  const columns: readonly Column<Payment>[] = [
    {
      key: 'method',
      title: m.reports.method,
      cell: ({ method }) => m.methods[method as keyof typeof m.methods] ?? '—',
    },
    {
      key: 'receipts',
      title: m.figures.total_receipts,
      isNumber: true,
      cell: ({ total_receipts }) => f.number(total_receipts),
    },
    {
      key: 'paid',
      title: m.reports.paid,
      isNumber: true,
      cell: ({ paid }) => f.money(paid, report.currency),
    },
  ];
  return (
    <Table
      columns={columns}
      rows={report.sales.payment_methods}
      keyOf={({ method }) => method ?? 'none'}
    />
  );
}

function People({ report }: { report: Report }) {
  const { m, f } = useTexts();
  const { team, currency } = report;
  type Person = Report['team']['people'][number];
  const columns: readonly Column<Person>[] = [
    {
      key: 'name',
      title: m.timesheets.columns.person,
      cell: ({ name }) => name,
      foot: m.overview.total,
    },
    {
      key: 'worked',
      title: m.timesheets.worked,
      isNumber: true,
      cell: ({ worked_seconds }) => f.duration(worked_seconds),
      foot: f.duration(team.worked_seconds),
    },
    {
      key: 'receipts',
      title: m.figures.total_receipts,
      isNumber: true,
      isWide: true,
      cell: ({ total_receipts }) => f.number(total_receipts),
      foot: f.number(team.total_receipts),
    },
    {
      key: 'sales',
      title: m.figures.net_sales,
      isNumber: true,
      cell: ({ net_sales }) => f.money(net_sales, currency),
      foot: f.money(team.net_sales, currency),
    },
    {
      key: 'hour',
      title: m.reports.perHour,
      isNumber: true,
      isWide: true,
      cell: ({ sales_per_labour_hour: value }) => (value === null ? '—' : f.money(value, currency)),
      foot:
        team.sales_per_labour_hour === null ? '—' : f.money(team.sales_per_labour_hour, currency),
    },
  ];
  return <Table columns={columns} rows={team.people} keyOf={({ user_id }) => user_id} />;
}

/** Sales, team, and what was left open, in this order. */
export function ReportBody({ report }: { report: Report }) {
  const { m, f } = useTexts();
  const open = report.exceptions?.list ?? [];
  return (
    <div className={grid.grid}>
      <div className={grid.all}>
        <Panel
          title={m.nav.sales}
          hint={m.reports.against(f.days(report.sales.previous.from, report.sales.previous.to))}
        >
          <Figures report={report} />
        </Panel>
      </div>
      <div className={grid.half}>
        <Panel flush title={m.overview.top}>
          {report.sales.top_skus.length === 0 ? (
            <p className={styles.empty}>{m.overview.noSales}</p>
          ) : (
            <Products report={report} />
          )}
        </Panel>
      </div>
      <div className={grid.half}>
        <Panel flush title={m.overview.payments}>
          {report.sales.payment_methods.length === 0 ? (
            <p className={styles.empty}>{m.overview.noPayments}</p>
          ) : (
            <Payments report={report} />
          )}
        </Panel>
      </div>
      <div className={grid.all}>
        <Panel flush title={m.reports.team}>
          {report.team.people.length === 0 ? (
            <p className={styles.empty}>{m.reports.noTeam}</p>
          ) : (
            <People report={report} />
          )}
        </Panel>
      </div>
      {open.length > 0 && (
        <div className={grid.all}>
          <Panel title={m.reports.leftOpen}>
            <ul className={styles.open}>
              {open.map(({ key, kind, date, name }) => (
                <li key={key}>
                  {f.day(date)} · {m.problems.exceptions[kind](name)}
                </li>
              ))}
            </ul>
          </Panel>
        </div>
      )}
    </div>
  );
}
