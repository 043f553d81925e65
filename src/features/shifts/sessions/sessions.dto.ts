import { IsOptional, IsUUID } from 'class-validator';
import { MayBeAbsent } from '../../../platform/http/field-rules.js';
import { IsText } from '../../../platform/http/text-rules.js';
import { pageOf } from '../../../platform/http/page-of.js';
import { IsChoiceFilter, IsIdFilter } from '../../../platform/http/list-rules.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { MAX_LABEL } from '../clock/shift-clock.dto.js';
import { SessionView } from '../shift-views.dto.js';

export const SESSION_STATUSES = ['OPEN', 'CLOSED', 'all'] as const;
export type SessionStatusFilter = (typeof SESSION_STATUSES)[number];

@MayBeAbsent()
export class StartSessionBody {
  /**
   * The name of the device; the default is `Unnamed device`.
   * @example Till 2
   */
  @IsOptional()
  @IsText(1, MAX_LABEL)
  device_label?: string;
}

export class ListSessionsQuery extends PageQuery {
  /**
   * Returns only sessions that have one of these statuses at this moment; a session that has been silent for too long
   * is `CLOSED`. `all` is short for both, and the default is `OPEN`.
   */
  @IsOptional()
  @IsChoiceFilter(SESSION_STATUSES)
  status?: SessionStatusFilter[];

  /** Returns only sessions in these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];

  /** Returns only sessions of these people, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  user_id?: string[];

  /** Returns only sessions of this shift. */
  @IsOptional()
  @IsUUID('all')
  shift_id?: string;
}

export class SessionPage extends pageOf(SessionView) {}
