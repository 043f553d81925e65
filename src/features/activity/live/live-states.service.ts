import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { ActivityPolicyService } from '../policy/activity-policy.service.js';
import { DoubtsReadOnlyRepository, type DoubtfulShift } from './doubts-read-only.repository.js';
import type { LivePersonView } from './live.dto.js';
import {
  LivePeopleReadOnlyRepository,
  type LivePerson,
} from './live-people-read-only.repository.js';
import { OFFLINE, presentOf, type OpenShift } from './live-state.js';
import { toLivePersonView } from './live-view.js';
import { PresentDays } from './present-days.service.js';

/** What people are doing, and how long it can be known without looking again. */
export interface LiveSituation {
  /** In the order of the people. */
  readonly views: readonly LivePersonView[];
  /** In milliseconds: the passing of time alone changes nothing before that; Infinity when it never does. */
  readonly until: number;
  /** The shifts of those who may be idle: every sign of life may change their states. */
  readonly doubtful: readonly DoubtfulShift[];
  /** What was heard in those shifts, at the latest when the states were read. */
  readonly signs: string;
}

interface Seen {
  readonly view: LivePersonView;
  readonly until: number;
}

const MIN_MS = 60_000;

/** What people are doing now. */
@Injectable()
export class LiveStates {
  constructor(
    private readonly people: LivePeopleReadOnlyRepository,
    private readonly days: PresentDays,
    private readonly doubts: DoubtsReadOnlyRepository,
    private readonly policies: ActivityPolicyService,
  ) {}

  /** The idle limit in minutes; undefined where activity is switched off. */
  async idleLimit(tx: Tx): Promise<number | undefined> {
    const policy = await this.policies.policyOf(tx);
    return policy?.enabled ? policy.idle_limit_minutes : undefined;
  }

  /** The state of each person, in their order. @param idleLimitMinutes  see {@link situationOf} */
  async of(
    tx: Tx,
    people: readonly LivePerson[],
    idleLimitMinutes: number | undefined,
  ): Promise<readonly LivePersonView[]> {
    return (await this.situationOf(tx, people, idleLimitMinutes)).views;
  }

  /**
   * Looks at what these people are doing. Most need one look-up; the whole shift is read only of those who may
   * be idle.
   * @param idleLimitMinutes  undefined where activity is switched off, so that nobody is idle
   */
  async situationOf(
    tx: Tx,
    people: readonly LivePerson[],
    idleLimitMinutes: number | undefined,
  ): Promise<LiveSituation> {
    const ids = people.map(({ id }) => id);
    const shifts = await this.people.openShifts(tx, ids, { limitMinutes: idleLimitMinutes });
    const known = new Map(shifts.map((shift) => [shift.user_id, shift]));
    const doubtful = shifts.filter((shift) => presentOf(shift) === undefined);
    const limitMs = (idleLimitMinutes ?? Infinity) * MIN_MS;
    // The signs are read before the days: one that comes in between makes a reader look once more.
    const [signs, ...seen] = await Promise.all([
      this.doubts.signsOf(tx, doubtful),
      ...people.map((person) => this.see(tx, { person, shift: known.get(person.id), limitMs })),
    ]);
    return {
      views: seen.map(({ view }) => view),
      until: Math.min(...seen.map(({ until }) => until)),
      doubtful: doubtful.map(({ user_id, shift_id, start_at }) => ({
        user_id,
        shift_id,
        start_at,
      })),
      signs,
    };
  }

  private async see(
    tx: Tx,
    of: {
      readonly person: LivePerson;
      readonly shift: OpenShift | undefined;
      readonly limitMs: number;
    },
  ): Promise<Seen> {
    const { person, shift, limitMs } = of;
    if (!shift) return { view: toLivePersonView(person, undefined, OFFLINE), until: Infinity };
    const simple = presentOf(shift);
    if (simple) {
      const { working_until: until } = shift;
      const isWorking = simple.state === 'WORKING' && until !== null;
      const view = toLivePersonView(person, shift, simple);
      return { view, until: isWorking ? until.getTime() : Infinity };
    }
    const { present, lastSign = Infinity } = await this.days.of(tx, shift);
    const view = toLivePersonView(person, shift, present);
    if (present.state === 'IDLE') return { view, until: Infinity };
    // Silent for longer, but explained up to now: what was explained may end at any moment.
    const isExplained = lastSign + limitMs < shift.now.getTime();
    return { view, until: isExplained ? shift.now.getTime() : lastSign + limitMs };
  }
}
