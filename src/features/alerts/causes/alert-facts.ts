import type { OverdueWork } from '../../../platform/jobs/job-watch.service.js';

/** An open shift, with what the rules ask of it. */
export interface ShiftFact {
  readonly shift_id: string;
  readonly user_id: string;
  readonly shop_id: string;
  readonly start_at: Date;
  readonly business_date: string;
  /** The last break of the shift, if there was one. */
  readonly break_id: string | null;
  readonly break_start_at: Date | null;
  /** Null also while the break goes on. */
  readonly break_end_at: Date | null;
  readonly break_expected_minutes: number | null;
  /** The end of the person's last shift on an earlier business date; null if this is not the first of its date. */
  readonly rested_from: Date | null;
  /** Until when a device of the shift was connected; null before the first. */
  readonly connected_until: Date | null;
  /** The time between the starts and ends of the week's shifts, in seconds: never less than what was worked. */
  readonly week_span_s: number;
}

/** The work of a person on one business date, in seconds. */
export interface WorkFact {
  readonly user_id: string;
  readonly date: string;
  readonly worked_s: number;
}

/** A shift that was closed by the job, and that no manager has looked at. */
export interface UnconfirmedFact {
  readonly shift_id: string;
  readonly user_id: string;
  readonly shop_id: string;
  readonly start_at: Date;
}

/** A published plan that has begun: one to which nobody has come, or about which there is an alert. */
export interface PlanFact {
  readonly schedule_id: string;
  readonly user_id: string;
  readonly shop_id: string;
  readonly start_at: Date;
  readonly end_at: Date;
  readonly has_come: boolean;
}

/** Sales of a person on a business date, at a time when they had no shift. */
export interface StraySaleFact {
  /** The first of them. */
  readonly receipt_id: string;
  readonly user_id: string;
  readonly shop_id: string;
  readonly business_date: string;
  readonly occurred_at: Date;
  readonly received_at: Date;
}

/** A correction request that the other side has not answered in time. */
export interface UnansweredFact {
  readonly correction_request_id: string;
  readonly user_id: string;
  readonly shop_id: string;
  readonly shift_id: string;
  readonly answer_by: Date;
}

/** A person who is silent now. */
export interface SilenceFact {
  readonly user_id: string;
  readonly shop_id: string;
  readonly shift_id: string;
  /** The last sign of life, without what the person explained. */
  readonly since: Date;
}

/** A question that is open, or whose alert is. */
export interface QuestionFact {
  readonly id: string;
  readonly user_id: string;
  readonly shop_id: string;
  readonly shift_id: string;
  readonly since: Date;
  readonly answer_by: Date;
}

/** The settings of the organization that rules follow. */
export interface WorkRules {
  readonly week_start: number;
  readonly overtime_daily_minutes: number | null;
  readonly overtime_weekly_minutes: number | null;
}

/** Everything that the causes of alerts follow from, at one instant. */
export interface AlertFacts {
  readonly now: Date;
  readonly work: WorkRules;
  readonly shifts: readonly ShiftFact[];
  readonly worked: readonly WorkFact[];
  readonly unconfirmed: readonly UnconfirmedFact[];
  readonly plans: readonly PlanFact[];
  readonly sales: readonly StraySaleFact[];
  readonly unanswered: readonly UnansweredFact[];
  readonly silences: readonly SilenceFact[];
  readonly questions: readonly QuestionFact[];
  readonly overdue: OverdueWork;
}
