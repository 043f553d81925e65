import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { found } from '../../kernel/found.js';
import { newId } from '../../kernel/new-id.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { assertVersion, changesBetween } from '../../kernel/versioned.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { UsersService } from '../users/users.service.js';
import { WageHistories } from './wage-history.js';
import { auditedChange, toWageView, wageMinorOf } from './wage-rules.js';
import { Wage } from './wage.entity.js';
import type { CreateWageBody, UpdateWageBody, WageView } from './wages.dto.js';
import { WagesRepository } from './wages.repository.js';

/** Manages what people earn. Only an ADMIN reads or changes it. */
@Injectable()
export class WagesService {
  constructor(
    private readonly db: Database,
    private readonly wages: WagesRepository,
    private readonly users: UsersService,
    private readonly organizations: OrganizationsService,
    private readonly audit: AuditRepository,
  ) {}

  /** @throws NOT_FOUND, PERSON_ERASED, VALIDATION_FAILED, WAGE_DATE_TAKEN */
  async create(caller: Caller, userId: string, body: CreateWageBody): Promise<Answer<WageView>> {
    return this.db.write(caller, async (tx) => {
      const [person, { currency }] = await Promise.all([
        this.users.getReachable(tx, caller, userId),
        this.organizations.of(tx),
      ]);
      if (person.erased_at) throw new AppError('PERSON_ERASED');
      const { unit, valid_from, valid_to = null } = body;
      const amount_minor = wageMinorOf(body.amount, currency);
      const row = { user_id: userId, amount_minor, currency, unit, valid_from, valid_to };
      const created = await tx
        .of(Wage)
        .insert({ ...row, id: newId() })
        .catch(dateTaken);
      const { id } = created;
      const details = { after: { user_id: userId, unit, valid_from, valid_to } };
      this.audit.record(tx, caller, { action: 'wage.created', id, details });
      return Answer.created(toWageView(created), `/wages/${id}`);
    });
  }

  /** Returns the wages of a person, the latest first. @throws NOT_FOUND */
  async list(caller: Caller, userId: string, query: PageQuery): Promise<Page<WageView>> {
    const page = pageRequest(query, 2);
    const rows = await this.db.snapshot(caller, async (tx) => {
      const [rows] = await Promise.all([
        this.wages.list(tx, userId, page),
        this.users.getReachable(tx, caller, userId),
      ]);
      return rows;
    });
    return toPage(rows, page, { keysOf: (row) => [row.valid_from, row.id], view: toWageView });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<WageView> {
    return toWageView(found(await this.db.read(caller, (tx) => tx.of(Wage).findOneBy({ id }))));
  }

  /** @throws NOT_FOUND, VERSION_CONFLICT, VALIDATION_FAILED, WAGE_DATE_TAKEN */
  async update(caller: Caller, id: string, body: UpdateWageBody): Promise<WageView> {
    return this.db.write(caller, async (tx) => {
      const before = found(await tx.of(Wage).lockOneBy({ id }));
      assertVersion(before.version, body.version);
      const { amount, unit, valid_from, valid_to } = body;
      const amount_minor = amount === undefined ? undefined : wageMinorOf(amount, before.currency);
      const fields = { amount_minor, unit, valid_from, valid_to };
      const changes = changesBetween<Wage>(before, fields);
      if (!changes) return toWageView(before);
      assertDates({ ...before, ...changes.after });
      const changed = await tx.of(Wage).updateOne({ id }, changes.after).catch(dateTaken);
      const details = auditedChange(before.user_id, changes);
      this.audit.record(tx, caller, { action: 'wage.updated', id, details });
      return toWageView(found(changed));
    });
  }

  /** @throws NOT_FOUND */
  async delete(caller: Caller, id: string): Promise<void> {
    await this.db.write(caller, async (tx) => {
      const { user_id, unit, valid_from, valid_to } = found(await tx.of(Wage).lockOneBy({ id }));
      await tx.of(Wage).delete({ id });
      const details = { before: { user_id, unit, valid_from, valid_to } };
      this.audit.record(tx, caller, { action: 'wage.deleted', id, details });
    });
  }

  /**
   * Returns the wages of people, for computing what their work costs. The caller of this method decides who may see
   * the result: only an ADMIN.
   * @param until  the last business date that is computed
   */
  async historiesOf(tx: Tx, userIds: readonly string[], until: string): Promise<WageHistories> {
    return new WageHistories(await this.wages.ofPeople(tx, userIds, until));
  }
}

/** @throws VALIDATION_FAILED */
function assertDates({ valid_from, valid_to }: Pick<Wage, 'valid_from' | 'valid_to'>): void {
  if (valid_to === null || valid_to >= valid_from) return;
  const message = 'must not be before valid_from';
  const fault = { code: 'not_before', params: { field: 'valid_from' }, message };
  const errors = [{ path: 'valid_to', ...fault }];
  throw new AppError('VALIDATION_FAILED', { errors });
}

function dateTaken(error: unknown): never {
  if (!violates(error, 'uq_wages_valid_from')) throw error;
  throw new AppError('WAGE_DATE_TAKEN', {}, { cause: error });
}
