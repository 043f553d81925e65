import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { ActivityPolicyService } from '../policy/activity-policy.service.js';
import { LivePeopleReadOnlyRepository } from './live-people-read-only.repository.js';
import { presentOf, type OpenShift } from './live-state.js';
import { PresentDays } from './present-days.service.js';

/** A time without a sign of life that has not ended. */
export interface Silence {
  readonly user_id: string;
  readonly shop_id: string;
  readonly shift_id: string;
  /** The last sign of life, or the end of what the person explained after it. */
  readonly since: Date;
}

/** Finds people at work who show no sign of life. Nobody is silent while activity is switched off. */
@Injectable()
export class Silences {
  constructor(
    private readonly people: LivePeopleReadOnlyRepository,
    private readonly days: PresentDays,
    private readonly policies: ActivityPolicyService,
  ) {}

  /**
   * The silences of these people that have lasted for some minutes. One statement finds who may be silent; the
   * shift is read of those alone.
   * @param minutes  not less than the idle limit of the policy, which counts otherwise
   */
  async of(
    tx: Tx,
    userIds: readonly string[],
    { minutes, at }: { readonly minutes: number; readonly at: Date },
  ): Promise<Silence[]> {
    const policy = await this.policies.policyOf(tx);
    if (!policy?.enabled || userIds.length === 0) return [];
    const limitMinutes = Math.max(minutes, policy.idle_limit_minutes);
    const shifts = await this.people.openShifts(tx, userIds, { limitMinutes, at });
    const unknown = shifts.filter((shift) => presentOf(shift) === undefined);
    const found = await Promise.all(unknown.map((shift) => this.silenceOf(tx, shift)));
    return found.flatMap((silence) => silence ?? []);
  }

  private async silenceOf(tx: Tx, shift: OpenShift): Promise<Silence | undefined> {
    const { present } = await this.days.of(tx, shift);
    const { state, since } = present;
    const { user_id, shop_id, shift_id } = shift;
    return state === 'IDLE' && since ? { user_id, shop_id, shift_id, since } : undefined;
  }
}
