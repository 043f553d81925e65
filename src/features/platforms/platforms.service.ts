import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { found } from '../../kernel/found.js';
import { newId } from '../../kernel/new-id.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { assertVersion, changesBetween, type Changes } from '../../kernel/versioned.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { flagOf } from '../../platform/http/flag-filter.js';
import { Quotas } from '../../platform/quotas/quotas.js';
import { readHostPatterns } from './host-pattern.js';
import { PlatformPatterns } from './platform-patterns.service.js';
import { toPlatformView } from './platform-views.js';
import { Platform } from './platform.entity.js';
import type {
  CreatePlatformBody,
  ListPlatformsQuery,
  PlatformView,
  UpdatePlatformBody,
} from './platforms.dto.js';
import { PlatformsRepository, type ListedPlatform } from './platforms.repository.js';

type Fields = Pick<
  ListedPlatform,
  'name' | 'category' | 'sales_channel' | 'color' | 'host_patterns'
>;

/** The allow-list of an organization: an ADMIN changes it, everyone in it sees it. */
@Injectable()
export class PlatformsService {
  constructor(
    private readonly db: Database,
    private readonly platforms: PlatformsRepository,
    private readonly patterns: PlatformPatterns,
    private readonly quotas: Quotas,
    private readonly audit: AuditRepository,
  ) {}

  /** @throws VALIDATION_FAILED, PLATFORM_NAME_TAKEN, PLATFORM_HOST_TAKEN, QUOTA_EXCEEDED */
  async create(caller: Caller, body: CreatePlatformBody): Promise<Answer<PlatformView>> {
    const { name, category = null, sales_channel = null, color = null } = body;
    const after = readHostPatterns(body.host_patterns);
    const columns = { name, category, sales_channel, color };
    return this.db.write(caller, async (tx) => {
      await this.platforms.holdList(tx);
      const count = (): Promise<number> => this.platforms.count(tx);
      await this.quotas.claim(tx, { quota: 'platforms', adding: 1, count });
      const row = { ...columns, id: newId() };
      const created = await tx.of(Platform).insert(row).catch(nameTaken);
      const { id } = created;
      await this.patterns.change(tx, id, { before: [], after });
      const host_patterns = after.toSorted();
      const details = { after: { ...columns, host_patterns } };
      this.audit.record(tx, caller, { action: 'platform.created', id, details });
      return Answer.created(toPlatformView({ ...created, host_patterns }), `/platforms/${id}`);
    });
  }

  /** By name. */
  async list(caller: Caller, query: ListPlatformsQuery): Promise<Page<PlatformView>> {
    const page = pageRequest(query, 2);
    const archived = flagOf(query.archived);
    const rows = await this.db.read(caller, (tx) => this.platforms.list(tx, archived, page));
    return toPage(rows, page, { keysOf: (row) => [row.name, row.id], view: toPlatformView });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<PlatformView> {
    const row = await this.db.read(caller, (tx) => this.platforms.find(tx, id));
    return toPlatformView(found(row));
  }

  /** @throws NOT_FOUND, VALIDATION_FAILED, VERSION_CONFLICT, PLATFORM_NAME_TAKEN, PLATFORM_HOST_TAKEN */
  async update(caller: Caller, id: string, body: UpdatePlatformBody): Promise<PlatformView> {
    const { version, host_patterns, ...columns } = body;
    const patterns = host_patterns && readHostPatterns(host_patterns);
    return this.db.write(caller, async (tx) => {
      const before = await this.lock(tx, id);
      assertVersion(before.version, version);
      const details = changesOf(before, { ...columns, ...(patterns && { patterns }) });
      if (!details) return toPlatformView(before);
      await this.platforms.holdList(tx);
      const { host_patterns: sorted, ...changed } = details.after;
      // With a field that stays as it is, because the version must rise when only patterns change.
      const values = { name: before.name, ...changed };
      const row = found(await tx.of(Platform).updateOne({ id }, values).catch(nameTaken));
      if (patterns && sorted) {
        await this.patterns.change(tx, id, { before: before.host_patterns, after: patterns });
      }
      this.audit.record(tx, caller, { action: 'platform.updated', id, details });
      return toPlatformView({ ...row, host_patterns: sorted ?? before.host_patterns });
    });
  }

  /** Takes it out of use, or back into it; repeated, it changes nothing. @throws NOT_FOUND */
  async setArchived(caller: Caller, id: string, archived: boolean): Promise<PlatformView> {
    return this.db.write(caller, async (tx) => {
      const before = await this.lock(tx, id);
      if ((before.archived_at !== null) === archived) return toPlatformView(before);
      await this.platforms.holdList(tx);
      const archivedAt = archived ? () => 'now()' : null;
      const after = found(await tx.of(Platform).updateOne({ id }, { archived_at: archivedAt }));
      const action = archived ? 'platform.archived' : 'platform.unarchived';
      this.audit.record(tx, caller, { action, id });
      return toPlatformView({ ...after, host_patterns: before.host_patterns });
    });
  }

  /** The patterns are read once the row is held: in one statement they could be those before the wait. */
  private async lock(tx: Tx, id: string): Promise<ListedPlatform> {
    found(await tx.of(Platform).lockOneBy({ id }));
    return found(await this.platforms.find(tx, id));
  }
}

function changesOf(
  before: ListedPlatform,
  { patterns, ...columns }: Partial<Omit<Fields, 'host_patterns'>> & { patterns?: string[] },
): Changes<Fields> | undefined {
  const sorted = patterns?.toSorted();
  const isSame = sorted?.join() === before.host_patterns.join();
  return changesBetween<Fields>(before, {
    ...columns,
    ...(sorted && !isSame && { host_patterns: sorted }),
  });
}

function nameTaken(error: unknown): never {
  if (!violates(error, 'uq_platforms_name')) throw error;
  throw new AppError('PLATFORM_NAME_TAKEN', {}, { cause: error });
}
