import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { COST_KPIS } from './rules/target-kpis.js';
import { Target } from './target.entity.js';
import type { ListTargetsQuery } from './targets.dto.js';

const LIST = selection<Target>('targets.list', {
  columns: columnsOf(Target),
  from: 'targets',
  order: 'id',
  after: 'id > ?::uuid',
});

export type TargetFilter = Pick<ListTargetsQuery, 'shop_id' | 'user_id' | 'kpi' | 'period'> & {
  /** The date on which they hold; undefined = any. */
  readonly date?: string | undefined;
};

@Injectable()
export class TargetsRepository {
  /** The targets within the caller's reach: see {@link isVisible}. Returns one more than the page holds. */
  list(tx: Tx, caller: Caller, of: TargetFilter & { page: PageRequest }): Promise<Target[]> {
    const { role, userId, shopIds } = caller;
    const managed = role === 'MANAGER' ? shopIds : undefined;
    return new ListStatement(tx)
      .where('user_id = ?', role === 'EMPLOYEE' ? userId : undefined)
      .where('(user_id = ? OR shop_id = ANY(?::uuid[]))', managed && userId, managed)
      .where('kpi <> ALL(?::text[])', role === 'ADMIN' ? undefined : COST_KPIS)
      .whereAmong('shop_id', of.shop_id)
      .whereAmong('user_id', of.user_id)
      .whereAmong('kpi', of.kpi, 'text')
      .whereAmong('period', of.period, 'text')
      .where('(starts_on IS NULL OR starts_on <= ?::date)', of.date)
      .where('(ends_on IS NULL OR ends_on >= ?::date)', of.date)
      .page(LIST, of.page);
  }
}
