import { AppError } from './app-error.js';

/** The fields of a row that a change has altered, and no others. The audit log stores them. */
export type Changes<Fields> = {
  readonly before: Readonly<Partial<Fields>>;
  readonly after: Readonly<Partial<Fields>>;
};

/**
 * Compares a row with its new values.
 * @param before  the row; it may have more fields than `after`
 * @param after  new values of some fields; `undefined` leaves a field as it is
 * @returns undefined when nothing changes, so that there is nothing to write or to log
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
 * Refuses a change by someone who has read another version than the current one: it would undo a change
 * that they have never seen.
 * @param given  the version in the body; without one, nothing is checked
 * @throws VERSION_CONFLICT
 */
export function assertVersion(current: number, given: number | undefined): void {
  if (given === undefined || given === current) return;
  const detail = `The record is at version ${current}; the request names version ${given}`;
  throw new AppError('VERSION_CONFLICT', { detail, version: current });
}
