import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional } from 'class-validator';
import { IsId, IsInstant } from '../../../platform/http/field-rules.js';
import { IsInteger } from '../../../platform/http/number-rules.js';
import { LooseItems } from '../../../platform/http/loose-items.js';
import { EVENT_TYPES, type EventType } from '../day/device-events.js';
import { REJECTIONS, type Rejection } from './event-rules.js';

export const MAX_EVENTS = 500;
const DAY_MS = 86_400_000;

/** One event. Each is checked by itself: a bad one is rejected and the others are stored. */
export class ActivityEventBody {
  /** An id that the client makes. The same id sent again is the same event. */
  @ApiProperty({ format: 'uuid', example: '0195f0c4-7b1a-7c01-9a55-6960453241bc' })
  id: string;

  /**
   * `HEARTBEAT` is work on a platform, `OFF_LIST` is work elsewhere, `IDLE_START` and `IDLE_END` bound a time
   * without input, `PAUSE_START` and `PAUSE_END` a time in which the person switched recording off.
   */
  @ApiProperty({ enum: EVENT_TYPES, enumName: 'ActivityEventType', example: 'HEARTBEAT' })
  type: EventType;

  /** The instant of the event by the device's clock. */
  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:30:00.000Z' })
  occurred_at: string;

  /** The host of a heartbeat, without path or title. No other type has one. */
  @ApiProperty({ required: false, maxLength: 255, example: 'corner-shop.myshopify.com' })
  host?: string;

  /** The seconds that a heartbeat or off-list time went on; the default is 0. */
  @ApiProperty({ required: false, minimum: 0, maximum: 86_400, example: 30 })
  duration?: number;
}

export class SendEventsBody {
  /**
   * The device, by an id that the client makes once and keeps. The default is the sign-in, which changes
   * when the person signs in again.
   */
  @IsOptional()
  @IsId()
  device_id?: string;

  /**
   * The milliseconds by which the server's clock is ahead of the device's; added to each `occurred_at`. A client
   * computes it from `server_time` of an earlier answer and keeps it with the events that it queues.
   * @example 0
   */
  @IsOptional()
  @IsInteger(-DAY_MS, DAY_MS)
  clock_offset_ms?: number;

  /** The device's clock when the batch is sent. The answer then says how far it is off. */
  @IsOptional()
  @IsInstant()
  sent_at?: string;

  @ApiProperty({
    type: () => [ActivityEventBody],
    minItems: 1,
    maxItems: MAX_EVENTS,
    description: 'The events of one device, in any order.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_EVENTS)
  @LooseItems()
  events: unknown[];
}

export class EventResultView {
  /** The id of the event, or null where the item had none that could be read. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  id: string | null;

  /** `duplicate` means that the event had been stored before. */
  @ApiProperty({
    enum: ['accepted', 'duplicate', 'rejected'],
    enumName: 'ActivityEventStatus',
    example: 'accepted',
  })
  status: 'accepted' | 'duplicate' | 'rejected';

  /** The reason of a rejection. It never repeats what the item contained. */
  @ApiProperty({ enum: REJECTIONS, enumName: 'ActivityRejection', required: false })
  code?: Rejection;
}

export class EventResultsView {
  /** One result for each item, in the order of the items. */
  results: EventResultView[];

  /** The server's clock. */
  @ApiProperty({ format: 'date-time' })
  server_time: string;

  /** How far the server's clock is ahead of `sent_at`, in milliseconds; null without `sent_at`. */
  @ApiProperty({ type: 'integer', nullable: true })
  clock_offset_ms: number | null;
}
