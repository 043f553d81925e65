import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsId, IsIsoDay } from '../../../platform/http/field-rules.js';
import {
  EXPLANATION_REASONS,
  type ExplanationReason,
} from '../explanations/activity-explanation.entity.js';

export class TimelineQuery {
  /**
   * The business date of the shifts.
   * @example 2026-03-02
   */
  @IsIsoDay()
  date: string;

  /** The person; the default is yourself. A manager names people of their own shops. */
  @IsOptional()
  @IsId()
  user_id?: string;
}

export class SpanView {
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  @ApiProperty({ format: 'date-time' })
  end_at: string;
}

export class TimelinePartView {
  id: string;
  /** The name of the break or of the device. */
  name: string;
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  /** The end; `null` while it goes on. */
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
}

export class TimelineShiftView {
  id: string;
  shop_id: string;
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  @ApiProperty({ format: 'date-time' })
  end_at: string | null;
  breaks: TimelinePartView[];
  sessions: TimelinePartView[];
}

export class PlatformSpanView extends SpanView {
  platform_id: string;
}

export class ExplainedSpanView extends SpanView {
  explanation_id: string;
  @ApiProperty({ enum: EXPLANATION_REASONS, enumName: 'ExplanationReason', example: 'CUSTOMER' })
  reason: ExplanationReason;
}

export class TimelineReceiptView {
  id: string;
  shop_id: string;
  type: 'SALE' | 'REFUND';
  @ApiProperty({ format: 'date-time' })
  occurred_at: string;
  /** @example EUR */
  currency: string;
  /** @example 12.5 */
  total: number;
}

export class TimelineTotalsView {
  /**
   * The time on platforms or off the list. Devices side by side count once.
   * @example 21600
   */
  @ApiProperty({ type: 'integer' })
  active_seconds: number;
  /** The time off the list, also while another device was on a platform. */
  @ApiProperty({ type: 'integer' })
  off_list_seconds: number;
  @ApiProperty({ type: 'integer' })
  paused_seconds: number;
  /** The time without a sign of life beyond the idle limit that nobody explained. It changes no hours. */
  @ApiProperty({ type: 'integer' })
  idle_seconds: number;
  @ApiProperty({ type: 'integer' })
  explained_seconds: number;
}

export class TimelineView {
  user_id: string;
  @ApiProperty({ format: 'date' })
  date: string;
  /** The instant up to which open shifts are shown. */
  @ApiProperty({ format: 'date-time' })
  as_of: string;
  shifts: TimelineShiftView[];
  /** The platforms within working time, one at a time. */
  platforms: PlatformSpanView[];
  /** The time off the list, without any host. */
  off_list: SpanView[];
  /** The times in which the person had switched recording off. */
  paused: SpanView[];
  idle: SpanView[];
  explained: ExplainedSpanView[];
  receipts: TimelineReceiptView[];
  totals: TimelineTotalsView;
}
