import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { IsIsoDay, IsNotBefore } from '../../platform/http/field-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { IsChoiceFilter, IsIdFilter } from '../../platform/http/list-rules.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsText } from '../../platform/http/text-rules.js';
import { NamedPersonView, PlaceView } from '../../platform/names/names.dto.js';
import { PRESETS, type Preset } from '../kpis/reading/presets.js';
import { ANSWER_CHOICES, type AnswerChoice } from './answers/exception-answer.entity.js';
import { EXCEPTION_STATES, type ExceptionState } from './answers/exception-state.js';
import { EXCEPTION_KEY, EXCEPTION_KINDS, type ExceptionKind } from './causes/exception-key.js';
import { ShiftEvidenceView } from './shift-evidence.dto.js';

const KIND = { enum: EXCEPTION_KINDS, enumName: 'ExceptionKind', example: 'SALE_WITHOUT_SHIFT' };
const STATE = { enum: EXCEPTION_STATES, enumName: 'ExceptionState', example: 'OPEN' };
const CHOICE = { enum: ANSWER_CHOICES, enumName: 'ExceptionAnswerChoice', example: 'FORGOTTEN' };

/** The ranges that are short enough to look at each receipt of them. */
export const EXCEPTION_PERIODS = PRESETS.filter((preset) => !preset.endsWith('_year'));

export class ListExceptionsQuery extends PageQuery {
  /** Returns only exceptions of these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];

  /** Returns only exceptions about these people, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  user_id?: string[];

  /**
   * The first business date of the range, inclusive; it requires `to`.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * The last business date of the range, inclusive; it requires `from`. The range has at most 92 days.
   * @example 2026-03-31
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;

  /** A range by its name, in the business days of each shop; instead of `from` and `to`. The default is `last_30_days`. */
  @IsOptional()
  @IsIn(EXCEPTION_PERIODS)
  period?: Preset;

  /** Returns only exceptions of these kinds. The counts are those of all kinds. */
  @IsOptional()
  @IsChoiceFilter(EXCEPTION_KINDS)
  kind?: ExceptionKind[];

  /** Returns only exceptions in these states. The counts are those of all states. */
  @IsOptional()
  @IsChoiceFilter(EXCEPTION_STATES)
  state?: ExceptionState[];
}

export class AnswerExceptionBody {
  /** What you say about it; a manager says what was decided. */
  @ApiProperty(CHOICE)
  @IsIn(ANSWER_CHOICES)
  choice: AnswerChoice;

  /** Your own words, if you want to add any. */
  @IsOptional()
  @IsText(1, 500, { multiline: true })
  note?: string;

  /**
   * Closes the question with the facts as they are. A MANAGER or ADMIN may close it, but only an ADMIN one about
   * themselves. The default is `false`.
   */
  @IsOptional()
  @IsBoolean()
  closes?: boolean;
}

/** Sales at times when their seller had no shift. */
export class StraySalesView {
  /** @example 3 */
  @ApiProperty({ type: 'integer' })
  receipts_count: number;
  /**
   * The sum of the totals of these receipts.
   * @example 14.4
   */
  total: number;
  /** @example EUR */
  currency: string;
  /** The receipts, the first one first, at most 20 of them. */
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' } })
  receipt_ids: string[];
  @ApiProperty({ format: 'date-time' })
  first_at: string;
  @ApiProperty({ format: 'date-time' })
  last_at: string;
  /** The shift that had ended, at most four hours before each of the sales; `null` if there is none. */
  @ApiProperty({ format: 'uuid' })
  after_shift_id: string | null;
  /** The end of that shift. */
  @ApiProperty({ format: 'date-time' })
  after_end_at: string | null;
}

/** The refunds of a person in a month, beside those of their shop. */
export class RefundRateView {
  /** @example 2026-03 */
  month: string;
  /** @example 120 */
  @ApiProperty({ type: 'integer' })
  sales_count: number;
  /** @example 14 */
  @ApiProperty({ type: 'integer' })
  refunds_count: number;
  /** The sales of everyone in the shop. */
  @ApiProperty({ type: 'integer' })
  shop_sales_count: number;
  /** The refunds of everyone in the shop. */
  @ApiProperty({ type: 'integer' })
  shop_refunds_count: number;
  /**
   * The least number of refunds that is usual for so many receipts in this shop.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  usual_from: number;
  /**
   * The greatest number of refunds that is usual for so many receipts in this shop.
   * @example 8
   */
  @ApiProperty({ type: 'integer' })
  usual_to: number;
}

/** Time on the platforms of the shop's sales channel, beside the sales of the person in the shop on that date. */
export class PlatformTimeView {
  /**
   * The sales channel of the shop and of the platforms.
   * @example Online
   */
  sales_channel: string;
  /**
   * Active seconds on these platforms on the whole day.
   * @example 7200
   */
  @ApiProperty({ type: 'integer' })
  active_seconds: number;
  /**
   * The SALE receipts of the person in the shop on the date; the question is asked when there is none.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  sales_count: number;
}

/** What the person concerned or a manager said. */
export class ExceptionAnswerView {
  id: string;
  author_id: string;
  /** The author with their present name; `null` for one who no longer exists. */
  @ApiProperty({ type: NamedPersonView, nullable: true })
  author: NamedPersonView | null;
  /** Whether the author is the person concerned; anybody else is their manager or an ADMIN. */
  is_by_person: boolean;
  @ApiProperty(CHOICE)
  choice: AnswerChoice;
  note: string | null;
  closes: boolean;
  /** Whether the answer was given to the facts as they are now. */
  is_current: boolean;
  @ApiProperty({ format: 'date-time' })
  answered_at: string;
}

export class ExceptionView {
  /** The same cause always has the same key. */
  @ApiProperty(EXCEPTION_KEY)
  key: string;
  @ApiProperty(KIND)
  kind: ExceptionKind;
  @ApiProperty({ format: 'uuid' })
  shop_id: string;
  /** The shop with its present name. */
  shop: PlaceView;
  /** The person whom the question is for. */
  @ApiProperty({ format: 'uuid' })
  user_id: string;
  /** That person with their present name. */
  user: NamedPersonView;
  /** The business date; of a month its last day so far. */
  @ApiProperty({ format: 'date' })
  date: string;
  @ApiProperty(STATE)
  state: ExceptionState;
  /** Whether the cause is there now. What a correction has removed is shown by its key alone, with its answers. */
  is_current: boolean;
  /** The sales; `null` for other kinds. */
  sales: StraySalesView | null;
  /** The evidence of the shift to confirm; `null` for other kinds. */
  evidence: ShiftEvidenceView | null;
  /** The refunds of the month; `null` for other kinds. */
  refunds: RefundRateView | null;
  /** The time on platforms; `null` for other kinds. */
  platform_time: PlatformTimeView | null;
  /** The answers of both sides, the first answer first. */
  answers: ExceptionAnswerView[];
}

export class ExceptionCountView {
  @ApiProperty(KIND)
  kind: ExceptionKind;
  /** @example 2 */
  @ApiProperty({ type: 'integer' })
  open: number;
  /** @example 1 */
  @ApiProperty({ type: 'integer' })
  answered: number;
  /** @example 0 */
  @ApiProperty({ type: 'integer' })
  closed: number;
}

export class ExceptionPage extends pageOf(ExceptionView) {
  /** The numbers of each kind within the shops, the people and the range. */
  counts: ExceptionCountView[];
}
