import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Wage } from './wage.entity.js';

/** What work costs by. */
export type WageTerms = Pick<
  Wage,
  'user_id' | 'amount_minor' | 'currency' | 'unit' | 'valid_from' | 'valid_to'
>;

const LIST = selection<Wage>('wages.list', {
  columns: columnsOf(Wage),
  from: 'wages',
  order: 'valid_from DESC, id DESC',
  after: '(valid_from, id) < (?::date, ?::uuid)',
});

/** One look-up for each person, whatever the planner knows of the organization. */
const OF_PEOPLE = statement<WageTerms>(
  'wages.of-people',
  `SELECT w.user_id, w.amount_minor, w.currency, w.unit, w.valid_from, w.valid_to
    FROM unnest($2::uuid[]) AS person (id)
    CROSS JOIN LATERAL (SELECT x.user_id, x.amount_minor, x.currency, x.unit, x.valid_from, x.valid_to FROM wages x
      WHERE x.organization_id = $1 AND x.user_id = person.id AND x.valid_from <= $3::date
      ORDER BY x.valid_from OFFSET 0) w
    ORDER BY w.user_id, w.valid_from`,
);

/** Lists wages. Everything else goes through `tx.of(Wage)`. */
@Injectable()
export class WagesRepository {
  /** The latest first. Returns one row more than the page. */
  list(tx: Tx, userId: string, page: PageRequest): Promise<Wage[]> {
    return new ListStatement(tx).where('user_id = ?', userId).page(LIST, page);
  }

  /** The wages of these people that begin until a date, each person's in the order of time. */
  ofPeople(tx: Tx, userIds: readonly string[], until: string): Promise<WageTerms[]> {
    return tx.rows(OF_PEOPLE, [tx.organizationId, userIds, until]);
  }
}
