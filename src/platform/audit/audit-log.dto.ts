import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsInstant, IsNotBefore } from '../http/field-rules.js';
import { CsvQuery } from '../http/csv-query.dto.js';
import { IsChoiceFilter, IsIdFilter } from '../http/list-rules.js';
import { PageQuery } from '../http/page-query.dto.js';
import { NamedPersonView, NamedSubjectView } from '../names/names.dto.js';
import {
  AUDIT_ACTIONS,
  AUDIT_SUBJECTS,
  type AuditAction,
  type AuditSubject,
} from './audit-actions.js';

/** One schema each in the document, instead of the whole list at every place. */
const ACTION = { enum: AUDIT_ACTIONS, enumName: 'AuditAction' };
const SUBJECT = { enum: AUDIT_SUBJECTS, enumName: 'AuditSubject' };

class AuditLogFilter {
  /**
   * Returns only entries from this instant on. A request with `from` and `to` reads only the months
   * between them.
   * @example 2026-03-01T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  from?: string;

  /**
   * Returns only entries before this instant.
   * @example 2026-04-01T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  @IsNotBefore('from')
  to?: string;

  /** Returns only the actions of these people, up to 100; several are repeated: `actor_id=a&actor_id=b`. */
  @IsOptional()
  @IsIdFilter()
  actor_id?: string[];

  /**
   * Returns only entries with one of these actions. Use `subject_type` for everything that happened to one
   * kind of thing.
   */
  @IsOptional()
  @IsChoiceFilter(AUDIT_ACTIONS)
  action?: AuditAction[];

  /** Returns only entries about these kinds of things. Signing in and out is about a `user`. */
  @IsOptional()
  @IsChoiceFilter(AUDIT_SUBJECTS)
  subject_type?: AuditSubject[];

  /** Returns only entries about the things with these ids, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  subject_id?: string[];
}

export class ExportAuditLogQuery extends IntersectionType(AuditLogFilter, CsvQuery) {}

export class ListAuditLogQuery extends IntersectionType(AuditLogFilter, PageQuery) {}

export class AuditEntryView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  occurred_at: string;
  /**
   * The person who acted; `null` when nobody was signed in or the service itself acted.
   * @example 0195f0c4-7b1a-7f89-8d6b-6960453241bc
   */
  @ApiProperty()
  actor_id: string | null;
  /** The person who acted, with their present name; `null` when nobody was signed in. */
  @ApiProperty({ type: NamedPersonView, nullable: true })
  actor: NamedPersonView | null;
  /** @example user.updated */
  @ApiProperty(ACTION)
  action: AuditAction;
  /** @example user */
  @ApiProperty(SUBJECT)
  subject_type: AuditSubject;
  /**
   * The thing that was changed; `null` when it was the whole catalog.
   * @example 0195f0c4-7b1a-7f89-8d6b-6960453241bc
   */
  @ApiProperty()
  subject_id: string | null;
  /**
   * The changed person, shop, product, platform or break type, with its present name; `null` for other things, and for
   * what no longer exists.
   */
  @ApiProperty({ type: NamedSubjectView, nullable: true })
  subject: NamedSubjectView | null;
  /**
   * The change itself, usually with the fields `before` and `after`. It never contains a secret.
   */
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { before: { role: 'EMPLOYEE' }, after: { role: 'MANAGER' } },
  })
  details: Readonly<Record<string, unknown>>;
  /**
   * The network address of the request; empty for the command line and for the service itself.
   * @example 192.0.2.17
   */
  address: string;
  /**
   * The `X-Request-Id` of the request.
   * @example "till-3:000417"
   */
  request_id: string;
}

export class AuditLogPage {
  data: AuditEntryView[];
  next_cursor: string | null;
}
