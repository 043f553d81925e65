import pg from 'pg';

/** `2026-03-02 09:30:00.123456+00`, as PostgreSQL writes an instant for a session whose zone is UTC. */
const ZONE = '+00';
const FIRST_DECIMAL = 20;
const MS_DIGITS = 3;
const ZERO = '0'.charCodeAt(0);
const HYPHEN = '-'.charCodeAt(0);

/**
 * Makes the driver return `bigint` as a number and `date` as text. A constraint keeps every bigint column
 * below 2^53; a sum of them is a `numeric`, which stays text. A business date has no zone and must not
 * become an instant in the zone of this machine.
 */
export function registerPgTypes(): void {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, instantOf);
}

/** The driver's own way. It reads every form, by a regular expression. */
const anyInstantOf = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (
  text: string,
) => unknown;

/**
 * Reads an instant from its digits, which takes a third of the driver's time and leaves no garbage: of a list
 * of people or shifts, instants are most of what there is to read. What has another form, such as infinity,
 * another zone or a year of the first century, the driver reads.
 */
export function instantOf(text: string): unknown {
  const isUsual = text.endsWith(ZONE) && text.charCodeAt(4) === HYPHEN && !text.startsWith('00', 0);
  if (!isUsual) return anyInstantOf(text);
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  const [month, day] = [pairAt(text, 5), pairAt(text, 8)];
  const [hours, minutes, seconds] = [pairAt(text, 11), pairAt(text, 14), pairAt(text, 17)];
  return new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds, millisecondsOf(text)));
}

/** The first three decimals; PostgreSQL leaves out zeros at the end. */
function millisecondsOf(text: string): number {
  const end = text.length - ZONE.length;
  let ms = 0;
  for (let at = FIRST_DECIMAL; at < FIRST_DECIMAL + MS_DIGITS; at += 1)
    ms = ms * 10 + (at < end ? text.charCodeAt(at) - ZERO : 0);
  return ms;
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}
