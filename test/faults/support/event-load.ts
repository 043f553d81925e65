import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { EventResultsView } from '../../../src/features/activity/events/events.dto.js';
import { exchange } from '../../support/http-exchange.js';
import { eventually } from './eventually.js';
import { Pace } from './pace.js';
import { Random } from './seed.js';
import { anyEvent, type Watched, type WatchedEvent } from '../../support/watched-people.js';

const RETRY_MS = 25;
/** Of a device that reached nobody. */
const CALL_AGAIN_MS = 100;
/** Longer than any time-out of the server: whoever is cut off here found a hang. */
const PATIENCE_MS = 60_000;
const MOST_AT_ONCE = 15;
const KEYED_SHARE = 0.5;
/** A part of a batch is sent again with the next one, as by a client that has lost its notes. */
const FORGETFUL_SHARE = 0.2;

/** An event that was acknowledged, and the device that it came from. */
export interface SentEvent {
  readonly device: string;
  readonly event: WatchedEvent;
}

/**
 * Devices that report, each one batch after the other. A batch with a key is repeated as it was; of one
 * without, the events stay in the device's queue and are sent in other batches, until they are acknowledged.
 */
export class EventLoad {
  /** By the id of the person. */
  readonly acknowledged = new Map<string, SentEvent[]>();
  /** Answers that no fault excuses. */
  readonly complaints: string[] = [];
  /** How often each status other than 200 was answered; 0 = no answer. */
  readonly refusals = new Map<number, number>();
  batches = 0;
  duplicates = 0;
  readonly #workers: Promise<void>[];
  readonly #giveUp = new AbortController();
  readonly #pace = new Pace();
  #reports = true;

  constructor(
    private readonly options: {
      readonly seed: number;
      readonly targets: () => readonly string[];
      readonly people: readonly Watched[];
    },
  ) {
    const { people, seed } = options;
    this.#workers = people.flatMap((watched, index) => {
      this.acknowledged.set(watched.person.userId, []);
      return watched.devices.map((device, place) =>
        this.#work(watched, device, new Random(seed + index * 10 + place)),
      );
    });
  }

  /** Waits until so many more batches are acknowledged. */
  async reports(more: number): Promise<void> {
    const goal = this.batches + more;
    await this.#pace.hurriedBy(
      eventually(
        () => `${more} more batches are acknowledged; ${this.summary}`,
        () => this.batches >= goal || this.#giveUp.signal.aborted,
      ),
    );
  }

  get summary(): string {
    const refusals = JSON.stringify(Object.fromEntries(this.refusals));
    const complaints = this.complaints.slice(0, 3).join('\n');
    return `${this.batches} batches, ${this.duplicates} events known before, refused ${refusals} ${complaints}`;
  }

  /** Lets every device send what it still has. */
  async finish(): Promise<void> {
    this.#reports = false;
    const late = setTimeout(() => this.#giveUp.abort(), PATIENCE_MS);
    await Promise.all(this.#workers);
    clearTimeout(late);
  }

  async abandon(): Promise<void> {
    this.#reports = false;
    this.#giveUp.abort();
    await Promise.all(this.#workers);
  }

  async #work(watched: Watched, device: string, random: Random): Promise<void> {
    let queue: WatchedEvent[] = [];
    while ((this.#reports || queue.length > 0) && !this.#giveUp.signal.aborted) {
      const more = this.#reports ? random.between(1, MOST_AT_ONCE) : 0;
      queue.push(...Array.from({ length: more }, () => anyEvent(() => random.next())));
      const isKeyed = random.next() < KEYED_SHARE;
      const key = isKeyed ? randomUUID() : undefined;
      const batch = isKeyed ? queue : queue.slice(0, random.between(1, queue.length));
      let isStored = await this.#send(watched, { device, batch, key });
      while (!isStored && isKeyed && !this.#giveUp.signal.aborted) {
        await pause(RETRY_MS);
        isStored = await this.#send(watched, { device, batch, key });
      }
      if (!isStored) continue;
      await this.#pace.rest();
      const kept = queue.slice(batch.length);
      const again = batch.filter(() => random.next() < FORGETFUL_SHARE);
      queue = this.#reports ? [...kept, ...again] : kept;
    }
    if (queue.length > 0) this.complaints.push(`${queue.length} events were not acknowledged`);
  }

  /** @returns whether the batch was acknowledged */
  async #send(
    { person }: Watched,
    sent: { device: string; batch: readonly WatchedEvent[]; key: string | undefined },
  ): Promise<boolean> {
    const target = new Random(this.batches).of(this.options.targets());
    const { device, batch: events, key } = sent;
    try {
      const { status, text } = await exchange(`${target}/activity/events`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${person.token}`,
          'content-type': 'application/json',
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        body: JSON.stringify({ device_id: device, events }),
        signal: AbortSignal.any([this.#giveUp.signal, AbortSignal.timeout(PATIENCE_MS)]),
      });
      if (status === 200) return this.#acknowledge(person.userId, sent, text);
      this.#refused(status, text);
    } catch {
      this.#count(0);
      await pause(CALL_AGAIN_MS);
    }
    return false;
  }

  #acknowledge(
    userId: string,
    { device, batch }: { device: string; batch: readonly WatchedEvent[] },
    text: string,
  ): boolean {
    const { results } = JSON.parse(text) as EventResultsView;
    const statuses = results.map(({ status }) => status);
    if (statuses.length !== batch.length || statuses.includes('rejected'))
      this.complaints.push(`answered with ${text.slice(0, 500)}`);
    this.duplicates += statuses.filter((status) => status === 'duplicate').length;
    this.acknowledged.get(userId)?.push(...batch.map((event) => ({ device, event })));
    this.batches += 1;
    return true;
  }

  #refused(status: number, text: string): void {
    this.#count(status);
    if (status === 503 || status === 409) return;
    this.complaints.push(`${status}: ${text}`);
    this.#giveUp.abort();
  }

  #count(status: number): void {
    this.refusals.set(status, (this.refusals.get(status) ?? 0) + 1);
  }
}
