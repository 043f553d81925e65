import type { Caller } from '../../../../kernel/caller.js';
import { isAfter, toEventId, type LivePosition } from '../../../../platform/live/live-position.js';
import type { LiveThing } from '../../../../platform/live/live-things.js';
import { isSeenBy } from '../../../users/person-rules.js';
import type { Person } from '../../../users/users.repository.js';
import type { ActivityLooks } from '../../readers/activity-looks.service.js';
import { EventStream } from './event-stream.js';
import type { EndReason, Listener, SeenBatch, SeenChange } from './live-room.js';
import type { LiveSight } from './live-sight.service.js';

/** What a stream needs of the services. */
export interface StreamTools {
  readonly sight: LiveSight;
  readonly looks: ActivityLooks;
  /** Who the caller is now; a reason when the stream has to end. */
  readonly check: () => Promise<Caller | EndReason>;
}

/** Nothing is sent on an older check of the caller. */
const CHECKED_FOR_MS = 1_000;
/** How often it is made sure that the looks of the present hour are recorded. */
const LOOK_EVERY_MS = 60_000;

/** One client that follows the people within its reach. Its work is done one piece after the other. */
export class LiveStream implements Listener {
  readonly events: EventStream;
  private work: Promise<void> = Promise.resolve();
  private checkedAtMs = performance.now();
  private lookedAtMs = 0;
  private position: LivePosition = { xid: 0, id: 0 };

  private readonly caller: Caller;
  private readonly inShops: readonly string[] | undefined;

  constructor(
    {
      caller,
      inShops,
    }: { readonly caller: Caller; readonly inShops: readonly string[] | undefined },
    private readonly tools: StreamTools,
    onOver: () => void,
  ) {
    this.caller = caller;
    this.inShops = inShops;
    this.events = new EventStream(onOver);
  }

  /** Begins with everybody, or where the client was. */
  begin(from: LivePosition | undefined): void {
    if (from === undefined) return this.enqueue(() => this.sendWhole());
    this.position = from;
    this.enqueue(async () => {
      await this.lookAtAll();
      await this.catchUp();
    });
  }

  deliver(batch: SeenBatch): Promise<void> {
    this.enqueue(() => this.write(batch));
    return this.work;
  }

  /** Keeps the connection alive, if the caller may still see it. */
  beat(): void {
    this.enqueue(async () => {
      if (!(await this.isAllowed(0))) return;
      if (performance.now() - this.lookedAtMs > LOOK_EVERY_MS) await this.lookAtAll();
      this.events.beat();
    });
  }

  end(reason: EndReason): void {
    // After another reach the client begins anew: what it shows may be out of it.
    const id = reason === 'ACCESS_CHANGED' ? { id: '' } : {};
    this.events.end({ ...id, event: 'end', data: dated({ reason }) });
  }

  private enqueue(piece: () => Promise<void>): void {
    this.work = this.work.then(async () => {
      if (this.events.isEnded) return;
      // What could not be read would be missing: the client comes back for it.
      await piece().catch(() => this.events.end());
    });
  }

  private async catchUp(): Promise<void> {
    for (;;) {
      const batch = await this.tools.sight.after(this.caller.organizationId, this.position);
      const last = batch.changes.at(-1);
      if (!last) return;
      await this.write(batch);
      this.position = last.change;
    }
  }

  private async write({ changes, hour }: SeenBatch): Promise<void> {
    const fresh = changes.filter(({ change }) => isAfter(change, this.position));
    if (fresh.length === 0 || !(await this.isAllowed(CHECKED_FOR_MS))) return;
    await this.recordLooks(fresh, hour);
    for (const { change, about, thing } of fresh) {
      const id = toEventId(change, change.created_at);
      if (change.kind === 'everybody') await this.sendWhole(change);
      else if (about && this.sees(about.person))
        this.events.send({ id, event: 'state', data: dated(about.view) });
      else if (thing && this.seesThing(thing))
        this.events.send({ id, event: thing.event, data: dated(thing.data) });
      this.position = change;
    }
  }

  /** Before anything is sent: nobody sees what is not recorded. */
  private async recordLooks(fresh: readonly SeenChange[], hour: number): Promise<void> {
    const ids = fresh.flatMap(({ about, thing }) => {
      if (about && this.sees(about.person)) return about.person.id;
      return (thing && this.seesThing(thing) ? thing.showsActivityOf : null) ?? [];
    });
    await this.tools.looks.recordAll(this.caller, [...new Set(ids)], hour);
  }

  /** @param at  the change that made everybody new; without one, the stream begins */
  private async sendWhole(at?: LivePosition & { readonly created_at: Date }): Promise<void> {
    const { head, hour, people } = await this.tools.sight.whole(this.caller, this.inShops);
    const seen = people.map(({ user_id: id }) => id);
    await this.tools.looks.recordAll(this.caller, seen, hour);
    this.lookedAtMs = performance.now();
    this.position = at ?? { xid: head.xid, id: 0 };
    const id = toEventId(this.position, at?.created_at ?? head.now);
    this.events.send({ id, event: 'snapshot', data: dated({ data: people }) });
  }

  /** Whoever watches for hours looks again in each of them. */
  private async lookAtAll(): Promise<void> {
    const { ids, hour } = await this.tools.sight.inReach(this.caller, this.inShops);
    await this.tools.looks.recordAll(this.caller, ids, hour);
    this.lookedAtMs = performance.now();
  }

  private sees(person: Person): boolean {
    const { caller, inShops } = this;
    if (inShops?.some((id) => person.shop_ids.includes(id)) === false) return false;
    if (caller.role === 'EMPLOYEE') return person.id === caller.userId;
    return isSeenBy(caller, person);
  }

  private seesThing({ shopId, isSeenBy: isSeen }: LiveThing): boolean {
    if (shopId !== null && this.inShops?.includes(shopId) === false) return false;
    return isSeen(this.caller);
  }

  private async isAllowed(forMs: number): Promise<boolean> {
    if (performance.now() - this.checkedAtMs < forMs) return true;
    const found = await this.tools.check();
    this.checkedAtMs = performance.now();
    if (typeof found === 'string') {
      this.end(found);
      return false;
    }
    const isSame =
      found.role === this.caller.role &&
      [...found.shopIds].sort().join() === [...this.caller.shopIds].sort().join();
    if (!isSame) this.end('ACCESS_CHANGED');
    return isSame;
  }
}

/** The data of an event with the time at which it is sent, by the clock that answers have in their header `Date`. */
function dated(data: object): object {
  // eslint-disable-next-line no-restricted-syntax -- like the header, it is when this process sends, and decides nothing
  return { ...data, server_time: new Date().toISOString() };
}
