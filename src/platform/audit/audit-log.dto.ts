import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { MAX_LIMIT } from '../../kernel/page.js';
import { IsCount, IsInstant } from '../http/field-rules.js';
import {
  AUDIT_ACTIONS,
  AUDIT_SUBJECTS,
  type AuditAction,
  type AuditSubject,
} from './audit-actions.js';

/** One schema each in the document, instead of the whole list at every place. */
const ACTION = { enum: AUDIT_ACTIONS, enumName: 'AuditAction' };
const SUBJECT = { enum: AUDIT_SUBJECTS, enumName: 'AuditSubject' };

export class ExportAuditLogQuery {
  /**
   * Only entries from this instant on. With `from` and `to`, only the months between them are read.
   * @example 2026-03-01T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  from?: string;

  /**
   * Only entries before this instant.
   * @example 2026-04-01T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  to?: string;

  /** Only what this person did. */
  @IsOptional()
  @IsUUID('all')
  actor_id?: string;

  /** Only this action. For all that happened to a kind of thing ask by `subject_type`. */
  @ApiProperty(ACTION)
  @IsOptional()
  @IsIn(AUDIT_ACTIONS)
  action?: AuditAction;

  /** Only what happened to this kind of thing. Signing in and out happens to a `user`. */
  @ApiProperty(SUBJECT)
  @IsOptional()
  @IsIn(AUDIT_SUBJECTS)
  subject_type?: AuditSubject;

  /** Only what happened to this thing. */
  @IsOptional()
  @IsUUID('all')
  subject_id?: string;
}

export class ListAuditLogQuery extends ExportAuditLogQuery {
  /** Rows of one page, at most 200. */
  @IsOptional()
  @IsCount(1, MAX_LIMIT)
  limit?: number;

  /** `next_cursor` of the page before. */
  @IsOptional()
  @IsString()
  cursor?: string;
}

export class AuditEntryView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  occurred_at: string;
  /**
   * Who did it; `null` when nobody was signed in, or it was the service itself.
   * @example 0195f0c4-7b1a-7f89-8d6b-6960453241bc
   */
  @ApiProperty()
  actor_id: string | null;
  /** @example user.updated */
  @ApiProperty(ACTION)
  action: AuditAction;
  /** @example user */
  @ApiProperty(SUBJECT)
  subject_type: AuditSubject;
  /**
   * What it was done to; `null` when it was the whole catalog.
   * @example 0195f0c4-7b1a-7f89-8d6b-6960453241bc
   */
  @ApiProperty()
  subject_id: string | null;
  /** What was changed: mostly the fields `before` and `after`. Never a secret. */
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { before: { role: 'EMPLOYEE' }, after: { role: 'MANAGER' } },
  })
  details: Readonly<Record<string, unknown>>;
  /**
   * Where the request came from; empty when it was the command line or the service itself.
   * @example 192.0.2.17
   */
  address: string;
  /**
   * `X-Request-Id` of the request.
   * @example "till-3:000417"
   */
  request_id: string;
}

export class AuditLogPage {
  data: AuditEntryView[];
  next_cursor: string | null;
}
