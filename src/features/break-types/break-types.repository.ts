import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { BreakType } from './break-type.entity.js';

/** Prepared, because every start of a break with a type reads it. */
const FIND = statement<BreakType>(
  'break-types.find',
  `SELECT ${columnsOf(BreakType)} FROM break_types WHERE organization_id = $1 AND id = $2`,
);
const LIST_OF = statement<BreakType>(
  'break-types.list-of',
  `SELECT ${columnsOf(BreakType)} FROM break_types
    WHERE organization_id = $1 AND id = ANY($2) ORDER BY id`,
);

const LIST = selection<BreakType>('break-types.list', {
  columns: columnsOf(BreakType),
  from: 'break_types',
  order: 'name, id',
  after: '(name, id) > (?, ?::uuid)',
});

const TOTAL = selection<{ count: number }>('break-types.total', {
  columns: 'count(*) AS count',
  from: 'break_types',
  order: '1',
});

export interface BreakTypeFilter {
  /** Undefined = archived or not. */
  readonly archived: boolean | undefined;
  readonly updatedSince: Date | undefined;
}

/** Reads break types for shifts and for lists. Everything else goes through `tx.of(BreakType)`. */
@Injectable()
export class BreakTypesRepository {
  find(tx: Tx, id: string): Promise<BreakType | undefined> {
    return tx.row(FIND, [tx.organizationId, id]);
  }

  /** Returns the break types with these ids, as far as they exist. */
  listOf(tx: Tx, ids: readonly string[]): Promise<BreakType[]> {
    return tx.rows(LIST_OF, [tx.organizationId, ids]);
  }

  /** By name. Returns one row more than the page. */
  list(tx: Tx, filter: BreakTypeFilter, page: PageRequest): Promise<BreakType[]> {
    return matching(tx, filter).page(LIST, page);
  }

  /** How many break types the whole list has. */
  async total(tx: Tx, filter: BreakTypeFilter): Promise<number> {
    const [row] = await matching(tx, filter).all(TOTAL);
    return row?.count ?? 0;
  }
}

function matching(tx: Tx, { archived, updatedSince }: BreakTypeFilter): ListStatement {
  return new ListStatement(tx)
    .where('(archived_at IS NOT NULL) = ?', archived)
    .where('updated_at >= ?', updatedSince);
}
