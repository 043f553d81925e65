import type {
  EntityManager,
  FindManyOptions,
  FindOneOptions,
  FindOptionsWhere,
  ObjectLiteral,
  QueryDeepPartialEntity,
  Repository,
} from 'typeorm';
import { columnsOf, type EntityClass } from './entity-columns.js';

/** A row of a tenant's table. */
export interface TenantRow extends ObjectLiteral {
  organization_id: string;
}

export type Where<E> = FindOptionsWhere<E> | FindOptionsWhere<E>[];
/** Values of columns; a function returns SQL, as in `() => 'now()'`. */
export type Values<E> = QueryDeepPartialEntity<E>;

/** `NO KEY` for rows that others refer to: storing a row that refers to it does not have to wait. */
export type RowLock = 'for_no_key_update' | 'pessimistic_write' | 'pessimistic_read';

/** Runs a query of the transaction and translates its failure. */
type Run = <T>(query: () => Promise<T>) => Promise<T>;

/**
 * TypeORM's repository of one entity, bound to an open transaction and its organization: every
 * condition and every new row gets the transaction's `organization_id`, whatever the caller passes.
 *
 * Without `save` and `remove`, which begin transactions of their own, and without `query`.
 */
export class TenantRepository<E extends TenantRow> {
  private readonly rows: Repository<E>;
  /**
   * The columns have names, because `*` would return them in the order of the table, in which a later
   * column is last. While a migration runs, it would also return columns that the previous release does not
   * know.
   */
  private readonly columns: string;

  constructor(
    entity: EntityClass<E>,
    private readonly organizationId: string,
    manager: EntityManager,
    private readonly run: Run,
  ) {
    this.rows = manager.getRepository<E>(entity);
    this.columns = columnsOf(entity);
  }

  /** @param options  `order` ends in a unique column */
  find(options: FindManyOptions<E>): Promise<E[]> {
    return this.run(() => this.rows.find({ ...options, where: this.scoped(options.where ?? {}) }));
  }

  async findOne(options: FindOneOptions<E>): Promise<E | undefined> {
    const where = this.scoped(options.where ?? {});
    return (await this.run(() => this.rows.findOne({ ...options, where }))) ?? undefined;
  }

  findBy(where: Where<E>): Promise<E[]> {
    return this.find({ where });
  }

  findOneBy(where: Where<E>): Promise<E | undefined> {
    return this.findOne({ where });
  }

  /** Returns the row and holds it until the transaction ends: a second writer waits and then sees our change. */
  lockOneBy(where: Where<E>, mode: RowLock = 'for_no_key_update'): Promise<E | undefined> {
    return this.findOne({ where, lock: { mode } });
  }

  existsBy(where: Where<E>): Promise<boolean> {
    return this.run(() => this.rows.existsBy(this.scoped(where)));
  }

  countBy(where: Where<E>): Promise<number> {
    return this.run(() => this.rows.countBy(this.scoped(where)));
  }

  /** Stores a new row and returns it with its defaults. */
  async insert(values: Values<Omit<E, 'organization_id'>>): Promise<E> {
    const [row] = await this.insertAll([values]);
    if (!row) throw new Error(`No row was stored in ${this.rows.metadata.tableName}`);
    return row;
  }

  /** Stores new rows in one statement and returns them. */
  async insertAll(values: readonly Values<Omit<E, 'organization_id'>>[]): Promise<E[]> {
    if (values.length === 0) return [];
    const rows = values.map((row) => ({ ...row, organization_id: this.organizationId }));
    const insert = this.rows
      .createQueryBuilder()
      .insert()
      // The organization is a column of every entity here, which the type of a partial row cannot say.
      .values(rows as unknown as QueryDeepPartialEntity<E>[])
      .updateEntity(false)
      .returning(this.columns);
    const stored = await this.run(() => insert.execute());
    return stored.raw as E[];
  }

  /**
   * Changes rows and returns them as they are now. TypeORM raises a `@VersionColumn` and sets an
   * `@UpdateDateColumn` by itself.
   */
  async update(where: FindOptionsWhere<E>, changes: Values<E>): Promise<E[]> {
    const update = this.rows
      .createQueryBuilder()
      .update()
      .set(changes)
      .where(this.scoped(where))
      .updateEntity(false)
      .returning(this.columns);
    const changed = await this.run(() => update.execute());
    return changed.raw as E[];
  }

  /** Changes the one row that the condition names, and returns it; undefined when there is none. */
  async updateOne(where: FindOptionsWhere<E>, changes: Values<E>): Promise<E | undefined> {
    const [row] = await this.update(where, changes);
    return row;
  }

  /** @returns how many rows were deleted */
  async delete(where: FindOptionsWhere<E>): Promise<number> {
    const deleted = await this.run(() => this.rows.delete(this.scopedOne(where)));
    return deleted.affected ?? 0;
  }

  private scoped(where: Where<E>): Where<E> {
    return Array.isArray(where) ? where.map((one) => this.scopedOne(one)) : this.scopedOne(where);
  }

  private scopedOne(where: FindOptionsWhere<E>): FindOptionsWhere<E> {
    return { ...where, organization_id: this.organizationId };
  }
}
