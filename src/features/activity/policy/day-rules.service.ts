import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { DayRules } from '../day/person-day.js';
import { ActivityPolicyRepository, type DayRulesRow } from './activity-policy.repository.js';

const MS_PER_SECOND = 1_000;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** The rules of a person's day, and since when the organization keeps what they are applied to. */
export interface PersonRules extends DayRules {
  readonly keptFrom: (now: Date) => Date;
}

const NOBODY_IS_IDLE: PersonRules = {
  pulseMs: 0,
  idleLimitMs: Infinity,
  observedFromMs: Infinity,
  keptFrom: () => new Date(0),
};

/** The rules by which the days of people are computed. */
@Injectable()
export class DayRulesOfPeople {
  constructor(private readonly policies: ActivityPolicyRepository) {}

  /**
   * While activity is switched off, and before a person has acknowledged a notice, nobody is idle. What was
   * recorded while it was on is shown until it is deleted.
   */
  async of(tx: Tx, userId: string): Promise<PersonRules> {
    const [row] = await this.policies.dayRulesOf(tx, [userId]);
    return row ? rulesOf(row) : NOBODY_IS_IDLE;
  }

  /** The same of many people, by their ids. */
  async ofPeople(tx: Tx, userIds: readonly string[]): Promise<(userId: string) => PersonRules> {
    const rows = await this.policies.dayRulesOf(tx, userIds);
    const rules = new Map(rows.map((row) => [row.user_id, rulesOf(row)]));
    return (userId) => rules.get(userId) ?? NOBODY_IS_IDLE;
  }
}

function rulesOf(policy: DayRulesRow): PersonRules {
  const isIdleKnown = policy.enabled && policy.observed_from !== null;
  return {
    pulseMs: policy.pulse_seconds * MS_PER_SECOND,
    idleLimitMs: policy.idle_limit_minutes * MS_PER_MINUTE,
    observedFromMs: isIdleKnown ? policy.observed_from.getTime() : Infinity,
    keptFrom: (now) => new Date(now.getTime() - policy.retention_days * MS_PER_DAY),
  };
}
