import { Injectable } from '@nestjs/common';
import { databaseTime } from '../../../platform/database/database-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { LiveLog } from '../../../platform/live/live-log.repository.js';
import { IdleMarksRepository, type IdleMark, type WatchedPerson } from './idle-marks.repository.js';
import type { LivePersonView } from './live.dto.js';
import { LiveStates } from './live-states.service.js';

/** What differs from what was reported last. */
export interface Turn {
  readonly begun: readonly IdleMark[];
  readonly ended: readonly string[];
}

/** What a look at an organization finds. */
export interface Look {
  /** Undefined when nothing differs. */
  readonly turn: Turn | undefined;
  /** Nobody becomes idle before that unless somebody writes something, which reports it. */
  readonly next: Date;
}

const MIN_MS = 60_000;
/** Receipts report nothing, so an idle time that one of them has ended is found by looking. */
const WHILE_IDLE_MS = MIN_MS;
/** While nobody can be idle; switching activity on makes the organization due. */
const WHILE_OFF_MS = 60 * MIN_MS;
/** Somebody who is silent, and has explained more than has passed, may be idle at any moment. */
const LEAST_MS = 1_000;

/** Who was reported as idle, and who is. */
@Injectable()
export class IdleReports {
  constructor(
    private readonly marks: IdleMarksRepository,
    private readonly states: LiveStates,
    private readonly log: LiveLog,
  ) {}

  async turnOf(tx: Tx): Promise<Look> {
    const [now, watched, limit] = await Promise.all([
      databaseTime(tx),
      this.marks.watched(tx),
      this.states.idleLimit(tx),
    ]);
    const people = watched.map(({ id }) => ({ id, name: '' }));
    const { views, until } = await this.states.situationOf(tx, people, limit);
    const idle = idleOf(views);
    // Whoever begins to work after this look is idle after the whole limit, at the earliest.
    const latest = limit === undefined ? WHILE_OFF_MS : limit * MIN_MS;
    const afterMs = Math.min(until + 1 - now.getTime(), idle.length > 0 ? WHILE_IDLE_MS : latest);
    return {
      turn: turnBetween(watched, idle),
      next: new Date(now.getTime() + Math.max(afterMs, LEAST_MS)),
    };
  }

  async report(tx: Tx, { begun, ended }: Turn): Promise<void> {
    await Promise.all([this.marks.set(tx, begun), this.marks.clear(tx, ended)]);
    const ids = [...begun.map(({ user_id: id }) => id), ...ended];
    this.log.people(tx, ids);
  }

  /** A sign of life came: whoever was reported as idle may be so no more. It need not be awaited first. */
  async signOf(tx: Tx, userId: string): Promise<void> {
    if (await this.marks.clearOne(tx, userId)) this.log.person(tx, userId);
  }
}

function idleOf(views: readonly LivePersonView[]): IdleMark[] {
  return views.flatMap(({ user_id, state, since }) =>
    state === 'IDLE' && since !== null ? [{ user_id, since: new Date(since) }] : [],
  );
}

function turnBetween(
  watched: readonly WatchedPerson[],
  idle: readonly IdleMark[],
): Turn | undefined {
  const marked = new Map(watched.map((one) => [one.id, one.marked_since?.getTime()]));
  const begun = idle.filter(({ user_id: id, since }) => marked.get(id) !== since.getTime());
  const idleIds = new Set(idle.map(({ user_id: id }) => id));
  const ended = watched.flatMap(({ id, marked_since: since }) =>
    since !== null && !idleIds.has(id) ? [id] : [],
  );
  return begun.length + ended.length > 0 ? { begun, ended } : undefined;
}
