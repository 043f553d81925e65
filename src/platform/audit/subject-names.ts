import { FEATURES } from '../../features.js';
import { mergedRecord } from '../../kernel/feature-manifest.js';
import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';
import type { NamedSubjectView } from '../names/names.dto.js';
import type { AuditSubject } from './audit-actions.js';
import type { AuditRow } from './audit-log.repository.js';

/** The kinds of things that have a name, each with its table. */
const TABLES = Object.entries(mergedRecord(FEATURES, 'namedSubjects')) as [AuditSubject, string][];

/** Each id is one look-up by the whole key, whatever the planner knows about the organization. */
const SUBJECT_NAMES = statement<NamedSubjectView>(
  'audit-log.subject-names',
  TABLES.map(
    (
      [, table],
      index,
    ) => `SELECT n.id, n.name FROM unnest($${index + 2}::uuid[]) AS asked(id) CROSS JOIN LATERAL
      (SELECT t.id, t.name FROM ${table} t WHERE t.organization_id = $1 AND t.id = asked.id OFFSET 0) n`,
  ).join(' UNION ALL '),
);

/** The present names of the people who acted and of the things that were changed, by their ids. */
export async function subjectNames(
  tx: Tx,
  rows: readonly AuditRow[],
): Promise<ReadonlyMap<string, NamedSubjectView>> {
  const ids = TABLES.map(([kind]) => {
    const subjects = rows.filter(({ subject_type }) => subject_type === kind);
    const asked = subjects.flatMap(({ subject_id }) => subject_id ?? []);
    if (kind === 'user') asked.push(...rows.flatMap(({ actor_id }) => actor_id ?? []));
    return [...new Set(asked)];
  });
  const found = await tx.rows(SUBJECT_NAMES, [tx.organizationId, ...ids]);
  return new Map(found.map((one) => [one.id, one]));
}
