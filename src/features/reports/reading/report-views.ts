import { currencyDigits, toMajor } from '../../../kernel/money.js';
import type { ReportVersion } from '../storing/report-version.entity.js';
import type { ReportSummaryView, ReportVersionView, ReportView } from './reports.dto.js';
import type { PersonRow, ReportRow, VersionRow } from './reports.repository.js';

export function toSummaryView(row: ReportRow): ReportSummaryView {
  return {
    id: row.id,
    shop_id: row.shop_id,
    kind: row.kind,
    from: row.from_date,
    to: row.to_date,
    version: row.version,
    currency: row.currency,
    total_receipts: row.total_receipts,
    net_sales: toMajor(row.net_sales_minor, currencyDigits(row.currency)),
    worked_seconds: row.worked_seconds,
    created_at: row.created_at.toISOString(),
    made_at: row.made_at.toISOString(),
  };
}

/** A version of a report, whichever it is. */
export function toReportView(
  row: ReportRow,
  { version, reasons, made_at, content }: ReportVersion,
  people: readonly PersonRow[],
): ReportView {
  const { sales, team, ...place } = content;
  return {
    ...toSummaryView(row),
    version,
    total_receipts: sales.total_receipts,
    net_sales: sales.net_sales,
    worked_seconds: team.worked_seconds,
    made_at: made_at.toISOString(),
    reasons,
    ...place,
    sales,
    team: {
      ...team,
      people: people.map(({ user_id, name, figures }) => ({ user_id, name, ...figures })),
    },
  };
}

export function toVersionView(row: VersionRow): ReportVersionView {
  return { ...row, made_at: row.made_at.toISOString() };
}
