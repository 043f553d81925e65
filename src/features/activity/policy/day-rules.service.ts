import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { DayRules } from '../day/person-day.js';
import { ActivityPolicyRepository } from './activity-policy.repository.js';

const MS_PER_SECOND = 1_000;
const MS_PER_MINUTE = 60_000;
const NOBODY_IS_IDLE: DayRules = { pulseMs: 0, idleLimitMs: Infinity, observedFromMs: Infinity };

/** The rules by which the days of people are computed. */
@Injectable()
export class DayRulesOfPeople {
  constructor(private readonly policies: ActivityPolicyRepository) {}

  /**
   * While activity is switched off, and before a person has acknowledged a notice, nobody is idle. What was
   * recorded while it was on is shown until it is deleted.
   */
  async of(tx: Tx, userId: string): Promise<DayRules> {
    const policy = await this.policies.dayRulesOf(tx, userId);
    if (!policy) return NOBODY_IS_IDLE;
    const isIdleKnown = policy.enabled && policy.observed_from !== null;
    return {
      pulseMs: policy.pulse_seconds * MS_PER_SECOND,
      idleLimitMs: policy.idle_limit_minutes * MS_PER_MINUTE,
      observedFromMs: isIdleKnown ? policy.observed_from.getTime() : Infinity,
    };
  }
}
