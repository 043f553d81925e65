import type { EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { driverError } from './database-errors.js';

/** A prepared statement: parsed and planned once a connection, then named. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Whose data a transaction sees and writes. A caller is one. */
export interface Scope {
  readonly organizationId: string;
}

/**
 * TypeORM's repository without the methods that open transactions of their own: `save` and `remove`
 * would commit ours.
 */
export type TxRepository<E extends ObjectLiteral> = Pick<
  Repository<E>,
  | 'find'
  | 'findOneBy'
  | 'findOne'
  | 'insert'
  | 'update'
  | 'delete'
  | 'existsBy'
  | 'countBy'
  | 'createQueryBuilder'
>;

/** What every statement after a failed one is answered until the transaction is rolled back. */
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

  constructor(
    scope: Scope,
    private readonly client: PoolClient,
    private readonly runner: QueryRunner,
  ) {
    this.organizationId = scope.organizationId;
  }

  /** Runs a prepared statement and returns its rows. `Row` is what its select list says. */
  async rows<Row extends ObjectLiteral>(
    statement: Statement,
    params: readonly unknown[],
  ): Promise<Row[]> {
    const result = await this.send<Row>({
      name: statement.name,
      text: statement.text,
      values: [...params],
    });
    return result.rows;
  }

  /** The only row of a statement that returns at most one. */
  async row<Row extends ObjectLiteral>(
    statement: Statement,
    params: readonly unknown[],
  ): Promise<Row | undefined> {
    const rows = await this.rows<Row>(statement, params);
    return rows[0];
  }

  /** For statements put together from parts (filters): not prepared. */
  async unprepared<Row extends ObjectLiteral>(
    text: string,
    params: readonly unknown[],
  ): Promise<Row[]> {
    const result = await this.send<Row>({ text, values: [...params] });
    return result.rows;
  }

  /** Plain reads and writes of one table, in this transaction. */
  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): TxRepository<E> {
    return this.runner.manager.getRepository(entity);
  }

  /**
   * Lets a statement travel with COMMIT instead of waiting for it. Should it fail, so does the
   * transaction.
   */
  withCommit(statement: Promise<unknown>): void {
    statement.catch(() => undefined);
    this.sentAhead.push(statement);
  }

  /** What COMMIT has to wait for. */
  get unawaited(): readonly Promise<unknown>[] {
    return this.sentAhead;
  }

  /** Marks a point that {@link rollbackToSavepoint} returns to; not awaited on purpose by callers that go on writing. */
  async savepoint(): Promise<void> {
    await this.send({ text: 'SAVEPOINT work' });
  }

  /** Undoes all since the savepoint and leaves the transaction usable. */
  async rollbackToSavepoint(): Promise<void> {
    await this.client.query('ROLLBACK TO SAVEPOINT work');
    this.failure = undefined;
  }

  /**
   * Statements that travel together fail together, and of several awaited at once any may be heard
   * first: each of them reports the failure that began it, or a passing outage would look like a
   * mistake of ours.
   */
  private async send<Row extends ObjectLiteral>(query: QueryConfig): Promise<QueryResult<Row>> {
    try {
      return await this.client.query<Row>(query);
    } catch (error) {
      const follows = driverError(error)?.code === ABORTED_ALREADY;
      if (!follows) this.failure ??= error;
      throw follows ? (this.failure ?? error) : error;
    }
  }
}
