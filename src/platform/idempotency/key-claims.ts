import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../kernel/app-error.js';
import { Database } from '../database/database.js';
import type { OpenTransaction } from '../database/open-transaction.js';
import type { Statement } from '../database/statement.js';
import { settled } from '../database/transaction.js';
import { Transactions } from '../database/transactions.js';
import { IdempotencyRepository, type StoredResponse } from './idempotency.repository.js';
import { idempotencyOf } from './idempotent-route.js';
import { readKeyedRequest, type KeyedRequest, type Sender } from './keyed-request.js';

/** The result of the look-up of a request's key. */
export interface Claim {
  readonly key: KeyedRequest;
  /** The answer that is stored under it, 'in-use' while another request holds it, or undefined when it is free. */
  readonly found: StoredResponse | 'in-use' | undefined;
  /** The transaction that holds the key until it ends. */
  readonly transaction: OpenTransaction | undefined;
}

/** A query about a request's sender, which can use the transaction of its key if there is one. */
export interface Asking {
  row<Row extends object>(
    statement: Statement<Row>,
    params: readonly unknown[],
  ): Promise<Row | undefined>;
}

/**
 * Claims the keys of requests while their senders are looked up. Both travel with BEGIN in one packet.
 *
 * The claim is undone if the request ends before the interceptor has taken it, because a guard refuses or
 * something fails. See {@link release}.
 */
@Injectable()
export class KeyClaims {
  private readonly held = new WeakMap<FastifyRequest, Claim>();

  constructor(
    private readonly db: Database,
    private readonly transactions: Transactions,
    private readonly keys: IdempotencyRepository,
  ) {}

  /**
   * Looks up the sender of a request and, if it has a key, claims the key in the same trip.
   * @returns the result of the look-up
   */
  async askOf<T>(
    request: FastifyRequest,
    sender: Sender,
    question: (asking: Asking) => Promise<T>,
  ): Promise<T> {
    const idempotent = idempotencyOf(request);
    const key = idempotent && this.keyOf(request, sender);
    if (!key) return question(this.outside(sender));
    const { claim, answer } = await this.claimAsking(key, question, idempotent.preparesFirst);
    this.held.set(request, claim);
    return answer;
  }

  /** Returns what was claimed for the request. The code that takes it has to end its transaction. */
  take(request: FastifyRequest): Claim | undefined {
    const claim = this.held.get(request);
    this.held.delete(request);
    return claim;
  }

  /** Ends a claim that was not taken. */
  async release(request: FastifyRequest): Promise<void> {
    await this.take(request)?.transaction?.rollBack();
  }

  /** Whether {@link release} has anything to do. */
  holds(request: FastifyRequest): boolean {
    return this.held.has(request);
  }

  /** Claims a key in a transaction of its own, which the calling code has to end. */
  async claim(key: KeyedRequest): Promise<Claim & { readonly transaction: OpenTransaction }> {
    const transaction = await this.begin(key);
    try {
      return { key, found: await this.keys.claim(transaction.tx, key), transaction };
    } catch (error) {
      await transaction.rollBack(error);
      throw error;
    }
  }

  /** Begins a transaction without the key, which the calling code has to end. */
  begin(key: KeyedRequest): Promise<OpenTransaction> {
    return this.transactions.begin(key, 'BEGIN');
  }

  private async claimAsking<T>(
    key: KeyedRequest,
    question: (asking: Asking) => Promise<T>,
    isOnlyLook: boolean,
  ): Promise<{ claim: Claim; answer: T }> {
    const transaction = await this.begin(key);
    const { tx } = transaction;
    const asked = [question(tx), this.keys.claim(tx, key)] as const;
    if (isOnlyLook) {
      const [answer, found] = await settled([...asked, transaction.commit()]);
      return { claim: { key, found, transaction: undefined }, answer };
    }
    try {
      const [answer, found] = await settled(asked);
      return { claim: { key, found, transaction }, answer };
    } catch (error) {
      await transaction.rollBack(error);
      throw error;
    }
  }

  /**
   * Ignores an invalid key for now: it is refused later, and only to clients that may send the request at
   * all.
   */
  private keyOf(request: FastifyRequest, sender: Sender): KeyedRequest | undefined {
    try {
      return readKeyedRequest(request, sender);
    } catch (error) {
      if (error instanceof AppError) return undefined;
      throw error;
    }
  }

  /** Without a transaction, in one trip. */
  private outside({ organizationId }: Sender): Asking {
    return {
      row: async <Row extends object>(statement: Statement<Row>, params: readonly unknown[]) =>
        (await this.db.global(statement, params, organizationId))[0],
    };
  }
}
