import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsInstant, IsNotBefore } from '../../../platform/http/field-rules.js';
import { IsText } from '../../../platform/http/text-rules.js';
import { EXPLANATION_REASONS, type ExplanationReason } from './activity-explanation.entity.js';

/** One schema in the document, instead of the whole list at every place. */
const REASON = { enum: EXPLANATION_REASONS, enumName: 'ExplanationReason', example: 'CUSTOMER' };

export class ExplainBody {
  /**
   * The beginning of the time that you explain, within one of your shifts.
   * @example 2026-03-01T09:30:00Z
   */
  @IsInstant()
  start_at: string;

  /**
   * The end of the time that you explain, within the same shift.
   * @example 2026-03-01T09:50:00Z
   */
  @IsInstant()
  @IsNotBefore('start_at')
  end_at: string;

  /** What you did. */
  @ApiProperty(REASON)
  @IsIn(EXPLANATION_REASONS)
  reason: ExplanationReason;

  /** Your own words, if you want to add any. */
  @IsOptional()
  @IsText(1, 500, { multiline: true })
  note?: string;
}

export class ExplanationView {
  id: string;
  user_id: string;
  @ApiProperty({ format: 'date-time' })
  start_at: string;
  @ApiProperty({ format: 'date-time' })
  end_at: string;
  @ApiProperty(REASON)
  reason: ExplanationReason;
  note: string | null;
  @ApiProperty({ format: 'date-time' })
  created_at: string;
}
