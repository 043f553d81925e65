import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UsersService } from '../../users/users.service.js';
import { ActivityLooks } from '../readers/activity-looks.service.js';
import { PersonDays, type DayOfPerson } from './person-days.service.js';
import { toTimelineView } from './timeline-view.js';
import type { TimelineQuery, TimelineView } from './timeline.dto.js';

/** A person's day, the same for the person and for whoever else may see it. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly db: Database,
    private readonly days: PersonDays,
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
    return toTimelineView(await this.days.of(tx, of));
  }
}
