import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UsersService } from '../../users/users.service.js';
import type { DayRules } from '../day/person-day.js';
import { ActivityLooks } from '../readers/activity-looks.service.js';
import type { ActivityPolicy } from '../policy/activity-policy.entity.js';
import { ActivityPolicyService } from '../policy/activity-policy.service.js';
import { PersonDays, type DayOfPerson } from './person-days.service.js';
import { toTimelineView } from './timeline-view.js';
import type { TimelineQuery, TimelineView } from './timeline.dto.js';

const MS_PER_SECOND = 1_000;
const MS_PER_MINUTE = 60_000;

/** A person's day, the same for the person and for whoever else may see it. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly db: Database,
    private readonly days: PersonDays,
    private readonly policies: ActivityPolicyService,
    private readonly users: UsersService,
    private readonly looks: ActivityLooks,
  ) {}

  /** @throws NOT_FOUND  for a person whose activity the caller does not see */
  async get(caller: Caller, query: TimelineQuery): Promise<TimelineView> {
    const { date, user_id: userId = caller.userId } = query;
    const of = { userId, date };
    if (userId === caller.userId) return this.db.snapshot(caller, (tx) => this.view(tx, of));
    if (caller.role === 'EMPLOYEE') throw new AppError('NOT_FOUND', { missing: userId });
    // A look is a write: it is recorded in the transaction that shows what was seen.
    return this.db.write(caller, async (tx) => {
      await this.users.getReachable(tx, caller, userId);
      await this.looks.record(tx, caller, userId);
      return this.view(tx, of);
    });
  }

  private async view(tx: Tx, of: DayOfPerson): Promise<TimelineView> {
    const policy = await this.policies.policyOf(tx);
    return toTimelineView(await this.days.of(tx, of, rulesOf(policy)));
  }
}

/** Undefined while the organization has not switched activity on: then nothing is recorded and nobody is idle. */
function rulesOf(policy: ActivityPolicy | undefined): DayRules | undefined {
  if (!policy?.enabled) return undefined;
  return {
    pulseMs: policy.pulse_seconds * MS_PER_SECOND,
    idleLimitMs: policy.idle_limit_minutes * MS_PER_MINUTE,
  };
}
