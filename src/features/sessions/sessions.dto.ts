import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { MAX_LIMIT } from '../../kernel/page.js';
import { IsCount, IsText, MayBeAbsent } from '../../platform/http/field-rules.js';
import { MAX_LABEL } from '../shifts/shift-clock.dto.js';
import { SessionView } from '../shifts/shift-views.dto.js';

export const SESSION_STATUSES = ['OPEN', 'CLOSED', 'all'] as const;
export type SessionStatusFilter = (typeof SESSION_STATUSES)[number];

@MayBeAbsent()
export class StartSessionBody {
  /**
   * What the device is called; `Unnamed device` when absent.
   * @example Till 2
   */
  @IsOptional()
  @IsText(1, MAX_LABEL)
  device_label?: string;
}

export class ListSessionsQuery {
  /** Rows of one page, at most 200; 50 when absent. */
  @IsOptional()
  @IsCount(1, MAX_LIMIT)
  limit?: number;

  /** `next_cursor` of the page before. */
  @IsOptional()
  @IsString()
  cursor?: string;

  /** As of now: one that has been silent for too long is `CLOSED`. `OPEN` when absent. */
  @IsOptional()
  @IsIn(SESSION_STATUSES)
  status?: SessionStatusFilter;

  /** Only sessions in this shop. */
  @IsOptional()
  @IsUUID('all')
  shop_id?: string;

  /** Only sessions of this person. */
  @IsOptional()
  @IsUUID('all')
  user_id?: string;

  /** Only sessions of this shift. */
  @IsOptional()
  @IsUUID('all')
  shift_id?: string;
}

export class SessionPage {
  data: SessionView[];
  next_cursor: string | null;
}
