import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Connections } from './connections.js';
import { joinedManager } from './joined-manager.js';
import { OpenTransaction, type Begin } from './open-transaction.js';
import { assertScope } from './transaction.js';
import type { Scope, Tx } from './tx.js';

/** A transaction that all services of one request join. */
export interface SharedTransaction {
  /** Undefined until a service needs it. */
  readonly open: Tx | undefined;
  /** Returns the open one, or begins it. */
  begin(): Promise<Tx>;
}

/**
 * Begins transactions, and knows which of them the services of one request share. Only `Database` and the
 * idempotency module use it; everything else uses `Database`.
 */
@Injectable()
export class Transactions {
  /** Of the main pool. */
  readonly connections: Connections;
  private readonly shared = new WeakMap<Scope, SharedTransaction>();
  private readonly on: ConstructorParameters<typeof OpenTransaction>[3];

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.connections = new Connections(dataSource);
    this.on = {
      connections: this.connections,
      manager: (client) => joinedManager(dataSource, client),
    };
  }

  /** Begins a transaction, which the calling code has to end. */
  async begin(scope: Scope, begin: Begin): Promise<OpenTransaction> {
    // Before a connection is taken, because nothing would return it if this failed.
    assertScope(scope);
    const { organizationId } = scope;
    // The scope of a job is an organization alone; a request is made by a person.
    const isBackground = !('userId' in scope);
    const client = await this.connections.checkOut({ organizationId, isBackground });
    return new OpenTransaction(scope, begin, client, this.on);
  }

  /** Returns the transaction that this very object shares, if there is one. */
  sharedBy(scope: Scope): SharedTransaction | undefined {
    return this.shared.get(scope);
  }

  /** Shares the transaction until the work ends: whoever asks for one with this very object joins it. */
  async sharing<T>(
    scope: Scope,
    transaction: SharedTransaction,
    work: () => Promise<T>,
  ): Promise<T> {
    this.shared.set(scope, transaction);
    try {
      return await work();
    } finally {
      this.shared.delete(scope);
    }
  }
}
