import type { ReportSalesView, ReportTeamFiguresView } from './report-content.dto.js';

/** What a version says of a shop, as it is shown. It names no person: see {@link PersonFigures}. */
export interface ReportContent {
  /** As the shop was called when the version was made. */
  readonly shop_name: string;
  readonly time_zone: string;
  /** The period as instants: `[starts_at, ends_at)`. */
  readonly starts_at: string;
  readonly ends_at: string;
  readonly sales: ReportSalesView;
  readonly team: ReportTeamFiguresView;
}

/** What a version says of one person who worked or sold. */
export type PersonFigures = ReportTeamFiguresView;

/** A version before it is stored. */
export interface MadeReport {
  readonly content: ReportContent;
  readonly people: ReadonlyMap<string, PersonFigures>;
  readonly currency: string;
  readonly netSalesMinor: number;
}
