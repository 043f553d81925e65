import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { parseInstant } from '../../kernel/business-day.js';
import type { Caller } from '../../kernel/caller.js';
import { found } from '../../kernel/found.js';
import { newId } from '../../kernel/new-id.js';
import { pageRequest, toPage, withCount, type Page } from '../../kernel/page.js';
import { assertVersion, changesBetween } from '../../kernel/versioned.js';
import { toWire } from '../../kernel/wire.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { flagOfChanged } from '../../platform/http/flag-filter.js';
import { BreakType } from './break-type.entity.js';
import type {
  BreakTypeView,
  CreateBreakTypeBody,
  ListBreakTypesQuery,
  UpdateBreakTypeBody,
} from './break-types.dto.js';
import { BreakTypesRepository } from './break-types.repository.js';

/** Manages the break types of an organization: an ADMIN creates and changes them, everyone in it sees them. */
@Injectable()
export class BreakTypesService {
  constructor(
    private readonly db: Database,
    private readonly breakTypes: BreakTypesRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** @throws BREAK_TYPE_NAME_TAKEN */
  async create(caller: Caller, body: CreateBreakTypeBody): Promise<Answer<BreakTypeView>> {
    const fields = { ...body, expected_minutes: body.expected_minutes ?? null };
    return this.db.write(caller, async (tx) => {
      const row = { ...fields, id: newId() };
      const created = await tx.of(BreakType).insert(row).catch(nameTaken);
      const { id } = created;
      this.audit.record(tx, caller, {
        action: 'break-type.created',
        id,
        details: { after: fields },
      });
      return Answer.created(toBreakTypeView(created), `/break-types/${id}`);
    });
  }

  /** Returns the break types by name. */
  async list(caller: Caller, query: ListBreakTypesQuery): Promise<Page<BreakTypeView>> {
    const { include_total: withTotal, ...filters } = query;
    const page = pageRequest(filters, 2, 'break-types');
    const updatedSince = parseInstant(query.updated_since);
    const filter = { archived: flagOfChanged(query), updatedSince };
    const [rows, count] = await this.db.readOnce(caller, (tx) =>
      Promise.all([
        this.breakTypes.list(tx, filter, page),
        withTotal && !page.after ? this.breakTypes.total(tx, filter) : undefined,
      ]),
    );
    const keysOf = (row: BreakType): string[] => [row.name, row.id];
    return withCount(toPage(rows, page, { keysOf, view: toBreakTypeView }), count);
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<BreakTypeView> {
    return toBreakTypeView(found(await this.db.read(caller, (tx) => this.find(tx, id))));
  }

  /** Returns the break type, archived or not: the calling code decides whether an archived one may be used. */
  async find(tx: Tx, id: string): Promise<BreakType | undefined> {
    return this.breakTypes.find(tx, id);
  }

  /** Does the same as {@link find} for many ids at once, and returns those that exist. */
  async listOf(tx: Tx, ids: readonly string[]): Promise<BreakType[]> {
    return this.breakTypes.listOf(tx, ids);
  }

  /** @throws NOT_FOUND, VERSION_CONFLICT, BREAK_TYPE_NAME_TAKEN */
  async update(caller: Caller, id: string, body: UpdateBreakTypeBody): Promise<BreakTypeView> {
    return this.db.write(caller, async (tx) => {
      const before = found(await tx.of(BreakType).lockOneBy({ id }));
      assertVersion(before.version, body.version);
      const details = changesBetween<BreakType>(before, { ...body, version: undefined });
      if (!details) return toBreakTypeView(before);
      const changed = await tx.of(BreakType).updateOne({ id }, details.after).catch(nameTaken);
      this.audit.record(tx, caller, { action: 'break-type.updated', id, details });
      return toBreakTypeView(found(changed));
    });
  }

  /** Archives or unarchives the break type; a repetition changes nothing. @throws NOT_FOUND */
  async setArchived(caller: Caller, id: string, archived: boolean): Promise<BreakTypeView> {
    return this.db.write(caller, async (tx) => {
      const before = found(await tx.of(BreakType).lockOneBy({ id }));
      if ((before.archived_at !== null) === archived) return toBreakTypeView(before);
      const archivedAt = archived ? () => 'now()' : null;
      const after = found(await tx.of(BreakType).updateOne({ id }, { archived_at: archivedAt }));
      const action = archived ? 'break-type.archived' : 'break-type.unarchived';
      this.audit.record(tx, caller, { action, id });
      return toBreakTypeView(after);
    });
  }
}

function nameTaken(error: unknown): never {
  if (!violates(error, 'uq_break_types_name')) throw error;
  throw new AppError('BREAK_TYPE_NAME_TAKEN', {}, { cause: error });
}

function toBreakTypeView(row: BreakType): BreakTypeView {
  return toWire(row, 'name_key');
}
