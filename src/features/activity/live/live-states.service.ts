import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { ActivityPolicyService } from '../policy/activity-policy.service.js';
import type { LivePersonView } from './live.dto.js';
import {
  LivePeopleReadOnlyRepository,
  type LivePerson,
} from './live-people-read-only.repository.js';
import { OFFLINE, presentOf } from './live-state.js';
import { toLivePersonView } from './live-view.js';
import { PresentDays } from './present-days.service.js';

/** What people are doing now. */
@Injectable()
export class LiveStates {
  constructor(
    private readonly people: LivePeopleReadOnlyRepository,
    private readonly days: PresentDays,
    private readonly policies: ActivityPolicyService,
  ) {}

  /** The idle limit in minutes; undefined where activity is switched off. */
  async idleLimit(tx: Tx): Promise<number | undefined> {
    const policy = await this.policies.policyOf(tx);
    return policy?.enabled ? policy.idle_limit_minutes : undefined;
  }

  /**
   * The state of each person, in their order. Most need one look-up; the whole shift is read only of those
   * who may be idle.
   * @param idleLimitMinutes  undefined where activity is switched off, so that nobody is idle
   */
  async of(
    tx: Tx,
    people: readonly LivePerson[],
    idleLimitMinutes: number | undefined,
  ): Promise<LivePersonView[]> {
    const ids = people.map(({ id }) => id);
    const idle = { limitMinutes: idleLimitMinutes };
    const shifts = await this.people.openShifts(tx, ids, idle);
    const known = new Map(shifts.map((shift) => [shift.user_id, shift]));
    return Promise.all(
      people.map(async ({ id, name }) => {
        const shift = known.get(id);
        if (!shift) return toLivePersonView({ id, name }, undefined, OFFLINE);
        const present = presentOf(shift) ?? (await this.days.of(tx, shift));
        return toLivePersonView({ id, name }, shift, present);
      }),
    );
  }
}
