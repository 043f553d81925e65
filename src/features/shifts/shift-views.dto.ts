import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../platform/http/page-of.js';
import { NamedPersonView, PlaceView } from '../../platform/names/names.dto.js';

export class BreakView {
  id: string;
  /** The break type with which the break began. */
  break_type_id: string | null;
  /** @example Lunch */
  name: string;
  /** Whether the break is paid. A paid break counts as worked time. */
  is_paid: boolean;
  /** @example 30 */
  @ApiProperty({ type: 'integer' })
  expected_minutes: number | null;
  /** @example 2026-03-01T12:00:00.000Z */
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  /** The end of the break; `null` while it is running. */
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
}

export class SessionView {
  id: string;
  shift_id: string;
  user_id: string;
  /** The person with their present name. */
  user: NamedPersonView;
  shop_id: string;
  /** The shop with its present name. */
  shop: PlaceView;
  /** @example Till 2 */
  device_label: string;
  /** A session is also CLOSED when it has been silent for longer than the organization's limit. */
  status: 'OPEN' | 'CLOSED';
  /** @example 2026-03-01T09:00:00.000Z */
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  /** The last heartbeat, accurate to 30 seconds. */
  @ApiProperty({ format: 'date-time' })
  last_seen_at: string;
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
  /**
   * The reason why the session ended: its shift ended, the device or a manager ended it, or it was
   * silent for too long.
   */
  end_source: 'SHIFT' | 'DEVICE' | 'MANAGER' | 'SILENCE' | null;
}

export class ShiftView {
  id: string;
  user_id: string;
  /** The person with their present name. */
  user: NamedPersonView;
  shop_id: string;
  /** The shop with its present name. */
  shop: PlaceView;
  status: 'OPEN' | 'CLOSED';
  /** @example 2026-03-01T09:00:00.000Z */
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
  /**
   * The business date of the start in the shop: a night shift belongs to the date on which it
   * began.
   */
  @ApiProperty({ format: 'date' })
  business_date: string;
  /** How the shift began: it was clocked, or a manager added it. */
  start_source: 'CLOCK' | 'MANAGER';
  /** How the shift ended. `AUTO`: it was forgotten and closed at its last sign of life. */
  end_source: 'CLOCK' | 'MANAGER' | 'AUTO' | null;
  /**
   * Whether a manager has to confirm or correct the shift, because it was forgotten or clocked out
   * beyond the organization's limit.
   */
  needs_confirmation: boolean;
  /** The instant at which the shift was voided. A void shift does not count. */
  @ApiProperty({ format: 'date-time' })
  voided_at: string | null;
  /**
   * The length of the shift without its unpaid breaks; up to now while it is open.
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
  /** The time with at least one connected device. A device counts until it ends, or was silent for the limit. */
  @ApiProperty({ type: 'integer' })
  connected_seconds: number;
  sessions: SessionView[];
}

/** The caller's open shift, or the same fields without one: a client reads `id` and goes on. */
export class CurrentShiftView {
  id: string | null;
  user_id: string | null;
  /** The person with their present name. */
  @ApiProperty({ type: NamedPersonView, nullable: true })
  user: NamedPersonView | null;
  shop_id: string | null;
  /** The shop with its present name. */
  @ApiProperty({ type: PlaceView, nullable: true })
  shop: PlaceView | null;
  status: 'OPEN' | 'CLOSED' | null;
  /** @example 2026-03-01T09:00:00.000Z */
  @ApiProperty({ format: 'date-time' })
  start_at: string | null;
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
  /** The business date of the start in the shop. */
  @ApiProperty({ format: 'date' })
  business_date: string | null;
  start_source: 'CLOCK' | 'MANAGER' | null;
  end_source: 'CLOCK' | 'MANAGER' | 'AUTO' | null;
  needs_confirmation: boolean | null;
  @ApiProperty({ format: 'date-time' })
  voided_at: string | null;
  /**
   * The length of the shift up to now without its unpaid breaks.
   * @example 27000
   */
  @ApiProperty({ type: 'integer' })
  worked_seconds: number | null;
  /** @example 0 */
  @ApiProperty({ type: 'integer' })
  paid_break_seconds: number | null;
  /** @example 1800 */
  @ApiProperty({ type: 'integer' })
  unpaid_break_seconds: number | null;
  /** Empty without a shift. */
  breaks: BreakView[];
  version: number | null;
  @ApiProperty({ format: 'date-time' })
  created_at: string | null;
  @ApiProperty({ format: 'date-time' })
  updated_at: string | null;
  /** The time with at least one connected device. */
  @ApiProperty({ type: 'integer' })
  connected_seconds: number | null;
  /** Empty without a shift. */
  sessions: SessionView[];
}

export class ShiftPage extends pageOf(ShiftView) {}

export class ShiftChangeView {
  id: string;
  /**
   * The version of the shift after this change. Clocking raises the version too, without an entry
   * here.
   */
  @ApiProperty({ type: 'integer' })
  version: number;
  kind: 'ADDED' | 'CORRECTED' | 'VOIDED' | 'CONFIRMED' | 'AUTO_CLOSED';
  @ApiProperty({ format: 'date-time' })
  changed_at: string;
  /** The person who made the change; `null` for the service itself. */
  actor_id: string | null;
  /** The person who made the change, with their present name; `null` for the service itself. */
  @ApiProperty({ type: NamedPersonView, nullable: true })
  actor: NamedPersonView | null;
  /** @example "Forgot to clock out, left with Luis at eight" */
  reason: string | null;
  /** The changed fields with their old values; `null` for an added shift. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  before: Record<string, unknown> | null;
  /** The changed fields with their new values. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  after: Record<string, unknown>;
  /** The correction request that both sides agreed on; `null` for every other change. */
  correction_request_id: string | null;
}

export class ShiftChangePage extends pageOf(ShiftChangeView) {}
