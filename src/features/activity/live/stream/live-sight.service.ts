import { Injectable } from '@nestjs/common';
import { keyOfThing, LiveThings } from '../../../../platform/live/live-things.js';
import type { Caller } from '../../../../kernel/caller.js';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/database/tx.js';
import {
  LiveLog,
  type LiveChange,
  type LiveHead,
} from '../../../../platform/live/live-log.repository.js';
import type { LivePosition } from '../../../../platform/live/live-position.js';
import { UsersService } from '../../../users/users.service.js';
import {
  LivePeopleReadOnlyRepository,
  type ListedPerson,
} from '../live-people-read-only.repository.js';
import { LiveStates } from '../live-states.service.js';
import type { LivePersonView } from '../live.dto.js';
import { liveReachOf } from '../live-pages.service.js';
import type { SeenBatch } from './live-room.js';

/** More people are not shown at once. */
const MOST_PEOPLE = 2_000;
const BATCH = 500;

/** Everybody whom a stream shows, at one position. */
export interface WholeSight {
  readonly head: LiveHead;
  readonly hour: number;
  readonly people: readonly LivePersonView[];
}

/** Reads what streams show. */
@Injectable()
export class LiveSight {
  constructor(
    private readonly db: Database,
    private readonly log: LiveLog,
    private readonly users: UsersService,
    private readonly people: LivePeopleReadOnlyRepository,
    private readonly states: LiveStates,
    private readonly things: LiveThings,
  ) {}

  head(caller: Caller): Promise<LiveHead> {
    return this.db.read(caller, (tx) => this.log.head(tx));
  }

  /** The ids of the people in sight, and the present hour. */
  async inReach(
    caller: Caller,
    inShops: readonly string[] | undefined,
  ): Promise<{ ids: string[]; hour: number }> {
    const people = await this.db.read(caller, (tx) => this.listed(tx, caller, inShops));
    return { ids: people.map(({ id }) => id), hour: people[0]?.hour ?? 0 };
  }

  /** The position is read first: whatever the states do not show yet comes after it. */
  async whole(caller: Caller, inShops: readonly string[] | undefined): Promise<WholeSight> {
    return this.db.read(caller, async (tx) => {
      const [head, listed, limit] = await Promise.all([
        this.log.head(tx),
        this.listed(tx, caller, inShops),
        this.states.idleLimit(tx),
      ]);
      const people = await this.states.of(tx, listed, limit);
      return { head, hour: listed[0]?.hour ?? 0, people };
    });
  }

  /** The final changes after a position, one batch of them. */
  async after(organizationId: string, position: LivePosition): Promise<SeenBatch> {
    return this.db.read({ organizationId }, async (tx) => {
      const changes = await this.log.after(tx, position, BATCH);
      const open = changes.findIndex(({ is_final: isFinal }) => !isFinal);
      return this.see(tx, open < 0 ? changes : changes.slice(0, open));
    });
  }

  /** As they are now, which is at least as new as the changes. */
  async seen(organizationId: string, changes: readonly LiveChange[]): Promise<SeenBatch> {
    return this.db.read({ organizationId }, (tx) => this.see(tx, changes));
  }

  private async see(tx: Tx, changes: readonly LiveChange[]): Promise<SeenBatch> {
    if (changes.length === 0) return { changes: [], hour: 0 };
    const ids = [...new Set(changes.flatMap((one) => (isOfPerson(one) ? one.user_id : [])))];
    const [hour, limit, things, ...found] = await Promise.all([
      this.people.hour(tx),
      this.states.idleLimit(tx),
      this.things.read(tx, changes),
      ...ids.map((id) => this.users.find(tx, id)),
    ]);
    const people = found.flatMap((person) => person ?? []);
    const views = await this.states.of(tx, people, limit);
    const known = new Map(
      people.flatMap((person, at) => {
        const view = views[at];
        return view ? [[person.id, { person, view }] as const] : [];
      }),
    );
    return {
      hour,
      changes: changes.map((change) => ({
        change,
        about: isOfPerson(change) ? known.get(change.user_id) : undefined,
        thing: things.get(keyOfThing(change.kind, change.subject_id)),
      })),
    };
  }

  private async listed(
    tx: Tx,
    caller: Caller,
    inShops: readonly string[] | undefined,
  ): Promise<ListedPerson[]> {
    const filter = { ...liveReachOf(caller), inShops };
    return this.people.list(tx, filter, { limit: MOST_PEOPLE, after: undefined });
  }
}

function isOfPerson(change: LiveChange): change is LiveChange & { readonly user_id: string } {
  return change.kind === 'person' && change.user_id !== null;
}
