import { Injectable } from '@nestjs/common';
import { found } from '../../kernel/found.js';
import { newId } from '../../kernel/new-id.js';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { archivedOf } from '../../platform/http/archived-filter.js';
import { assertVersion, changesBetween } from '../../kernel/versioned.js';
import type {
  BreakTypeView,
  CreateBreakTypeBody,
  ListBreakTypesQuery,
  UpdateBreakTypeBody,
} from './break-types.dto.js';
import {
  BreakTypesRepository,
  type BreakTypeFields,
  type BreakTypeRow,
} from './break-types.repository.js';

/** The kinds of breaks of an organization: made and changed by an ADMIN, seen by everyone in it. */
@Injectable()
export class BreakTypesService {
  constructor(
    private readonly db: Database,
    private readonly breakTypes: BreakTypesRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** @throws BREAK_TYPE_NAME_TAKEN */
  async create(caller: Caller, body: CreateBreakTypeBody): Promise<Answer<BreakTypeView>> {
    return this.db.write(caller, async (tx) => {
      const fields: BreakTypeFields = {
        name: body.name,
        is_paid: body.is_paid,
        expected_minutes: body.expected_minutes ?? null,
      };
      const made = found(await this.breakTypes.insert(tx, newId(), fields).catch(nameTaken));
      const details = { after: fields };
      this.audit.record(tx, caller, { action: 'break-type.created', id: made.id, details });
      return Answer.created(toBreakTypeView(made), `/break-types/${made.id}`);
    });
  }

  /** By name. */
  async list(caller: Caller, query: ListBreakTypesQuery): Promise<Page<BreakTypeView>> {
    const page = pageRequest(query, 2);
    const archived = archivedOf(query.archived);
    const rows = await this.db.read(caller, (tx) => this.breakTypes.list(tx, archived, page));
    return toPage(rows, page, { keysOf: (row) => [row.name, row.id], view: toBreakTypeView });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<BreakTypeView> {
    return toBreakTypeView(found(await this.db.read(caller, (tx) => this.find(tx, id))));
  }

  /** Archived or not: whether it may still be used is for whoever asks to decide. */
  async find(tx: Tx, id: string): Promise<BreakTypeRow | undefined> {
    return this.breakTypes.find(tx, id);
  }

  /** As {@link find}, many at once: those of these ids that there are. */
  async listOf(tx: Tx, ids: readonly string[]): Promise<BreakTypeRow[]> {
    return this.breakTypes.listOf(tx, ids);
  }

  /** @throws NOT_FOUND, VERSION_CONFLICT, BREAK_TYPE_NAME_TAKEN */
  async update(caller: Caller, id: string, body: UpdateBreakTypeBody): Promise<BreakTypeView> {
    return this.db.write(caller, async (tx) => {
      const before = found(await this.breakTypes.lock(tx, id));
      assertVersion(before.version, body.version);
      const fields = fieldsAfter(before, body);
      const details = changesBetween<BreakTypeFields>(before, fields);
      if (!details) return toBreakTypeView(before);
      const after = found(await this.breakTypes.update(tx, id, fields).catch(nameTaken));
      this.audit.record(tx, caller, { action: 'break-type.updated', id, details });
      return toBreakTypeView(after);
    });
  }

  /** Takes it out of use, or back into it; repeated, it changes nothing. @throws NOT_FOUND */
  async setArchived(caller: Caller, id: string, archived: boolean): Promise<BreakTypeView> {
    return this.db.write(caller, async (tx) => {
      const before = found(await this.breakTypes.lock(tx, id));
      if ((before.archived_at !== null) === archived) return toBreakTypeView(before);
      const after = found(await this.breakTypes.setArchived(tx, id, archived));
      const action = archived ? 'break-type.archived' : 'break-type.unarchived';
      this.audit.record(tx, caller, { action, id });
      return toBreakTypeView(after);
    });
  }
}

function fieldsAfter(before: BreakTypeRow, body: UpdateBreakTypeBody): BreakTypeFields {
  return {
    name: body.name ?? before.name,
    is_paid: body.is_paid ?? before.is_paid,
    // Null is a value here: no usual length any more.
    expected_minutes:
      body.expected_minutes === undefined ? before.expected_minutes : body.expected_minutes,
  };
}

function nameTaken(error: unknown): never {
  if (!violates(error, 'uq_break_types_name')) throw error;
  throw new AppError('BREAK_TYPE_NAME_TAKEN', {}, { cause: error });
}

function toBreakTypeView(row: BreakTypeRow): BreakTypeView {
  return {
    id: row.id,
    name: row.name,
    is_paid: row.is_paid,
    expected_minutes: row.expected_minutes,
    archived_at: row.archived_at?.toISOString() ?? null,
    version: row.version,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}
