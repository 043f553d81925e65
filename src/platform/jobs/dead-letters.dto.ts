import { ApiProperty } from '@nestjs/swagger';
import { MESSAGE_QUEUES, type MessageQueue } from './job-queues.js';

export class DeadLetterView {
  id: string;
  /**
   * The queue in which every attempt has failed.
   * @example send-mail
   */
  @ApiProperty({ enum: MESSAGE_QUEUES, enumName: 'MessageQueue' })
  queue: MessageQueue;
  /**
   * The kind of message, or null.
   * @example new-sign-in
   */
  kind: string | null;
  /**
   * The person to be told, or null.
   * @example 0195f0c4-7b1a-7f89-8d6b-6960453241bc
   */
  user_id: string | null;
  /**
   * What the last attempt reported.
   * @example "Connection timeout"
   */
  error: string | null;
  /** @example 2026-03-01T09:30:00.000Z */
  failed_at: string;
}

export class DeadLetterPage {
  data: DeadLetterView[];
  next_cursor: string | null;
}
