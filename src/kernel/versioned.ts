import { AppError } from './app-error.js';

/** What a change did to a row: the fields that differ, and no others. The audit log keeps it. */
export type Changes<Fields> = {
  readonly before: Readonly<Partial<Fields>>;
  readonly after: Readonly<Partial<Fields>>;
};

/**
 * Compares a row with its new values.
 * @param before  the row; may hold more fields than `after`
 * @param after  new values of some fields; `undefined` leaves a field as it is
 * @returns undefined when nothing changes: then there is nothing to write and nothing to log
 */
export function changesBetween<Fields extends object>(
  before: Fields,
  after: Partial<Fields>,
): Changes<Fields> | undefined {
  const old = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([field, value]) => value !== undefined && old.get(field) !== value,
  );
  if (changed.length === 0) return undefined;
  return {
    before: Object.fromEntries(changed.map(([field]) => [field, old.get(field)])),
    after: Object.fromEntries(changed),
  } as Changes<Fields>; // Object.fromEntries forgets the names of the fields.
}

/**
 * Refuses a change by someone who read another version than the current one: it would undo what
 * they never saw.
 * @param given  the version in the body; without it nothing is checked
 * @throws VERSION_CONFLICT
 */
export function assertVersion(current: number, given: number | undefined): void {
  if (given === undefined || given === current) return;
  const detail = `The record is at version ${current}; the request names version ${given}`;
  throw new AppError('VERSION_CONFLICT', { detail, version: current });
}
