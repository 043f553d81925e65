import { setTimeout as pause } from 'node:timers/promises';
import type { HttpClient } from '../../support/http-client.js';
import { makeOwner, makeShop, makeUser } from '../../support/makers.js';
import { eventually } from './eventually.js';
import { send } from './load.js';
import type { SellingShop } from './market.js';
import type { Order } from './orders.js';
import { Pace } from './pace.js';
import { Random } from './seed.js';

/** Someone who clocks in, on two devices. */
export interface Clocker extends SellingShop {
  readonly userId: string;
}

/** A press and the answer that ended its device's tries. */
export interface Press extends Order {
  readonly status: number;
  readonly text: string;
  readonly replayed: boolean;
}

const PEOPLE_PER_SHOP = 3;
const DEVICES = ['left', 'right'];
const RETRY_MS = 25;
/** Of a device that reached nobody. */
const CALL_AGAIN_MS = 100;
/** Longer than any time-out of the server: whoever is cut off here found a hang. */
const PATIENCE_MS = 60_000;

/** The steps of a shift, with the refusal of the device that comes second. */
const ROUND = [
  { path: '/shifts/start', status: 201, second: 'SHIFT_ALREADY_OPEN' },
  { path: '/shifts/breaks/start', status: 201, second: 'BREAK_ALREADY_OPEN' },
  { path: '/shifts/breaks/end', status: 200, second: 'BREAK_NOT_OPEN' },
  { path: '/shifts/end', status: 200, second: 'SHIFT_NOT_OPEN' },
] as const;
type Step = (typeof ROUND)[number];

/** Two organizations with a shop each, and people who work there. */
export async function hireClockers(http: HttpClient): Promise<Clocker[]> {
  const clockers: Clocker[] = [];
  for (let organization = 0; organization < 2; organization += 1) {
    const owner = await makeOwner(http);
    const shopId = await makeShop(http, owner);
    for (let person = 0; person < PEOPLE_PER_SHOP; person += 1) {
      const { token, userId, organizationId } = await makeUser(http, owner, {
        role: 'EMPLOYEE',
        shop_ids: [shopId],
      });
      clockers.push({ token, userId, organizationId, shopId });
    }
  }
  return clockers;
}

/**
 * People who work one short shift after the other. Each press is sent by both of their devices at once,
 * under a key of its own that is repeated until there is an answer: one of them must succeed, and the
 * other must be told that it came second. Ends with every shift ended.
 */
export class ClockLoad {
  readonly presses: Press[] = [];
  /** How often each status of a try that was repeated was answered; 0 = no answer. */
  readonly refusals = new Map<number, number>();
  /** Answers that no fault excuses. */
  readonly complaints: string[] = [];
  readonly #workers: Promise<void>[];
  readonly #giveUp = new AbortController();
  readonly #pace = new Pace();
  #works = true;

  constructor(
    private readonly options: {
      readonly seed: number;
      readonly targets: () => readonly string[];
      readonly people: readonly Clocker[];
    },
  ) {
    this.#workers = options.people.map((person, index) => this.#work(person, index));
  }

  get people(): readonly Clocker[] {
    return this.options.people;
  }

  get summary(): string {
    const replayed = this.presses.filter((press) => press.replayed).length;
    const refusals = JSON.stringify(Object.fromEntries(this.refusals));
    const complaints = this.complaints.slice(0, 3).join('\n');
    return `${this.presses.length} presses, ${replayed} of them answered by a replay, refused ${refusals} ${complaints}`;
  }

  /** Waits until so many more presses are answered. */
  async goesOn(more: number): Promise<void> {
    const goal = this.presses.length + more;
    await this.#pace.hurriedBy(
      eventually(
        () => `${more} more presses are answered; ${this.summary}`,
        // A client that has given up has a complaint, and the test reports it.
        () => this.presses.length >= goal || this.#giveUp.signal.aborted,
      ),
    );
  }

  /** Lets everyone end the shift they are in. */
  async finish(): Promise<void> {
    this.#works = false;
    const late = setTimeout(() => this.#giveUp.abort(), PATIENCE_MS);
    await Promise.all(this.#workers);
    clearTimeout(late);
  }

  /** Stops all clients at once, because the test has failed. */
  async abandon(): Promise<void> {
    this.#works = false;
    this.#giveUp.abort();
    await Promise.all(this.#workers);
  }

  async #work(person: Clocker, index: number): Promise<void> {
    const random = new Random(this.options.seed + index);
    for (let round = 0; this.#works; round += 1) {
      const rests = random.next() < 0.5;
      for (const step of ROUND.filter(({ path }) => rests || !path.includes('breaks'))) {
        const name = `${this.options.seed}-${index}-${round}`;
        const tries = DEVICES.map((device) =>
          this.#press(random, {
            key: `${name}-${device}`,
            shop: person,
            path: step.path,
            body: step.path === '/shifts/start' ? { device_label: device } : {},
          }),
        );
        this.#judge(step, await Promise.all(tries));
        if (this.#giveUp.signal.aborted) return;
        await this.#pace.rest();
      }
    }
  }

  #judge(step: Step, answers: readonly (Press | undefined)[]): void {
    const given = answers.filter((answer) => answer !== undefined);
    this.presses.push(...given);
    const won = given.filter(({ status }) => status === step.status);
    const second = given.filter(({ text }) => text.includes(`"${step.second}"`));
    if (won.length === 1 && second.length === 1) return;
    this.complaints.push(`${step.path}: ${given.map(({ text }) => text).join(' and ')}`);
    // The next presses would be refused only because of this one.
    this.#giveUp.abort();
  }

  async #press(random: Random, order: Order): Promise<Press | undefined> {
    while (!this.#giveUp.signal.aborted) {
      const answer = await this.#attempt(random.of(this.options.targets()), order);
      if (answer) return answer;
      await pause(RETRY_MS);
    }
    this.complaints.push(`${order.key} ${order.path} was not answered`);
    return undefined;
  }

  /** Undefined for an answer after which a device tries again. */
  async #attempt(target: string, order: Order): Promise<Press | undefined> {
    try {
      const { status, headers, text } = await send(target, order, this.#giveUp.signal);
      const passes = status === 503 || text.includes('"IDEMPOTENCY_KEY_IN_USE"');
      if (!passes) {
        return { ...order, status, text, replayed: headers.has('idempotent-replayed') };
      }
      this.#count(status);
      if (!headers.has('retry-after')) this.complaints.push(`${status} without Retry-After`);
    } catch {
      this.#count(0);
      await pause(CALL_AGAIN_MS);
    }
    return undefined;
  }

  #count(status: number): void {
    this.refusals.set(status, (this.refusals.get(status) ?? 0) + 1);
  }
}
