import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { LiveLog } from '../../../platform/live/live-log.repository.js';
import { ActivityPolicyService } from '../policy/activity-policy.service.js';
import { IdleMarksRepository, type IdleMark } from './idle-marks.repository.js';
import { LiveStates } from './live-states.service.js';

/** What differs from what was reported last. */
export interface Turn {
  readonly begun: readonly IdleMark[];
  readonly ended: readonly string[];
}

/** Who was reported as idle, and who is. */
@Injectable()
export class IdleReports {
  constructor(
    private readonly marks: IdleMarksRepository,
    private readonly states: LiveStates,
    private readonly policies: ActivityPolicyService,
    private readonly log: LiveLog,
  ) {}

  /** @returns undefined when nothing differs */
  async turnOf(tx: Tx): Promise<Turn | undefined> {
    const [watched, policy] = await Promise.all([
      this.marks.watched(tx),
      this.policies.policyOf(tx),
    ]);
    const limit = policy?.enabled ? policy.idle_limit_minutes : undefined;
    const people = watched.map(({ id }) => ({ id, name: '' }));
    const views = await this.states.of(tx, people, limit);
    const idle = views.flatMap(({ user_id, state, since }) =>
      state === 'IDLE' && since !== null ? [{ user_id, since: new Date(since) }] : [],
    );
    const marked = new Map(watched.map((one) => [one.id, one.marked_since?.getTime()]));
    const begun = idle.filter(({ user_id: id, since }) => marked.get(id) !== since.getTime());
    const idleIds = new Set(idle.map(({ user_id: id }) => id));
    const ended = watched.flatMap(({ id, marked_since: since }) =>
      since !== null && !idleIds.has(id) ? [id] : [],
    );
    return begun.length + ended.length > 0 ? { begun, ended } : undefined;
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
