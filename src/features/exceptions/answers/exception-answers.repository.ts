import { Injectable } from '@nestjs/common';
import { columnsOf } from '../../../platform/database/entity-columns.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ExceptionAnswer } from './exception-answer.entity.js';

/** The order of their ids is that of time. */
const OF_EXCEPTIONS = statement<ExceptionAnswer>(
  'exception-answers.of-exceptions',
  `SELECT a.* FROM unnest($2::text[]) AS e (key)
    CROSS JOIN LATERAL (SELECT ${columnsOf(ExceptionAnswer)} FROM exception_answers x
      WHERE x.organization_id = $1 AND x.exception_key = e.key ORDER BY x.id OFFSET 0) a
    ORDER BY a.id`,
);

@Injectable()
export class ExceptionAnswersRepository {
  /** The answers of each exception, the first answer first. */
  async of(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, ExceptionAnswer[]>> {
    const found = new Map<string, ExceptionAnswer[]>();
    if (keys.length === 0) return found;
    for (const answer of await tx.rows(OF_EXCEPTIONS, [tx.organizationId, keys])) {
      const others = found.get(answer.exception_key);
      if (others) others.push(answer);
      else found.set(answer.exception_key, [answer]);
    }
    return found;
  }
}
