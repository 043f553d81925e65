export interface Change {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The details of an entry as fields with what they were and are; what else is known comes first. */
export function changesOf({ before, after, ...facts }: Fields): readonly Change[] {
  const old = isFields(before) ? before : {};
  const next = isFields(after) ? after : {};
  const changed = [...new Set([...Object.keys(old), ...Object.keys(next)])];
  const all: Change[] = [
    ...Object.entries(facts).map(([field, value]) => ({ field, after: value })),
    ...changed.map((field) => ({ field, before: old[field], after: next[field] })),
  ];
  return all.filter((change) => change.before !== undefined || change.after !== undefined);
}
