import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsInstant } from '../../../platform/http/field-rules.js';
import { IsText } from '../../../platform/http/text-rules.js';
import {
  QUESTION_ANSWERS,
  QUESTION_ENDS,
  type QuestionAnswer,
  type QuestionEnd,
} from './activity-question.entity.js';

/** One schema in the document, instead of the whole list at every place. */
const ANSWER = { enum: QUESTION_ANSWERS, enumName: 'QuestionAnswer', example: 'CUSTOMER' };
const END = { enum: QUESTION_ENDS, enumName: 'QuestionEnd', example: 'ANSWERED' };

export class AnswerQuestionBody {
  /**
   * What you did. Each answer but `LEFT` explains the time since the last sign of life, which is not idle then.
   * `LEFT` ends your shift at `left_at`.
   */
  @ApiProperty(ANSWER)
  @IsIn(QUESTION_ANSWERS)
  answer: QuestionAnswer;

  /**
   * The instant at which you left, within your shift. It is required with `LEFT`, and with no other answer.
   */
  @IsOptional()
  @IsInstant()
  left_at?: string;

  /** Your own words, if you want to add any. With `LEFT` they are not kept. */
  @IsOptional()
  @IsText(1, 500, { multiline: true })
  note?: string;
}

export class QuestionView {
  id: string;
  user_id: string;
  shop_id: string;
  shift_id: string;
  /** The last sign of life. */
  @ApiProperty({ format: 'date-time' })
  since: string;
  @ApiProperty({ format: 'date-time' })
  asked_at: string;
  /** Nobody else is told before this. A later answer ends what others were told. */
  @ApiProperty({ format: 'date-time' })
  answer_by: string;
  @ApiProperty(ANSWER)
  answer: QuestionAnswer | null;
  @ApiProperty({ format: 'date-time' })
  left_at: string | null;
  /** Null while the question is open. */
  @ApiProperty({ format: 'date-time' })
  closed_at: string | null;
  @ApiProperty(END)
  closed_reason: QuestionEnd | null;
}

export class QuestionListView {
  data: QuestionView[];
}
