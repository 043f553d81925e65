import type { FoundTeam, ShopTeamFigures } from '../../team-kpis/shop-team.service.js';
import type { Exception } from '../../exceptions/causes/exception.js';
import { exceptionRow } from './exception-rows.js';
import type { PersonCosts, PersonFigures } from './report-content.js';
import type { ReportTeamFiguresView } from './report-content.dto.js';

/** What a report says of a team or of one person, apart from what work has cost. */
export function teamFiguresOf(of: ShopTeamFigures): ReportTeamFiguresView {
  const { labour_seconds, shifts, total_receipts, refunds_count, net_sales } = of;
  return {
    worked_seconds: labour_seconds,
    ...{ shifts, total_receipts, refunds_count, net_sales },
    sales_per_labour_hour: of.net_sales_per_labour_hour,
  };
}

/** What an ADMIN alone reads. */
export function costsOf(of: ShopTeamFigures): PersonCosts {
  const { overtime_seconds, labour_cost, labour_seconds_without_wage, labour_ratio } = of;
  return { overtime_seconds, labour_cost, labour_seconds_without_wage, labour_ratio };
}

const NOTHING: ReportTeamFiguresView = {
  ...{ worked_seconds: 0, shifts: 0, total_receipts: 0, refunds_count: 0, net_sales: 0 },
  sales_per_labour_hour: null,
};

/** Everyone who worked or sold, or whom a question is for. */
export function peopleFigures(
  { people }: FoundTeam,
  exceptions: readonly Exception[],
): ReadonlyMap<string, PersonFigures> {
  const asked = exceptions.map(({ user_id }) => user_id);
  const ids = [...new Set([...people.keys(), ...asked])].sort();
  return new Map(
    ids.map((id) => {
      const found = people.get(id);
      const own = exceptions.filter(({ user_id }) => user_id === id).map(exceptionRow);
      return [id, { ...(found ? teamFiguresOf(found) : NOTHING), exceptions: own }];
    }),
  );
}
