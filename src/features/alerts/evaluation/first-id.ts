const HEX = 16;
const MS_DIGITS = 12;
const FIRST_GROUP = 8;

/** The least UUIDv7 of an instant: ids are in the order of time. */
export function firstId(at: Date): string {
  const ms = at.getTime().toString(HEX).padStart(MS_DIGITS, '0');
  return `${ms.slice(0, FIRST_GROUP)}-${ms.slice(FIRST_GROUP)}-7000-8000-000000000000`;
}
