import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsId, IsIsoDay } from '../../../platform/http/field-rules.js';

export const SKIP_REASONS = ['OVERLAP', 'NOT_A_MEMBER', 'TIMES'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export class CopySchedulesBody {
  @IsId()
  shop_id: string;

  /**
   * The first business date of the seven that are copied.
   * @example 2026-03-02
   */
  @IsIsoDay()
  from: string;

  /**
   * The first business date of the seven that the copies belong to.
   * @example 2026-03-09
   */
  @IsIsoDay()
  to: string;

  /** Copies only the plans of this person. */
  @IsOptional()
  @IsId()
  user_id?: string;
}

export class SkippedScheduleView {
  /** The scheduled shift that was not copied. */
  schedule_id: string;
  /**
   * `OVERLAP`: the person is planned at that time already. `NOT_A_MEMBER`: the person no longer works in the shop.
   * `TIMES`: the clocks are changed that night, and the copy would not be between a minute and a day long.
   */
  @ApiProperty({ enum: SKIP_REASONS, enumName: 'SkipReason', example: 'OVERLAP' })
  reason: SkipReason;
}

export class CopiedSchedulesView {
  /**
   * The number of drafts that were created.
   * @example 12
   */
  @ApiProperty({ type: 'integer' })
  copied: number;
  /** The scheduled shifts that were not copied, in the order of their start. */
  @ApiProperty({ type: [SkippedScheduleView] })
  skipped: SkippedScheduleView[];
}
