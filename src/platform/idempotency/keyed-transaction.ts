import type { OpenTransaction } from '../database/open-transaction.js';
import type { SharedTransaction } from '../database/transactions.js';
import type { Tx } from '../database/tx.js';
import type { StoredResponse } from './idempotency.repository.js';
import type { KeyClaims } from './key-claims.js';
import type { KeyedRequest } from './keyed-request.js';

/**
 * Passes through the services of a request when another request turns out to have the key. A client never
 * sees it.
 */
export class KeyTaken extends Error {
  constructor(readonly found: StoredResponse | 'in-use') {
    super('The Idempotency-Key is taken');
  }
}

/**
 * The transaction that holds a request's key and that all its services join. It begins when it is
 * first needed, unless the look-up of the caller has begun it already.
 */
export class KeyedTransaction implements SharedTransaction {
  private beginning: Promise<OpenTransaction> | undefined;

  /** @param current  the transaction that has begun already, with the free key */
  constructor(
    private readonly claims: KeyClaims,
    readonly key: KeyedRequest,
    private current: OpenTransaction | undefined,
  ) {}

  get open(): Tx | undefined {
    return this.current?.tx;
  }

  /** @throws KeyTaken */
  async begin(): Promise<Tx> {
    if (this.current) return this.current.tx;
    // Services that begin at the same time share one transaction, because a second one would find the key
    // in use.
    this.beginning ??= this.claim();
    return (await this.beginning).tx;
  }

  /** Returns a transaction for what a repetition writes: the one that found the key taken, or one without the key. */
  async beginRepetition(): Promise<Tx> {
    this.current ??= await this.claims.begin(this.key);
    return this.current.tx;
  }

  async commit(): Promise<void> {
    const { current } = this;
    this.forget();
    await current?.commit();
  }

  /** Undoes everything, including the claim. A later write begins a new transaction. */
  async rollBack(cause?: unknown): Promise<void> {
    const { current } = this;
    this.forget();
    await current?.rollBack(cause);
  }

  private async claim(): Promise<OpenTransaction> {
    const { found, transaction } = await this.claims.claim(this.key);
    if (found !== undefined) {
      await transaction.rollBack();
      throw new KeyTaken(found);
    }
    this.current = transaction;
    return transaction;
  }

  private forget(): void {
    this.current = undefined;
    this.beginning = undefined;
  }
}
