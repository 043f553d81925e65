import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ClearedByNull } from '../../platform/http/field-rules.js';
import { IsInteger, IsVersion } from '../../platform/http/number-rules.js';
import { IsText } from '../../platform/http/text-rules.js';
import { IsCurrencyCode, IsTimeZone } from './organization-fields.js';

export class UpdateOrganizationBody {
  /** @example Corner Coffee */
  @IsOptional()
  @IsText(1, 200)
  name?: string;

  /**
   * Time zone that new shops get, IANA. Shops that exist keep theirs.
   * @example Europe/Madrid
   */
  @IsOptional()
  @IsTimeZone()
  time_zone?: string;

  /**
   * Currency that new shops and products get, ISO 4217. Those that exist keep theirs.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;

  /**
   * First day of the week, ISO: 1 = Monday to 7 = Sunday.
   * @example 1
   */
  @IsOptional()
  @IsInteger(1, 7)
  week_start?: number;

  /**
   * After so many minutes an open shift counts as forgotten: it is closed at the last sign of life and
   * waits for a manager. One that its person ends later than so keeps that end, and waits too.
   * @example 960
   */
  @IsOptional()
  @IsInteger(60, 2_880)
  shift_limit_minutes?: number;

  /**
   * How far back a device that was offline may date the start or end of a shift or break.
   * @example 1440
   */
  @IsOptional()
  @IsInteger(0, 44_640)
  offline_limit_minutes?: number;

  /**
   * After so many minutes without a heartbeat a new device session counts as over.
   * @example 5
   */
  @IsOptional()
  @IsInteger(1, 240)
  session_silence_minutes?: number;

  /**
   * Work beyond it on one business day is overtime; `null` for no such rule.
   * @example 480
   */
  @IsOptional()
  @ClearedByNull()
  @IsInteger(0, 1_440)
  overtime_daily_minutes?: number | null;

  /**
   * Work beyond it in one week is overtime, as far as it is not overtime of a day already; `null` for no
   * such rule.
   * @example 2400
   */
  @IsOptional()
  @ClearedByNull()
  @IsInteger(0, 10_080)
  overtime_weekly_minutes?: number | null;

  /**
   * Up to so many minutes off the plan is on time.
   * @example 5
   */
  @IsOptional()
  @IsInteger(0, 240)
  schedule_grace_minutes?: number;

  /** The version that was read; refused when someone changed the organization since. */
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
   * 1 = Monday to 7 = Sunday.
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
  version: number;
  /** @example 2026-03-01T09:30:00.000Z */
  created_at: string;
  /** @example 2026-03-01T09:30:00.000Z */
  updated_at: string;
}
