import { firstLengths, learn, windowOf, type Lengths } from './transaction-lengths.js';

/** What one organization holds of the pool, wants of it, and may hold while others work. */
interface Share extends Lengths {
  readonly organizationId: string;
  held: number;
  /** Of what it holds, what is under way for less than {@link LONG_MS}. */
  busy: number;
  /** When it was last given a connection. */
  usedAt: number;
  /** When it was last given one for a person. */
  presentAt: number;
  readonly waiting: Waiter[];
}

interface Waiter {
  readonly isBrief: boolean;
  readonly isBackground: boolean;
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
  /** Nobody waits for it: it obeys the window, and makes its organization no neighbour that others heed. */
  readonly isBackground?: boolean;
}

/**
 * What is under way for longer hardly keeps the machine busy: it waits for a lock, or for its client. The window does
 * not count it, or the next one of the organization would wait until it is refused.
 */
const LONG_MS = 1_000;
/** So many organizations are looked at as neighbours. */
const NEIGHBOURS = 8;
/** An organization for whose people nothing was done for so long is no neighbour. */
const PRESENT_MS = 10_000;
/** Organizations whose window is remembered while they neither hold nor want a connection. */
const MAX_REMEMBERED = 1_000;
/** As long as the driver waits for a connection, unless the settings say otherwise. */
const POOL_WAIT_MS = 3_000;
/**
 * An organization that waits for its own slow work waits so much longer, and takes nothing from others. With
 * the longest wait for a lock (5 s) after it, every answer still comes within 15 s.
 */
const OWN_WAIT_BEYOND_MS = 2_000;
/** Stands for work that belongs to no organization. */
const NOBODY = '';

/**
 * Divides the connections of a pool between organizations.
 *
 * 1. The next free connection goes to the organization that holds the fewest. The last ones go only to an
 *    organization that holds none: it need not wait while another one has taken the rest.
 * 2. A database may be busy with the slow statements of one organization though its connections are
 *    divided fairly: beside them a quick one waits for the processor. So each organization has a window,
 *    which is smaller the longer its transactions take beside those of its neighbours. It limits an
 *    organization only while another one works. One alone may use the whole pool.
 *
 * How long they take is a mean in which each counts by its own length. It tells how long one takes that is
 * under way at any moment: many quick ones between two slow ones must not hide that the slow ones fill the
 * time. A crowd of quick ones gets slower by its own number, and finds its window where it is quick again.
 */
export class FairShare {
  private readonly shares = new Map<string, Share>();
  private readonly wanting = new Set<Share>();
  /** Organizations that had a connection for a person last, the newest first. */
  private latest: readonly Share[] = [];
  private readonly reserve: number;
  private free: number;

  /**
   * @param capacity  connections of the pool
   * @param waitMs  how long the driver waits for one
   */
  constructor(
    capacity: number,
    private readonly waitMs = POOL_WAIT_MS,
  ) {
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
  async take({ organizationId = NOBODY, ...wanted }: Wanted): Promise<Place> {
    const share = this.shareOf(organizationId);
    const { isBrief = false, isBackground = false } = wanted;
    // Whoever came first goes first: unless the first one waits for the window, which a brief one does not obey.
    const isNext = share.waiting.length === 0 || isBrief;
    if (isNext && this.mayTake(share, isBrief)) this.hold(share, isBackground);
    else await this.turnOf(share, { isBrief, isBackground });
    return this.placeOf(share, isBrief);
  }

  private shareOf(organizationId: string): Share {
    const known = this.shares.get(organizationId);
    if (known) return known;
    if (this.shares.size >= MAX_REMEMBERED) this.forgetOne();
    const never = { usedAt: -Infinity, presentAt: -Infinity };
    const share = { organizationId, held: 0, busy: 0, ...firstLengths(), ...never, waiting: [] };
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
    let isLong = false;
    const timer = setTimeout(() => {
      isLong = true;
      share.busy -= 1;
      while (this.grantNext());
    }, LONG_MS).unref();
    return {
      giveBack: () => {
        if (!isHeld) throw new Error('A connection was given back twice');
        isHeld = false;
        clearTimeout(timer);
        share.held -= 1;
        if (!isLong) share.busy -= 1;
        this.free += 1;
        if (!isBrief) learn(share, performance.now() - since);
        while (this.grantNext());
      },
    };
  }

  private hold(share: Share, isBackground: boolean): void {
    share.held += 1;
    share.busy += 1;
    share.usedAt = performance.now();
    this.free -= 1;
    if (isBackground) return;
    share.presentAt = share.usedAt;
    if (share === this.latest[0] || share.organizationId === NOBODY) return;
    const others = this.latest.filter((one) => one !== share);
    this.latest = [share, ...others.slice(0, NEIGHBOURS - 1)];
  }

  private mayTake(share: Share, isBrief: boolean): boolean {
    if (this.free <= (share.held === 0 ? 0 : this.reserve)) return false;
    if (isBrief || share.organizationId === NOBODY) return true;
    const quickMs = this.quickestBeside(share);
    return quickMs === undefined || share.busy < windowOf(share, quickMs);
  }

  /** How long quick transactions of the quickest neighbour take; undefined when there is no neighbour. */
  private quickestBeside(share: Share): number | undefined {
    const since = performance.now() - PRESENT_MS;
    let quickest: number | undefined;
    for (const { presentAt, quickMs } of this.latest.filter((one) => one !== share)) {
      if (presentAt > since) quickest = Math.min(quickest ?? quickMs, quickMs);
    }
    return quickest;
  }

  private turnOf(share: Share, kind: Omit<Waiter, 'grant'>): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.leave(share, waiter);
        // For the client it is the same failure as the driver's.
        reject(new Error('timeout exceeded when trying to connect'));
      };
      let timer = setTimeout(() => {
        if (this.free <= this.reserve) return giveUp();
        timer = setTimeout(giveUp, OWN_WAIT_BEYOND_MS);
      }, this.waitMs);
      const waiter: Waiter = {
        ...kind,
        grant: () => {
          clearTimeout(timer);
          this.leave(share, waiter);
          this.hold(share, kind.isBackground);
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
