/** What one organization holds of the pool, wants of it, and may hold while others work. */
interface Share {
  readonly organizationId: string;
  held: number;
  window: number;
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

/** A transaction that holds its connection longer is slow. A receipt takes 5 ms, in a crowd 30 ms. */
const SLOW_MS = 75;
/** Enough for the clicks of a few people at once, and too little to keep a database busy. */
const FIRST_WINDOW = 4;
const LEAST_WINDOW = 1;
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
 *    as in TCP's congestion control: it begins small, grows with each quick transaction, and each slow one
 *    halves it. It limits an organization only while another one works. One alone may use the whole pool.
 */
export class FairShare {
  private readonly shares = new Map<string, Share>();
  private readonly wanting = new Set<Share>();
  /** Of the two organizations that had a connection last, the newest first. */
  private latest: readonly Share[] = [];
  private readonly reserve: number;
  private free: number;

  /** @param capacity  connections of the pool */
  constructor(private readonly capacity: number) {
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
    const share = { organizationId, held: 0, window: FIRST_WINDOW, usedAt: -Infinity, waiting: [] };
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
    share.window =
      heldMs > SLOW_MS
        ? Math.max(LEAST_WINDOW, share.window / 2)
        : Math.min(this.capacity, share.window + 1 / share.window);
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
    return share.held < Math.floor(share.window) || !this.hasNeighbour(share);
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

/** The one that holds fewer, and of two that hold the same the one that has waited longer for its turn. */
function isBefore(one: Share, other: Share): boolean {
  return one.held === other.held ? one.usedAt < other.usedAt : one.held < other.held;
}
