import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Connections } from './connections.js';
import { assertCommitted, SET_SCOPE } from './transaction.js';
import { Tx, type Scope } from './tx.js';

/** How a transaction begins: whether it writes, and whether all its statements see the same instant. */
export type Begin = 'BEGIN' | 'BEGIN READ ONLY' | 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** Named like a prepared statement, so that it travels in one packet with those before it. */
const COMMIT = { name: 'COMMIT', text: 'COMMIT' };

/** A transaction that has begun. The code that began it must end it with exactly one of its methods. */
export class OpenTransaction {
  readonly tx: Tx;
  private readonly begun: Promise<unknown>;

  constructor(
    scope: Scope,
    begin: Begin,
    private readonly client: PoolClient,
    private readonly on: {
      readonly connections: Connections;
      readonly manager: (client: PoolClient) => EntityManager;
    },
  ) {
    // Both travel with the first statement. If they fail, that statement has no organization and so finds no
    // rows; therefore the end of the transaction checks them again.
    const { organizationId } = scope;
    const { name, text } = SET_SCOPE;
    // The second fails with the first.
    client.query({ name: begin, text: begin }).catch(() => undefined);
    this.begun = client.query({ name, text, values: [organizationId] });
    this.begun.catch(() => undefined);
    this.tx = new Tx(scope, client, () => on.manager(client));
  }

  /** @throws the first failure of a statement of the transaction, of which nothing is then stored */
  async commit(): Promise<void> {
    try {
      const commit = this.client.query(COMMIT);
      commit.catch(() => undefined);
      // In the order of sending, because the first failure causes the later ones.
      await this.begun;
      for (const statement of this.tx.unawaited) await statement;
      assertCommitted((await commit).command);
    } catch (error) {
      await this.rollBack(error);
      throw error;
    }
    this.on.connections.handBack(this.client);
  }

  /**
   * Ends a transaction that has only read. Nothing can be lost any more, so the request does not wait for
   * the answer to COMMIT.
   * @throws when it had not begun, and so has read nothing
   */
  async finishReading(): Promise<void> {
    try {
      await this.begun;
    } catch (error) {
      await this.rollBack(error);
      throw error;
    }
    this.endReading();
  }

  /**
   * Ends a transaction that has only read, in one packet with the statements that were issued in this turn.
   * It takes no more of them.
   */
  endReading(): void {
    this.tx.close();
    this.client.query(COMMIT).then(
      () => this.on.connections.handBack(this.client),
      (error: unknown) => this.on.connections.rollBack(this.client, error),
    );
  }

  /** @param cause  the failure that made it necessary, if there was one */
  async rollBack(cause?: unknown): Promise<void> {
    await this.on.connections.rollBack(this.client, cause);
  }
}
