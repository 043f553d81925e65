import { ApiProperty } from '@nestjs/swagger';
import type { RetentionClass } from '../../kernel/feature-manifest.js';
import { IsEmailAddress } from '../../platform/http/text-rules.js';

const RETENTION_CLASSES = ['ACTIVITY', 'HOURS', 'RECEIPTS', 'ACCOUNT'] as const;
const RETENTION = {
  enum: RETENTION_CLASSES,
  enumName: 'RetentionClass',
  example: 'HOURS',
  description:
    'Activity is kept for the days of the policy, hours for four years, receipts for six, accounts while the others refer to them.',
} as const;

export class PersonalRecordView {
  /** @example shifts */
  table: string;
  /** The column with the id of the person. @example user_id */
  column: string;
  @ApiProperty(RETENTION)
  retention_class: RetentionClass;
  /** The rows as they are stored, without secrets. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  rows: Record<string, unknown>[];
}

export class PersonalDataView {
  user_id: string;
  @ApiProperty({ format: 'date-time' })
  as_of: string;
  /** Everything that is held about the person, by table. The last one has the messages of the queue. */
  records: PersonalRecordView[];
}

export class EraseBody {
  /**
   * The e-mail address of the person, so that nobody is erased by mistake.
   * @example luis@example.com
   */
  @IsEmailAddress()
  email: string;
}

export class ErasedRecordView {
  /** @example shifts */
  table: string;
  /** The column with the id of the person. @example user_id */
  column: string;
  @ApiProperty(RETENTION)
  retention_class: RetentionClass;
  /** `KEPT` rows stay as they are, `ANONYMISED` rows stay without what names the person. */
  @ApiProperty({
    enum: ['DELETED', 'ANONYMISED', 'KEPT'],
    enumName: 'ErasureOutcome',
    example: 'KEPT',
  })
  outcome: 'DELETED' | 'ANONYMISED' | 'KEPT';
  /** The number of rows that were deleted, or that stay. */
  @ApiProperty({ type: 'integer' })
  rows: number;
  /** The reason why rows stay. */
  @ApiProperty({ type: String, nullable: true })
  why: string | null;
  /** The date until which the law asks for the last of the rows. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  until: string | null;
}

export class ErasureView {
  user_id: string;
  @ApiProperty({ format: 'date-time' })
  erased_at: string;
  records: ErasedRecordView[];
}
