import { setTimeout as pause } from 'node:timers/promises';
import { exchange, type Incoming } from '../../support/http-exchange.js';
import { eventually } from './eventually.js';
import type { SellingShop } from './market.js';
import { refundOrder, saleOrder, type Order } from './orders.js';
import { Pace } from './pace.js';
import { Random } from './seed.js';

/** An order and the answer that ended its client's tries. */
export interface Acknowledgement extends Order {
  readonly status: number;
  readonly text: string;
  readonly receiptId: string;
  /** An earlier try had taken effect, and its answer did not arrive. */
  readonly replayed: boolean;
  readonly at: number;
}

export interface LoadOptions {
  readonly seed: number;
  /** Addresses of the instances now; a respawned one has another. */
  readonly targets: () => readonly string[];
  readonly shops: readonly SellingShop[];
  readonly clients?: number;
}

const CLIENTS = 8;
const RETRY_MS = 25;
/** Of a client that reached nobody. */
const CALL_AGAIN_MS = 100;
/** Longer than any time-out of the server: whoever is cut off here found a hang. */
const PATIENCE_MS = 60_000;
const REFUNDED_SHARE = 0.15;
/** The answers that a client may get during a fault. A 409 says that its first try is still running. */
const PASSING = new Set([503, 409]);

/**
 * Clients that sell, each one order after the other, each order under one key until it is
 * acknowledged, on whichever instance. Ends with nothing left open.
 */
export class Load {
  readonly acknowledged: Acknowledgement[] = [];
  /** How often each status other than a success was answered; 0 = no answer. */
  readonly refusals = new Map<number, number>();
  /** Answers that no fault excuses, and broken promises of an answer's form. */
  readonly complaints: string[] = [];
  readonly #workers: Promise<void>[];
  readonly #giveUp = new AbortController();
  readonly #pace = new Pace();
  #sells = true;

  constructor(private readonly options: LoadOptions) {
    const clients = Array.from({ length: options.clients ?? CLIENTS }, (_, index) => index);
    this.#workers = clients.map((client) => this.#work(client));
  }

  get shops(): readonly SellingShop[] {
    return this.options.shops;
  }

  /** Waits until so many more orders are acknowledged. */
  async sells(more: number): Promise<void> {
    const goal = this.acknowledged.length + more;
    await this.#pace.hurriedBy(
      eventually(
        () => `${more} more orders are acknowledged; ${this.summary}`,
        () => this.acknowledged.length >= goal,
      ),
    );
  }

  /** The longest time in which nothing was acknowledged to anyone. */
  get longestPauseMs(): number {
    const pauses = this.acknowledged.map(
      ({ at }, index) => at - (this.acknowledged[index - 1]?.at ?? at),
    );
    return Math.round(Math.max(...pauses));
  }

  get summary(): string {
    const refusals = JSON.stringify(Object.fromEntries(this.refusals));
    const complaints = this.complaints.slice(0, 3).join('\n');
    const replayed = this.acknowledged.filter((order) => order.replayed).length;
    return `${this.acknowledged.length} acknowledged, ${replayed} of them by a replay, longest pause ${this.longestPauseMs} ms, refused ${refusals} ${complaints}`;
  }

  /** Lets every client finish what it began, retries included. */
  async finish(): Promise<void> {
    this.#sells = false;
    const late = setTimeout(() => this.#giveUp.abort(), PATIENCE_MS);
    await Promise.all(this.#workers);
    clearTimeout(late);
  }

  /** Stops the clients at once, because the test has failed. */
  async abandon(): Promise<void> {
    this.#sells = false;
    this.#giveUp.abort();
    await Promise.all(this.#workers);
  }

  async #work(client: number): Promise<void> {
    const random = new Random(this.options.seed + client);
    const shop = this.options.shops[client % this.options.shops.length];
    if (shop === undefined) throw new Error('No shop to sell in');
    const name = `${this.options.seed}-${client}`;
    for (let n = 0; this.#sells; n += 1) {
      const sale = await this.#acknowledge(random, saleOrder(random, shop, `${name}-${n}`));
      if (sale === undefined) return;
      if (random.next() > REFUNDED_SHARE) continue;
      await this.#acknowledge(random, refundOrder(shop, sale.receiptId, `${name}-${n}-refund`));
    }
  }

  async #acknowledge(random: Random, order: Order): Promise<Acknowledgement | undefined> {
    while (!this.#giveUp.signal.aborted) {
      const acknowledgement = await this.#attempt(random.of(this.options.targets()), order);
      if (acknowledgement !== undefined) {
        this.acknowledged.push(acknowledgement);
        await this.#pace.rest();
        return acknowledgement;
      }
      await pause(RETRY_MS);
    }
    this.complaints.push(`${order.key} was not acknowledged within ${PATIENCE_MS} ms`);
    return undefined;
  }

  async #attempt(target: string, order: Order): Promise<Acknowledgement | undefined> {
    let response: Incoming;
    try {
      response = await send(target, order, this.#giveUp.signal);
    } catch {
      this.#count(0);
      await pause(CALL_AGAIN_MS);
      return undefined;
    }
    const { status, headers, text } = response;
    if (status === 201) {
      const { id } = JSON.parse(text) as { id: string };
      const replayed = headers.get('idempotent-replayed') === 'true';
      return { ...order, status, text, receiptId: id, replayed, at: performance.now() };
    }
    this.#count(status);
    if (!PASSING.has(status)) this.complaints.push(`${status} to ${order.key}: ${text}`);
    // The request itself is wrong: the test is, and a retry would change nothing.
    if (status < 500 && status !== 409) this.#giveUp.abort();
    if (!/^\d+$/.test(headers.get('retry-after') ?? '')) {
      this.complaints.push(`${status} without Retry-After: ${text}`);
    }
    return undefined;
  }

  #count(status: number): void {
    this.refusals.set(status, (this.refusals.get(status) ?? 0) + 1);
  }
}

/** Sends an order once. */
export async function send(target: string, order: Order, signal?: AbortSignal): Promise<Incoming> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  return exchange(target + order.path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${order.shop.token}`,
      'content-type': 'application/json',
      'idempotency-key': order.key,
    },
    body: JSON.stringify(order.body),
    signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
  });
}
