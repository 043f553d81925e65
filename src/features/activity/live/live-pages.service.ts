import { Injectable } from '@nestjs/common';
import { shopsInReach, type Caller } from '../../../kernel/caller.js';
import { pageRequest, toPage } from '../../../kernel/page.js';
import type { Tx } from '../../../platform/database/tx.js';
import { LiveLog } from '../../../platform/live/live-log.repository.js';
import { DoubtsReadOnlyRepository } from './doubts-read-only.repository.js';
import {
  LivePeopleReadOnlyRepository,
  type LiveReach,
} from './live-people-read-only.repository.js';
import { LiveStates } from './live-states.service.js';
import type { ListLiveQuery } from './live.dto.js';
import { isStillTrue, type RememberedPage } from './remembered-pages.js';

/**
 * The longest that a page is remembered where nobody can be idle. Where they can, it is the limit: somebody
 * who acknowledges the notice is idle after that, at the earliest.
 */
const MOST_MS = 600_000;
const MIN_MS = 60_000;

/** Reads pages of the live view, and finds whether one that was read is still true. */
@Injectable()
export class LivePages {
  constructor(
    private readonly people: LivePeopleReadOnlyRepository,
    private readonly states: LiveStates,
    private readonly doubts: DoubtsReadOnlyRepository,
    private readonly log: LiveLog,
  ) {}

  /** Reads the page. Where the log stands is read first: what the page may not show yet is new to it. */
  async read(tx: Tx, caller: Caller, query: ListLiveQuery): Promise<RememberedPage> {
    const request = pageRequest(query, 2);
    const filter = { ...liveReachOf(caller), inShops: query.shop_id };
    const [{ snapshot, now }, people, limit] = await Promise.all([
      this.log.sight(tx),
      this.people.list(tx, filter, request),
      this.states.idleLimit(tx),
    ]);
    const { views, until, ...open } = await this.states.situationOf(tx, people, limit);
    const page = toPage(views, request, {
      keysOf: ({ name, user_id }) => [name, user_id],
      view: (row) => row,
    });
    const from = now.getTime();
    return {
      text: JSON.stringify(page),
      userIds: page.data.map(({ user_id: id }) => id),
      snapshot,
      from,
      until: Math.min(until, from + (limit === undefined ? MOST_MS : limit * MIN_MS)),
      ...open,
    };
  }

  /** Asks the database whether the page is still true: it sends all statements at once. */
  async check(tx: Tx, page: RememberedPage): Promise<{ isTrue: boolean; now: Date }> {
    const [sight, signs] = await Promise.all([
      this.log.sight(tx, page.snapshot),
      this.doubts.signsOf(tx, page.doubtful),
    ]);
    const { now, has_changed: hasChanged } = sight;
    return { isTrue: isStillTrue(page, { now: now.getTime(), hasChanged, signs }), now };
  }
}

/** An EMPLOYEE sees the activity of nobody else, although they see the names of their colleagues. */
export function liveReachOf(caller: Caller): LiveReach {
  const shopIds = caller.role === 'EMPLOYEE' ? [] : shopsInReach(caller);
  return { shopIds, callerId: caller.userId };
}
