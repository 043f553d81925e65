import { Injectable } from '@nestjs/common';
import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';
import { withoutPerson, type Nobody } from './answers-without.js';

interface Answered {
  readonly user_id: string;
  readonly route: string;
  readonly key: string;
  readonly body: Buffer;
}

/** How many answers are in memory at once. */
const BATCH = 500;
const FIRST = ['00000000-0000-0000-0000-000000000000', '', ''] as const;

/** Answers to anybody that refer to a person. They are those of a day, so no index has them. */
const NAMING = statement<Answered>(
  'idempotency.naming-person',
  `SELECT user_id, route, key, body FROM idempotency_keys
    WHERE organization_id = $1 AND (user_id, route, key) > ($2::uuid, $3::text, $4::text)
      AND position($5::bytea IN body) > 0
    ORDER BY user_id, route, key LIMIT ${BATCH}`,
);
const REPLACE = statement(
  'idempotency.replace-bodies',
  `UPDATE idempotency_keys k SET body = a.body
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::bytea[]) AS a (user_id, route, key, body)
    WHERE k.organization_id = $1 AND k.user_id = a.user_id AND k.route = a.route AND k.key = a.key`,
);

/**
 * The answers that are kept for other people and name somebody who is erased. Their keys stay taken: a request that is
 * repeated must not be carried out again, and least of all one that created the person.
 */
@Injectable()
export class ErasedAnswers {
  async forget(tx: Tx, nobody: Nobody): Promise<void> {
    const id = Buffer.from(nobody.id);
    let after: readonly string[] = FIRST;
    for (;;) {
      const rows = await tx.rows(NAMING, [tx.organizationId, ...after, id]);
      const changed = rows
        .map((row) => ({ ...row, after: withoutPerson(row.body, nobody) }))
        .filter((row) => !row.after.equals(row.body));
      if (changed.length > 0) {
        await tx.rows(REPLACE, [
          tx.organizationId,
          changed.map(({ user_id }) => user_id),
          changed.map(({ route }) => route),
          changed.map(({ key }) => key),
          changed.map((row) => row.after),
        ]);
      }
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
      after = [last.user_id, last.route, last.key];
    }
  }
}
