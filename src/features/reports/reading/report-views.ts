import { currencyDigits, toMajor } from '../../../kernel/money.js';
import { toWire } from '../../../kernel/wire.js';
import type { PersonCosts } from '../content/report-content.js';
import type { ReportReason } from '../storing/report-kinds.js';
import type { ReportVersion } from '../storing/report-version.entity.js';
import type {
  ReportExceptionView,
  ReportSummaryView,
  ReportVersionView,
  ReportView,
} from './reports.dto.js';
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

/** A version of a report, whichever it is. What work has cost is shown to those who may see it. */
export function toReportView(
  row: ReportRow,
  { version, reasons, made_at, content, costs }: ReportVersion,
  { people, seesCosts }: { readonly people: readonly PersonRow[]; readonly seesCosts: boolean },
): ReportView {
  const { sales, team, exceptions, ...place } = content;
  const shown = (of: PersonCosts | null): PersonCosts => (seesCosts && of) || NO_COSTS;
  return {
    ...toSummaryView(row),
    version,
    total_receipts: sales.total_receipts,
    net_sales: sales.net_sales,
    worked_seconds: team.worked_seconds,
    made_at: made_at.toISOString(),
    reasons: reasonsFor(reasons, seesCosts),
    ...place,
    sales,
    team: {
      ...team,
      ...shown(costs),
      people: people.map(({ user_id, name, figures, costs: own }) => {
        return { user_id, name, ...toWire(figures, 'exceptions'), ...shown(own) };
      }),
    },
    exceptions: exceptions ? { counts: [...exceptions], list: exceptionsOf(people) } : null,
  };
}

export function toVersionView(row: VersionRow, seesCosts: boolean): ReportVersionView {
  return {
    ...row,
    reasons: reasonsFor(row.reasons, seesCosts),
    made_at: row.made_at.toISOString(),
  };
}

const NO_COSTS: PersonCosts = {
  ...{ overtime_seconds: null, labour_cost: null, labour_seconds_without_wage: null },
  labour_ratio: null,
};

/** That wages changed is for the same eyes as the wages. */
function reasonsFor(reasons: readonly ReportReason[], seesCosts: boolean): ReportReason[] {
  return reasons.filter((reason) => seesCosts || reason !== 'COSTS');
}

/** The latest first. */
function exceptionsOf(people: readonly PersonRow[]): ReportExceptionView[] {
  const all = people.flatMap(({ user_id, name, figures: { exceptions = [] } }) =>
    exceptions.map((one) => ({ ...one, user_id, name })),
  );
  return all.sort((a, b) =>
    a.date === b.date ? (a.key < b.key ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
}
