import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsUUID,
} from 'class-validator';
import {
  ClearedByNull,
  IsFlag,
  IsId,
  IsInstant,
  IsIsoDay,
} from '../../platform/http/field-rules.js';
import { IsVersion } from '../../platform/http/number-rules.js';
import { IsText } from '../../platform/http/text-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { NamedPersonView, PlaceView } from '../../platform/names/names.dto.js';
import { IsIdFilter } from '../../platform/http/list-rules.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';

export class CreateScheduleBody {
  @IsId()
  shop_id: string;

  /** A person who is assigned to the shop, or an ADMIN. */
  @IsId()
  user_id: string;

  /** @example 2026-03-01T08:00:00Z */
  @IsInstant()
  start_at: string;

  /**
   * An instant after `start_at`, at most 24 hours later.
   * @example 2026-03-01T16:00:00Z
   */
  @IsInstant()
  end_at: string;

  /**
   * A note for the person who is planned.
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

  /** A person who is assigned to the shop, or an ADMIN. */
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

  /** A note for the person who is planned; `null` removes it. */
  @ClearedByNull()
  @IsOptional()
  @IsText(1, 1000, { multiline: true })
  note?: string | null;

  /**
   * The version that was read. The request is refused when the scheduled shift has changed since.
   */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export const MOST_PUBLISHED = 500;

export class PublishSchedulesBody {
  @IsId()
  shop_id: string;

  /**
   * The first business date of the range, inclusive. Send `from` and `to`, or `schedule_ids`.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * The last business date of the range, inclusive; at most 91 days after `from`.
   * @example 2026-03-07
   */
  @IsOptional()
  @IsIsoDay()
  to?: string;

  /** The scheduled shifts that are published, and no others; all of them are plans of the shop. */
  @ApiProperty({ maxItems: MOST_PUBLISHED })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @ArrayMaxSize(MOST_PUBLISHED)
  @IsUUID('all', { each: true })
  schedule_ids?: string[];
}

export class ListSchedulesQuery extends PageQuery {
  /**
   * The first business date of the range, inclusive.
   * @example 2026-03-01
   */
  @IsIsoDay()
  from: string;

  /**
   * The last business date of the range, inclusive; at most 91 days after `from`.
   * @example 2026-03-07
   */
  @IsIsoDay()
  to: string;

  /** Returns only scheduled shifts in these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];

  /** Returns only the plans of these people, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  user_id?: string[];

  /** Returns only published scheduled shifts (`true`) or only drafts (`false`). */
  @IsOptional()
  @IsFlag()
  published?: boolean;
}

export class ScheduleView {
  id: string;
  shop_id: string;
  /** The shop with its present name. */
  shop: PlaceView;
  user_id: string;
  /** The person with their present name. */
  user: NamedPersonView;
  /** @example 2026-03-01T08:00:00.000Z */
  start_at: string;
  /** @example 2026-03-01T16:00:00.000Z */
  end_at: string;
  /**
   * The business date of `start_at` in the shop: a night shift belongs to the date on which it
   * begins.
   */
  business_date: string;
  /** @example Delivery at 10 */
  note: string | null;
  /** The instant of publication; `null` for a draft, which the person does not see. */
  published_at: string | null;
  version: number;
  /** @example 2026-03-01T09:30:00.000Z */
  created_at: string;
  /** @example 2026-03-01T09:30:00.000Z */
  updated_at: string;
}

export class SchedulePage extends pageOf(ScheduleView) {}

export class PublishedSchedulesView {
  /**
   * The number of drafts that became visible to their people.
   * @example 12
   */
  @ApiProperty({ type: 'integer' })
  published: number;
}
