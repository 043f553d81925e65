import type { PersonalRecord } from '../../kernel/feature-manifest.js';
import { PERSONAL_RECORDS } from '../../kernel/personal-records.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Selection, Statement } from '../../platform/database/statement.js';

/** A row as the database returns it; `page_key` is its place in the order. */
export type RecordRow = Readonly<Record<string, unknown>> & { readonly page_key: string[] };

/** A row of a part; `part_of` is the id of its record. */
export type PartRow = Readonly<Record<string, unknown>> & { readonly part_of: string };

/** How many rows there are, and the date until which the law asks for the last of them. */
export interface RecordCount {
  readonly rows: number;
  readonly until: string | null;
}

/** Everything that is asked of the rows of one personal record. */
export interface RecordStatements {
  readonly record: PersonalRecord;
  readonly page: Selection<RecordRow>;
  readonly parts: readonly { readonly table: string; readonly of: Statement<PartRow> }[];
  readonly count: Statement<RecordCount>;
  /** Undefined where the rows stay as they are. */
  readonly erase: Statement<RecordCount> | undefined;
}

/** Years for which hours and receipts are kept. Source: domain.md, "Activity". */
export const YEARS_KEPT = { HOURS: 4, RECEIPTS: 6 } as const;

/** The statements of every record that a manifest declares, in the order of the manifests. */
export const RECORDS: readonly RecordStatements[] = PERSONAL_RECORDS.map((record) => {
  const name = `${record.table}.${record.person}`;
  const keys = Object.keys(record.order);
  const types = Object.values(record.order);
  const mine = `${record.table} WHERE organization_id = $1 AND ${record.person} = $2`;
  const until = untilOf(record);
  return {
    record,
    page: selection<RecordRow>(`personal-data.page.${name}`, {
      columns: `*, ARRAY[${keys.map((key) => `${key}::text`).join(', ')}] AS page_key`,
      from: record.table,
      order: keys.join(', '),
      after: `(${keys.join(', ')}) > (${types.map((type) => `?::${type}`).join(', ')})`,
    }),
    parts: (record.parts ?? []).map(({ table, of, order }) => ({
      table,
      of: statement<PartRow>(
        `personal-data.part.${table}`,
        `SELECT *, ${of} AS part_of FROM ${table}
            WHERE organization_id = $1 AND ${of} = ANY($2::uuid[]) ORDER BY ${order.join(', ')}`,
      ),
    })),
    count: statement<RecordCount>(
      `personal-data.count.${name}`,
      `SELECT count(*) AS rows, ${until} AS until FROM ${mine}`,
    ),
    erase: erasing(record, mine),
  };
});

function untilOf({ dated, retention }: PersonalRecord): string {
  if (dated === undefined || !(retention in YEARS_KEPT)) return 'NULL::date';
  const years = YEARS_KEPT[retention as keyof typeof YEARS_KEPT];
  return `(max(${dated}) + interval '${years} years')::date`;
}

function erasing(record: PersonalRecord, mine: string): Statement<RecordCount> | undefined {
  const { table, person, erasure, deletedBy } = record;
  if (erasure === 'KEEP') return undefined;
  const name = `personal-data.erase.${table}.${person}`;
  if (deletedBy) return statement(name, `SELECT ${deletedBy}($1, $2) AS rows, NULL::date AS until`);
  const change =
    erasure === 'DELETE'
      ? `DELETE FROM ${mine}`
      : `UPDATE ${mine.replace(' WHERE', ` SET ${assignments(erasure)} WHERE`)}`;
  return statement<RecordCount>(
    name,
    `WITH erased AS (${change} RETURNING 1) SELECT count(*) AS rows, NULL::date AS until FROM erased`,
  );
}

function assignments(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([column, sql]) => `${column} = ${sql}`)
    .join(', ');
}
