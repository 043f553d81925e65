import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsIdFilter } from '../../../platform/http/list-rules.js';
import { pageOf } from '../../../platform/http/page-of.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { LIVE_STATES, type LiveState } from './live-state.js';

export class ListLiveQuery extends PageQuery {
  /** Only the people of these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];
}

export class LivePersonView {
  user_id: string;
  /** @example Marta Soler */
  name: string;
  /** `IDLE` is told only where activity is switched on; it changes no hours. */
  @ApiProperty({ enum: LIVE_STATES, enumName: 'LiveState', example: 'WORKING' })
  state: LiveState;
  /**
   * The beginning of the state: the start of the shift or the end of its last break, the start of the break, or
   * the last sign of life; `null` while the person is offline.
   */
  @ApiProperty({ format: 'date-time' })
  since: string | null;
  /** The shop of the open shift. */
  @ApiProperty({ format: 'uuid' })
  shop_id: string | null;
  /**
   * The time zone of that shop.
   * @example Europe/Madrid
   */
  time_zone: string | null;
  /** The open shift. */
  @ApiProperty({ format: 'uuid' })
  shift_id: string | null;
}

export class LivePage extends pageOf(LivePersonView) {}
