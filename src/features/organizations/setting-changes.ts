import { AppError } from '../../kernel/app-error.js';

/** What a change of settings did, for the audit log: the fields that differ, and no others. */
export type SettingChanges = Readonly<
  Record<'before' | 'after', Readonly<Record<string, unknown>>>
>;

/**
 * The fields in which two states of a setting differ.
 * @param before  may hold more than `after`; only the fields of `after` are compared
 * @returns undefined when nothing changed: then there is nothing to write and nothing to log
 */
export function changesBetween<Fields extends object>(
  before: Fields,
  after: Fields,
): SettingChanges | undefined {
  const old = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([field, value]) => old.get(field) !== value);
  if (changed.length === 0) return undefined;
  return {
    before: Object.fromEntries(changed.map(([field]) => [field, old.get(field)])),
    after: Object.fromEntries(changed),
  };
}

/**
 * Optimistic locking: who read another version than the current one would undo what they never saw.
 * @param given  of the body; nothing is checked when it is absent
 * @throws VERSION_CONFLICT
 */
export function assertVersion(current: number, given: number | undefined): void {
  if ((given ?? current) !== current) throw new AppError('VERSION_CONFLICT');
}
