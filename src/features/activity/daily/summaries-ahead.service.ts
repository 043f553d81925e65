import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/business-day.js';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { StoredSummaries } from './stored-summaries.service.js';
import { databaseTime } from '../../../platform/database/database-clock.js';

/** What came later than this is computed when somebody asks, until the events of the day are deleted. */
const DAYS_BACK = 7;
const PEOPLE_AT_ONCE = 20;

const PEOPLE = statement<{ readonly user_id: string }>(
  'activity.people-with-acknowledgement',
  `SELECT DISTINCT user_id FROM activity_acknowledgements WHERE organization_id = $1 ORDER BY user_id`,
);

/** Computes the summaries of the last days before anybody asks for them. */
@Injectable()
export class SummariesAhead {
  constructor(
    private readonly db: Database,
    private readonly summaries: StoredSummaries,
  ) {}

  /** @returns the number of days that were stored */
  async store(organizationId: string, signal: AbortSignal): Promise<number> {
    const scope = { organizationId };
    const { today, people } = await this.db.read(scope, async (tx) => ({
      today: (await databaseTime(tx)).toISOString().slice(0, 10),
      people: await this.people(tx),
    }));
    const range = { from: addDays(today, -DAYS_BACK), to: addDays(today, 1) };
    let stored = 0;
    for (let start = 0; start < people.length && !signal.aborted; start += PEOPLE_AT_ONCE) {
      const some = people.slice(start, start + PEOPLE_AT_ONCE);
      stored += await this.summaries.storeSettled(scope, some, range);
    }
    return stored;
  }

  private async people(tx: Tx): Promise<string[]> {
    const rows = await tx.rows(PEOPLE, [tx.organizationId]);
    return rows.map(({ user_id }) => user_id);
  }
}
