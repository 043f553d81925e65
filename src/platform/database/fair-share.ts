/** What one organization holds of the pool, wants of it, and may hold while others work. */
interface Share {
  readonly organizationId: string;
  held: number;
  /** How long a transaction of it holds a connection: see {@link FairShare}. */
  usualMs: number;
  /** When it was last given a connection. */
  usedAt: number;
  readonly waiting: Waiter[];
}

interface Waiter {
  readonly isBrief: boolean;
  readonly grant: () => void;
}

/** A place in the pool. Whoever has it gives it back exactly once. */
export interface Place {
  readonly giveBack: () => void;
}

export interface Wanted {
  /** Undefined: the work belongs to no organization. */
  readonly organizationId: string | undefined;
  /** One short statement, such as the look-up of a caller: it neither obeys nor changes the window. */
  readonly isBrief?: boolean;
}

/**
 * While others work, the transactions that an organization has under way take no longer than this together.
 * A receipt takes 5 ms, a search in 100,000 products 35 ms: that is a dozen receipts, or one search.
 */
const UNDER_WAY_MS = 60;
/** At first: four at once are enough for the clicks of a few people, and too little to keep a database busy. */
const FIRST_MS = 15;
/** After so much time of its transactions, little of what was before counts. */
const REMEMBERED_MS = 100;
/** An organization that has had no connection for so long is no neighbour. */
const PRESENT_MS = 10_000;
/** Organizations whose window is remembered while they neither hold nor want a connection. */
const MAX_REMEMBERED = 1_000;
/** As long as the driver waits for a connection. */
const POOL_WAIT_MS = 3_000;
/**
 * An organization that waits for its own slow work waits longer, and takes nothing from others. With the
 * longest wait for a lock (5 s) after it, every answer still comes within 15 s.
 */
const OWN_WAIT_MS = 5_000;
/** Stands for work that belongs to no organization. */
const NOBODY = '';

/**
 * Divides the connections of a pool between organizations.
 *
 * 1. The next free connection goes to the organization that holds the fewest. The last ones go only to an
 *    organization that holds none: it need not wait while another one has taken the rest.
 * 2. A database may be busy with the slow statements of one organization though its connections are
 *    divided fairly: beside them a quick one waits for the processor. So each organization has a window,
 *    which is smaller the longer its transactions take. It limits an organization only while another one
 *    works. One alone may use the whole pool.
 *
 * How long they take is a mean in which each counts by its own length. It tells how long one takes that is
 * under way at any moment: many quick ones between two slow ones must not hide that the slow ones fill the
 * time. A crowd of quick ones gets slower by its own number, and finds its window where it is quick again.
 */
export class FairShare {
  private readonly shares = new Map<string, Share>();
  private readonly wanting = new Set<Share>();
  /** Of the two organizations that had a connection last, the newest first. */
  private latest: readonly Share[] = [];
  private readonly reserve: number;
  private free: number;

  /** @param capacity  connections of the pool */
  constructor(capacity: number) {
    this.free = capacity;
    this.reserve = Math.min(2, Math.floor(capacity / 4));
  }

  /** How many wait for a connection. */
  get waitingCount(): number {
    let count = 0;
    for (const { waiting } of this.wanting) count += waiting.length;
    return count;
  }

  /** @throws when there is no connection in time, in the words of the driver */
  async take({ organizationId = NOBODY, isBrief = false }: Wanted): Promise<Place> {
    const share = this.shareOf(organizationId);
    // Whoever came first goes first: unless the first one waits for the window, which a brief one does not obey.
    const isNext = share.waiting.length === 0 || isBrief;
    if (isNext && this.mayTake(share, isBrief)) this.hold(share);
    else await this.turnOf(share, isBrief);
    return this.placeOf(share, isBrief);
  }

  private shareOf(organizationId: string): Share {
    const known = this.shares.get(organizationId);
    if (known) return known;
    if (this.shares.size >= MAX_REMEMBERED) this.forgetOne();
    const share = { organizationId, held: 0, usualMs: FIRST_MS, usedAt: -Infinity, waiting: [] };
    this.shares.set(organizationId, share);
    return share;
  }

  private forgetOne(): void {
    for (const { organizationId, held, waiting } of this.shares.values()) {
      if (held > 0 || waiting.length > 0) continue;
      this.shares.delete(organizationId);
      return;
    }
  }

  private placeOf(share: Share, isBrief: boolean): Place {
    const since = performance.now();
    let isHeld = true;
    return {
      giveBack: () => {
        if (!isHeld) throw new Error('A connection was given back twice');
        isHeld = false;
        share.held -= 1;
        this.free += 1;
        if (!isBrief) this.learn(share, performance.now() - since);
        while (this.grantNext());
      },
    };
  }

  private learn(share: Share, heldMs: number): void {
    // Longer ones make no smaller window, but would be remembered for longer: a wait for a lock, for example.
    const ms = Math.min(heldMs, UNDER_WAY_MS);
    share.usualMs += (ms - share.usualMs) * (ms / REMEMBERED_MS);
  }

  private hold(share: Share): void {
    share.held += 1;
    share.usedAt = performance.now();
    this.free -= 1;
    const [newest, ...rest] = this.latest;
    if (share === newest || share.organizationId === NOBODY) return;
    this.latest = newest ? [share, newest] : [share, ...rest];
  }

  private mayTake(share: Share, isBrief: boolean): boolean {
    if (this.free <= (share.held === 0 ? 0 : this.reserve)) return false;
    if (isBrief || share.organizationId === NOBODY) return true;
    return share.held < windowOf(share) || !this.hasNeighbour(share);
  }

  private hasNeighbour(share: Share): boolean {
    const other = this.latest.find((one) => one !== share);
    return other !== undefined && performance.now() - other.usedAt < PRESENT_MS;
  }

  private turnOf(share: Share, isBrief: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.leave(share, waiter);
        // For the client it is the same failure as the driver's.
        reject(new Error('timeout exceeded when trying to connect'));
      };
      let timer = setTimeout(() => {
        if (this.free <= this.reserve) return giveUp();
        timer = setTimeout(giveUp, OWN_WAIT_MS - POOL_WAIT_MS);
      }, POOL_WAIT_MS);
      const waiter: Waiter = {
        isBrief,
        grant: () => {
          clearTimeout(timer);
          this.leave(share, waiter);
          this.hold(share);
          resolve();
        },
      };
      share.waiting.push(waiter);
      this.wanting.add(share);
    });
  }

  private leave(share: Share, waiter: Waiter): void {
    share.waiting.splice(share.waiting.indexOf(waiter), 1);
    if (share.waiting.length === 0) this.wanting.delete(share);
  }

  /** @returns whether there was an organization that waits and may take a connection */
  private grantNext(): boolean {
    let next: Waiter | undefined;
    let least: Share | undefined;
    for (const share of this.wanting) {
      const first = share.waiting.find(({ isBrief }) => this.mayTake(share, isBrief));
      if (!first || (least && !isBefore(share, least))) continue;
      [next, least] = [first, share];
    }
    next?.grant();
    return next !== undefined;
  }
}

/** How many transactions an organization may have under way while another one works. */
function windowOf({ usualMs }: Share): number {
  return Math.max(1, Math.floor(UNDER_WAY_MS / usualMs));
}

/** The one that holds fewer, and of two that hold the same the one that has waited longer for its turn. */
function isBefore(one: Share, other: Share): boolean {
  return one.held === other.held ? one.usedAt < other.usedAt : one.held < other.held;
}
