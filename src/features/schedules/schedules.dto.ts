import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import {
  ClearedByNull,
  IsFlag,
  IsId,
  IsInstant,
  IsIsoDay,
} from '../../platform/http/field-rules.js';
import { IsVersion } from '../../platform/http/number-rules.js';
import { IsText } from '../../platform/http/text-rules.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';

export class CreateScheduleBody {
  @IsId()
  shop_id: string;

  /** Someone who is assigned to the shop, or an ADMIN. */
  @IsId()
  user_id: string;

  /** @example 2026-03-01T08:00:00Z */
  @IsInstant()
  start_at: string;

  /**
   * After `start_at`, at most 24 hours later.
   * @example 2026-03-01T16:00:00Z
   */
  @IsInstant()
  end_at: string;

  /**
   * For the person who is planned.
   * @example Delivery at 10
   */
  @IsOptional()
  @IsText(1, 1000, { multiline: true })
  note?: string;
}

export class UpdateScheduleBody {
  @IsOptional()
  @IsId()
  shop_id?: string;

  /** Someone who is assigned to the shop, or an ADMIN. */
  @IsOptional()
  @IsId()
  user_id?: string;

  /** @example 2026-03-01T08:00:00Z */
  @IsOptional()
  @IsInstant()
  start_at?: string;

  /** @example 2026-03-01T16:00:00Z */
  @IsOptional()
  @IsInstant()
  end_at?: string;

  /** `null` takes it away. */
  @ClearedByNull()
  @IsOptional()
  @IsText(1, 1000, { multiline: true })
  note?: string | null;

  /** The version that was read; refused when someone changed it since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class PublishSchedulesBody {
  @IsId()
  shop_id: string;

  /**
   * First business date, included.
   * @example 2026-03-01
   */
  @IsIsoDay()
  from: string;

  /**
   * Last business date, included; at most 91 days after `from`.
   * @example 2026-03-07
   */
  @IsIsoDay()
  to: string;
}

export class ListSchedulesQuery extends PageQuery {
  /**
   * First business date, included.
   * @example 2026-03-01
   */
  @IsIsoDay()
  from: string;

  /**
   * Last business date, included; at most 91 days after `from`.
   * @example 2026-03-07
   */
  @IsIsoDay()
  to: string;

  /** Only in this shop. */
  @IsOptional()
  @IsId()
  shop_id?: string;

  /** Only of this person. */
  @IsOptional()
  @IsId()
  user_id?: string;

  /** Only those that are, or are not, published. */
  @IsOptional()
  @IsFlag()
  published?: boolean;
}

export class ScheduleView {
  id: string;
  shop_id: string;
  user_id: string;
  /** @example 2026-03-01T08:00:00.000Z */
  start_at: string;
  /** @example 2026-03-01T16:00:00.000Z */
  end_at: string;
  /** Of `start_at` in the shop: a night belongs to the day on which it begins. */
  business_date: string;
  /** @example Delivery at 10 */
  note: string | null;
  /** `null`: a draft, which the person does not see. */
  published_at: string | null;
  version: number;
  /** @example 2026-03-01T09:30:00.000Z */
  created_at: string;
  /** @example 2026-03-01T09:30:00.000Z */
  updated_at: string;
}

export class SchedulePage {
  data: ScheduleView[];
  next_cursor: string | null;
}

export class PublishedSchedulesView {
  /**
   * How many drafts became visible to the people they are for.
   * @example 12
   */
  @ApiProperty({ type: 'integer' })
  published: number;
}
