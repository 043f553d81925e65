import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import { driverError } from './database-errors.js';
import type { EntityClass } from './entity-columns.js';
import type { DeclaredSql, Statement } from './statement.js';
import { TenantRepository, type TenantRow } from './tenant-repository.js';

export type { Statement } from './statement.js';

/**
 * The organization whose data a transaction sees and writes: that of a caller or, in a job, one by its id
 * alone. A copy of a caller is neither.
 */
export type Scope = Caller | { readonly organizationId: string; readonly userId?: never };

/** The error of every statement after a failed one, until the transaction is rolled back. */
const ABORTED_ALREADY = '25P02';

/**
 * One open transaction of one organization. Row-level security shows it that organization only.
 *
 * Statements that need not wait for each other may be issued without awaiting: they travel together.
 * After an error all later ones of the same transaction fail too.
 */
export class Tx {
  readonly organizationId: string;
  private readonly sentAhead: Promise<unknown>[] = [];
  private failure: unknown;
  private made: EntityManager | undefined;
  private closed = false;

  constructor(
    scope: Scope,
    private readonly client: PoolClient,
    private readonly manager: () => EntityManager,
  ) {
    this.organizationId = scope.organizationId;
  }

  /** Runs a prepared statement and returns its rows. */
  async rows<Row extends ObjectLiteral>(
    statement: Statement<Row>,
    params: readonly unknown[],
  ): Promise<Row[]> {
    const result = await this.prepared(statement, params);
    return result.rows;
  }

  /** Runs a prepared statement that returns at most one row, and returns that row. */
  async row<Row extends ObjectLiteral>(
    statement: Statement<Row>,
    params: readonly unknown[],
  ): Promise<Row | undefined> {
    const result = await this.prepared(statement, params);
    return result.rows[0];
  }

  /**
   * Runs SQL without preparing it: a list whose conditions depend on the request, or a statement whose
   * best plan depends on its parameters.
   */
  async unprepared<Row extends ObjectLiteral>(
    { text }: DeclaredSql<Row>,
    params: readonly unknown[],
  ): Promise<Row[]> {
    const result = await this.send<Row>({ text, values: [...params] });
    return result.rows;
  }

  /** TypeORM's repository of the entity, bound to this transaction and its organization. */
  of<E extends TenantRow>(entity: EntityClass<E>): TenantRepository<E> {
    return new TenantRepository(entity, this.organizationId, this.orm, (query) =>
      this.reporting(query()),
    );
  }

  /**
   * Sends a statement together with COMMIT, without waiting for it first. If it fails, so does the
   * transaction.
   */
  withCommit(statement: Promise<unknown>): void {
    statement.catch(() => undefined);
    this.sentAhead.push(statement);
  }

  /** The statements that COMMIT has to wait for. */
  get unawaited(): readonly Promise<unknown>[] {
    return this.sentAhead;
  }

  /** Created on demand, because the hot routes use named statements only and should not pay for it. */
  private get orm(): EntityManager {
    if (this.closed) throw new Error('The transaction has ended');
    this.made ??= this.manager();
    return this.made;
  }

  /**
   * Statements that travel together fail together, and any of them may be the first to be awaited. Each of
   * them therefore reports the original failure, or a passing outage would look like a programming error.
   */
  private async reporting<T>(sent: Promise<T>): Promise<T> {
    try {
      return await sent;
    } catch (error) {
      const follows = driverError(error)?.code === ABORTED_ALREADY;
      if (!follows) this.failure ??= error;
      throw follows ? (this.failure ?? error) : error;
    }
  }

  /** Refuses later statements: outside of the transaction they would find no rows. */
  close(): void {
    this.closed = true;
  }

  private prepared<Row extends ObjectLiteral>(
    { name, text }: Statement<Row>,
    params: readonly unknown[],
  ): Promise<QueryResult<Row>> {
    return this.send<Row>({ name, text, values: [...params] });
  }

  private send<Row extends ObjectLiteral>(query: QueryConfig): Promise<QueryResult<Row>> {
    if (this.closed) throw new Error('The transaction has ended');
    return this.reporting(this.client.query<Row>(query));
  }
}
