import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsIdFilter } from '../../../../platform/http/list-rules.js';
import { LivePersonView } from '../live.dto.js';
import { END_REASONS, type EndReason } from './live-room.js';

export class LiveStreamQuery {
  /** Only the people of these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];
}

/** The data of the event `snapshot`: everybody within reach. */
export class LiveSnapshotView {
  data: LivePersonView[];
  /** The time of the server when it sent the event, as each event has it. */
  @ApiProperty({ format: 'date-time' })
  server_time: string;
}

/** The data of the event `state`: one person as they are now. */
export class LiveStateView extends LivePersonView {
  /** The time of the server when it sent the event. */
  @ApiProperty({ format: 'date-time' })
  server_time: string;
}

/** The data of the event `end`, after which the server closes the stream. */
export class LiveEndView {
  @ApiProperty({ enum: END_REASONS, enumName: 'LiveEndReason', example: 'TOKEN_EXPIRED' })
  reason: EndReason;
  /** The time of the server when it sent the event. */
  @ApiProperty({ format: 'date-time' })
  server_time: string;
}
