import { ApiProperty } from '@nestjs/swagger';

export class BreakView {
  id: string;
  /** The type it was begun with. */
  break_type_id: string | null;
  /** @example Lunch */
  name: string;
  /** A paid break counts as worked. */
  is_paid: boolean;
  /** @example 30 */
  @ApiProperty({ type: 'integer' })
  expected_minutes: number | null;
  /** @example 2026-03-01T12:00:00.000Z */
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  /** Null while it is running. */
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
}

export class SessionView {
  id: string;
  shift_id: string;
  user_id: string;
  shop_id: string;
  /** @example Till 2 */
  device_label: string;
  /** CLOSED also when it was silent for longer than the organization's limit. */
  status: 'OPEN' | 'CLOSED';
  /** @example 2026-03-01T09:00:00.000Z */
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  /** Last heartbeat, to within 30 seconds. */
  @ApiProperty({ format: 'date-time' })
  last_seen_at: string;
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
  /** What ended it: its shift, the device, a manager, or that nothing was heard of it. */
  end_source: 'SHIFT' | 'DEVICE' | 'MANAGER' | 'SILENCE' | null;
}

export class ShiftView {
  id: string;
  user_id: string;
  shop_id: string;
  status: 'OPEN' | 'CLOSED';
  /** @example 2026-03-01T09:00:00.000Z */
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
  /** Day of the start in the shop: a night shift belongs to the day it began. */
  @ApiProperty({ format: 'date' })
  business_date: string;
  /** Begun by the clock, or added by a manager. */
  start_source: 'CLOCK' | 'MANAGER';
  /** `AUTO`: it was forgotten, and closed at the last sign of life. */
  end_source: 'CLOCK' | 'MANAGER' | 'AUTO' | null;
  /** Forgotten, or ended by the clock beyond the organization's limit; a manager has to confirm or correct it. */
  needs_confirmation: boolean;
  /** A void shift counts for nothing. */
  @ApiProperty({ format: 'date-time' })
  voided_at: string | null;
  /**
   * Shift − unpaid breaks; up to now while it is open.
   * @example 27000
   */
  @ApiProperty({ type: 'integer' })
  worked_seconds: number;
  /** @example 0 */
  @ApiProperty({ type: 'integer' })
  paid_break_seconds: number;
  /** @example 1800 */
  @ApiProperty({ type: 'integer' })
  unpaid_break_seconds: number;
  breaks: BreakView[];
  version: number;
  @ApiProperty({ format: 'date-time' })
  created_at: string;
  @ApiProperty({ format: 'date-time' })
  updated_at: string;
}

export class ShiftDetailView extends ShiftView {
  /** Time with at least one live device session. */
  @ApiProperty({ type: 'integer' })
  connected_seconds: number;
  sessions: SessionView[];
}

export class ShiftPage {
  data: ShiftView[];
  next_cursor: string | null;
}

export class ShiftChangeView {
  id: string;
  /** Of the shift, once it was changed; the clock raises it too, without an entry here. */
  @ApiProperty({ type: 'integer' })
  version: number;
  kind: 'ADDED' | 'CORRECTED' | 'VOIDED' | 'CONFIRMED' | 'AUTO_CLOSED';
  @ApiProperty({ format: 'date-time' })
  changed_at: string;
  /** Who did it; null for the machine. */
  actor_id: string | null;
  /** @example "Forgot to clock out, left with Luis at eight" */
  reason: string | null;
  /** What changed, as it was; null for an added shift. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  before: Record<string, unknown> | null;
  /** What changed, as it became. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  after: Record<string, unknown>;
}

export class ShiftChangePage {
  data: ShiftChangeView[];
  next_cursor: string | null;
}
