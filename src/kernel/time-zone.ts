import { Temporal } from 'temporal-polyfill';

/** Names begin with a letter; `+02:00` and whole date-times, which Temporal also takes, do not match. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;
const LONGEST_ZONE_NAME = 64;
/**
 * Names of Java's and System V's that JavaScript takes and IANA does not have: a database or a browser may not
 * know them, and some mean another zone there (`BST`, `IST`). IANA's own abbreviations (`EST`, `CET`), `UTC`
 * and fixed offsets (`Etc/GMT+5`) are zones like any other.
 */
const NOT_OF_IANA: ReadonlySet<string> = new Set(
  (
    'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST ' +
    'US/Pacific-New'
  )
    .toLowerCase()
    .split(' '),
);
const SYSTEM_V = 'systemv/';

/** Whether it is an IANA zone name, links such as `Asia/Calcutta` included; `+02:00` is not. */
export function isTimeZone(id: unknown): boolean {
  return spelledTimeZone(id) !== undefined;
}

/**
 * Returns the zone name in IANA's own capitals, which some programs insist on; undefined if it is no zone
 * name.
 */
export function spelledTimeZone(id: unknown): string | undefined {
  if (typeof id !== 'string' || id.length > LONGEST_ZONE_NAME || !ZONE_NAME.test(id)) return;
  const name = id.toLowerCase();
  if (NOT_OF_IANA.has(name) || name.startsWith(SYSTEM_V)) return;
  try {
    return new Temporal.ZonedDateTime(0n, id).timeZoneId;
  } catch {
    return undefined;
  }
}
