import { addSums, NO_SALES, type SalesSums } from '../../kpis/reading/sums.js';

/** What the figures of a row are computed from, exact however large. */
export interface TeamSums {
  sales: SalesSums;
  /** The receipts of everybody in the shops of the row. */
  shopSales: number;
  shopRefunds: number;
  /** Shifts that reach into the business dates. */
  shifts: number;
  labourS: number;
  connectedS: number;
  overtimeS: number;
  costMinor: bigint;
  withoutWageS: number;
  /** Plans that have begun. */
  planned: number;
  attended: number;
  late: number;
  /** Activity of the days on which it was on. */
  readonly observed: { workedS: number; workingS: number; activeS: number; idleS: number };
  /** The first of these days by person and by shop; empty where activity was on for nobody. */
  readonly observedSince: Map<string, Map<string, string>>;
  /** Where any of it was. */
  readonly shopIds: Set<string>;
}

export function noTeamSums(): TeamSums {
  return {
    sales: NO_SALES,
    shopSales: 0,
    shopRefunds: 0,
    shifts: 0,
    labourS: 0,
    connectedS: 0,
    overtimeS: 0,
    costMinor: 0n,
    withoutWageS: 0,
    planned: 0,
    attended: 0,
    late: 0,
    observed: { workedS: 0, workingS: 0, activeS: 0, idleS: 0 },
    observedSince: new Map(),
    shopIds: new Set(),
  };
}

/** The sums of rows by their keys. */
export class TeamRows {
  readonly total = noTeamSums();
  private readonly rows = new Map<string, TeamSums>();

  /** Adds something to the row of the key and to the total. */
  add(key: string, change: (sums: TeamSums) => void): void {
    change(this.row(key));
    change(this.total);
  }

  addSales(key: string, shopId: string, sales: SalesSums): void {
    this.add(key, (sums) => {
      sums.shopIds.add(shopId);
      sums.sales = addSums(sums.sales, sales);
    });
  }

  row(key: string): TeamSums {
    const known = this.rows.get(key);
    if (known) return known;
    const sums = noTeamSums();
    this.rows.set(key, sums);
    return sums;
  }

  find(key: string): TeamSums | undefined {
    return this.rows.get(key);
  }

  keys(): string[] {
    return [...this.rows.keys()];
  }
}
