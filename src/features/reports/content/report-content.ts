import type { ExceptionRow } from './exception-rows.js';
import type {
  ReportCostsView,
  ReportExceptionCountView,
  ReportSalesView,
  ReportTeamFiguresView,
} from './report-content.dto.js';

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
  /** Undefined in versions from before exceptions were a part of reports. */
  readonly exceptions?: readonly ReportExceptionCountView[];
}

/** What a version says of one person who worked or sold. */
export interface PersonFigures extends ReportTeamFiguresView {
  /** What the person is asked about; undefined in versions from before. */
  readonly exceptions?: readonly ExceptionRow[];
}

/** What the work of a team, or of one person, has cost: for an ADMIN alone. */
export type PersonCosts = Readonly<ReportCostsView>;

/** A version before it is stored. */
export interface MadeReport {
  readonly content: ReportContent;
  readonly people: ReadonlyMap<string, PersonFigures>;
  readonly costs: PersonCosts;
  /** By person; nobody's who did not work. */
  readonly costsOfPeople: ReadonlyMap<string, PersonCosts>;
  readonly currency: string;
  readonly netSalesMinor: number;
}
