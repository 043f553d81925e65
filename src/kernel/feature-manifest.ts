import type { Role } from './role.js';

/** One row of the error catalogue: the part of an error that the client sees. */
export interface ErrorRow {
  readonly status: number;
  /** A sentence that makes sense on its own. */
  readonly title: string;
  /**
   * `false` when the answer is not stored under the request's Idempotency-Key, so that the key stays
   * free. Only refusals by business rules, after the work began, are stored.
   */
  readonly stored?: false;
  /** Further members of the problem, as a rule ids of the record that stands in the way. */
  readonly members?: Readonly<Record<string, 'uuid' | 'date-time'>>;
}

/** A group of operations in the OpenAPI document. */
export interface DocumentTag {
  readonly name: string;
  readonly description: string;
}

/** How long data about people is kept, and why; see `docs/adr/0015-activity.md`. */
export type RetentionClass = 'ACTIVITY' | 'HOURS' | 'RECEIPTS' | 'ACCOUNT';

/** Rows of a part of a record, such as the lines of a receipt. */
export interface RecordPart {
  readonly table: string;
  /** The column with the id of the record. */
  readonly of: string;
  readonly order: readonly string[];
}

/** Rows that hold data about people. A person may read those about them, and erasing the person treats each. */
export interface PersonalRecord {
  readonly table: string;
  /** The column with the id of the person. A table that names several people has a record for each column. */
  readonly person: string;
  /**
   * The columns by which the rows are read, with their types; together they are unique. An index of the person and
   * these columns, or the first of them, keeps a page from reading all rows of the person.
   */
  readonly order: Readonly<
    Record<string, 'timestamptz' | 'date' | 'uuid' | 'text' | 'integer' | 'bigint'>
  >;
  /** Columns that are not shown: secrets, and what serves the database alone. */
  readonly hidden?: readonly string[];
  readonly parts?: readonly RecordPart[];
  readonly retention: RetentionClass;
  /** The SQL function that deletes the rows, where the application itself may not. */
  readonly deletedBy?: string;
  /** The column from whose last value the years of the retention class count. */
  readonly dated?: string;
  /** What erasing the person does to the rows: columns are overwritten by the SQL given for each. */
  readonly erasure: 'DELETE' | 'KEEP' | Readonly<Record<string, string>>;
}

/**
 * Everything that a feature adds to lists which all features share. A manifest is data: it imports
 * nothing but this type, so the kernel and the platform can read it without loading the feature.
 * Source: docs/adr/0008-features-declare-themselves.md
 */
export interface FeatureManifest {
  /** The name of its folder. */
  readonly name: string;
  /** The other features that its code may import. */
  readonly imports: readonly string[];
  /** Each permission with the roles that have it. */
  readonly permissions?: Readonly<Record<string, readonly Role[]>>;
  readonly errors?: Readonly<Record<string, ErrorRow>>;
  /**
   * Each action of the audit log with the kind of thing that it happens to. An action that is no
   * longer written stays here, because its entries stay in the log.
   */
  readonly auditActions?: Readonly<Record<string, string>>;
  /** The kinds of things in the audit log that have a name, each with the table whose column `name` it is. */
  readonly namedSubjects?: Readonly<Record<string, string>>;
  /** Background work. The migration creates these queues, because the app's role may not. */
  readonly jobQueues?: readonly string[];
  /** Work that a transaction sends after its commit, at least once each. The migration creates these queues. */
  readonly messageQueues?: readonly string[];
  /** A test finds columns with the id of a person that no manifest declares. */
  readonly personalData?: readonly PersonalRecord[];
  readonly tags?: readonly DocumentTag[];
  /** A section of the OpenAPI document's description, in Markdown. */
  readonly documentText?: string;
  /** Foreign keys that prevent the deletion of a row of another feature, each with its error code. */
  readonly forbidsDeletion?: Readonly<Record<string, string>>;
  /** Foreign keys that prevent the change of a column of another feature, each with its error code. */
  readonly forbidsChange?: Readonly<Record<string, string>>;
}

export type Manifests = readonly FeatureManifest[];

/** The fields of a manifest that are records. */
type RecordField =
  'permissions' | 'errors' | 'auditActions' | 'namedSubjects' | 'forbidsDeletion' | 'forbidsChange';
type RowOf<Field extends RecordField> = NonNullable<FeatureManifest[Field]>[string];

/** The names that a list of manifests declares in one field, as a union of literals. */
export type NamesIn<
  List extends Manifests,
  Field extends keyof FeatureManifest,
> = List[number] extends infer Manifest
  ? Manifest extends Readonly<Record<Field, infer Declared>>
    ? (Declared extends readonly (infer Name)[] ? Name : keyof Declared) & string
    : never
  : never;

/**
 * One field of all manifests, merged in their order.
 * @throws Error  when two features declare the same name
 */
export function mergedRecord<const List extends Manifests, Field extends RecordField>(
  manifests: List,
  field: Field,
): Readonly<Record<NamesIn<List, Field>, RowOf<Field>>> {
  const entries = manifests.flatMap((manifest) => Object.entries(manifest[field] ?? {}));
  assertUnique(entries.map(([name]) => name));
  // The names come from the very manifests that the type is computed from.
  return Object.fromEntries(entries) as Record<NamesIn<List, Field>, RowOf<Field>>;
}

/** @throws Error  when a name appears twice */
export function assertUnique(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two features declare ${twice}`);
}
