export const REPORT_KINDS = ['DAY', 'WEEK', 'MONTH'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Why a version was made: the period ended, or what the one before was made from has changed. */
export const REPORT_REASONS = ['CLOSED', 'RECEIPTS', 'SHIFTS', 'COMPARISON', 'COSTS'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What a report was made from, in short. */
export interface Marks {
  readonly receipts: string;
  readonly shifts: string;
  /** The receipts of the earlier period that the report compares with. */
  readonly compared: string;
  /** All shifts of the people in the report, in every shop; undefined in reports from before. */
  readonly work?: string;
  /** The wages of these people; undefined in reports from before. */
  readonly wages?: string;
}
