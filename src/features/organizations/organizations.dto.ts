import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ClearedByNull } from '../../platform/http/field-rules.js';
import { IsInteger, IsVersion } from '../../platform/http/number-rules.js';
import { IsText } from '../../platform/http/text-rules.js';
import { FOUR_EYES, type FourEyes } from './organization.entity.js';
import { IsCurrencyCode, IsTimeZone } from './organization-fields.js';

export class UpdateOrganizationBody {
  /** @example Corner Coffee */
  @IsOptional()
  @IsText(1, 200)
  name?: string;

  /**
   * The time zone of new shops, an IANA name. Existing shops keep theirs.
   * @example Europe/Madrid
   */
  @IsOptional()
  @IsTimeZone()
  time_zone?: string;

  /**
   * The currency of new shops and products, ISO 4217. Existing ones keep theirs.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;

  /**
   * The first day of the week, from 1 (Monday) to 7 (Sunday).
   * @example 1
   */
  @IsOptional()
  @IsInteger(1, 7)
  week_start?: number;

  /**
   * An open shift that is longer than this many minutes counts as forgotten: it is closed at its
   * last sign of life and waits for a manager. A shift that its person ends later keeps that end,
   * and waits too.
   * @example 960
   */
  @IsOptional()
  @IsInteger(60, 2_880)
  shift_limit_minutes?: number;

  /**
   * How many minutes back a device that was offline may date the start or end of a shift or break.
   * @example 1440
   */
  @IsOptional()
  @IsInteger(0, 44_640)
  offline_limit_minutes?: number;

  /**
   * A device session counts as ended after this many minutes without a heartbeat. It applies to new
   * sessions.
   * @example 5
   */
  @IsOptional()
  @IsInteger(1, 240)
  session_silence_minutes?: number;

  /**
   * Work beyond this many minutes on one business day is overtime; `null` turns the rule off.
   * @example 480
   */
  @IsOptional()
  @ClearedByNull()
  @IsInteger(0, 1_440)
  overtime_daily_minutes?: number | null;

  /**
   * Work beyond this many minutes in one week is overtime, unless it is already overtime of a day;
   * `null` turns the rule off.
   * @example 2400
   */
  @IsOptional()
  @ClearedByNull()
  @IsInteger(0, 10_080)
  overtime_weekly_minutes?: number | null;

  /**
   * A difference of up to this many minutes from the plan counts as on time.
   * @example 5
   */
  @IsOptional()
  @IsInteger(0, 240)
  schedule_grace_minutes?: number;

  /**
   * What an hour of overtime costs, in percent of the wage: 150 is time and a half. It applies to the cost of all
   * work, also of earlier dates.
   * @example 150
   */
  @IsOptional()
  @IsInteger(100, 1_000)
  overtime_factor_percent?: number;

  /**
   * The minutes of work that a monthly wage pays for; the default of 10,400 is 40 hours a week.
   * @example 10400
   */
  @IsOptional()
  @IsInteger(60, 44_640)
  monthly_wage_minutes?: number;

  /**
   * How far back a till may date a receipt. An older one is refused: it comes from a clock that stopped.
   * @example 400
   */
  @IsOptional()
  @IsInteger(1, 3_660)
  receipt_limit_days?: number;

  /**
   * The people whose own hours somebody else must add, lengthen, confirm and approve: `MANAGERS` (the
   * default), `EVERYONE`, which includes an ADMIN while there is another active one, or `NOBODY`.
   * @example MANAGERS
   */
  @IsOptional()
  @IsIn(FOUR_EYES)
  four_eyes?: FourEyes;

  /**
   * How many days after the end of a shift its person or their manager may ask for a correction.
   * @example 14
   */
  @IsOptional()
  @IsInteger(1, 366)
  correction_request_days?: number;

  /**
   * How many days the other side has to answer a correction request; after them an alert is raised. It applies to
   * new requests.
   * @example 7
   */
  @IsOptional()
  @IsInteger(1, 90)
  correction_answer_days?: number;

  /** The version that was read. The request is refused when the organization has changed since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class OrganizationView {
  id: string;
  /** @example "Corner Coffee" */
  name: string;
  /** @example Europe/Madrid */
  time_zone: string;
  /** @example EUR */
  currency: string;
  /**
   * The first day of the week, from 1 (Monday) to 7 (Sunday).
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  week_start: number;
  /** @example 960 */
  @ApiProperty({ type: 'integer' })
  shift_limit_minutes: number;
  /** @example 1440 */
  @ApiProperty({ type: 'integer' })
  offline_limit_minutes: number;
  /** @example 5 */
  @ApiProperty({ type: 'integer' })
  session_silence_minutes: number;
  /** @example 480 */
  @ApiProperty({ type: 'integer' })
  overtime_daily_minutes: number | null;
  /** @example 2400 */
  @ApiProperty({ type: 'integer' })
  overtime_weekly_minutes: number | null;
  /** @example 5 */
  @ApiProperty({ type: 'integer' })
  schedule_grace_minutes: number;
  /** @example 150 */
  @ApiProperty({ type: 'integer' })
  overtime_factor_percent: number;
  /** @example 10400 */
  @ApiProperty({ type: 'integer' })
  monthly_wage_minutes: number;
  /** @example 400 */
  @ApiProperty({ type: 'integer' })
  receipt_limit_days: number;
  /** @example MANAGERS */
  four_eyes: 'NOBODY' | 'MANAGERS' | 'EVERYONE';
  /** @example 14 */
  @ApiProperty({ type: 'integer' })
  correction_request_days: number;
  /** @example 7 */
  @ApiProperty({ type: 'integer' })
  correction_answer_days: number;
  version: number;
  /** @example 2026-03-01T09:30:00.000Z */
  created_at: string;
  /** @example 2026-03-01T09:30:00.000Z */
  updated_at: string;
}

/** Each member is true as soon as the organization has one. */
export class FirstStepsView {
  /** One that is not archived. */
  shop: boolean;
  /** Somebody besides the person who registered. */
  people: boolean;
  products: boolean;
  /** Whether a receipt was stored. */
  sale: boolean;
  shift: boolean;
}
