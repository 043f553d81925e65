import { data as isoCurrencies } from 'currency-codes';

/** Decimals of a currency's minor unit. ISO 4217 knows no others. */
export type CurrencyDigits = 0 | 2 | 3 | 4;

/**
 * The greatest amount of one field (unit price, line, receipt) in minor units, 13 digits. Why 13: 900 of
 * them still add up below 2^53 (a receipt has at most 500 lines), and the price of a car in Iranian rials,
 * two decimals in ISO 4217, still fits. Up to 15 digits, each decimal has its own JSON number, so every
 * amount is returned as it was sent.
 */
export const MAX_MINOR = 9_999_999_999_999;

/** The greatest quantity of one line, in thousandths: a million pieces or kilograms. */
export const MAX_QTY_MILLI = 1_000_000_000;

/**
 * The greatest sum that the API returns, of minor units or of thousandths: 15 digits. Up to here each
 * decimal has its own JSON number; not far above, two sums that differ by a cent become the same number.
 */
export const MAX_SUM = 999_999_999_999_999;

const SCALE = { 0: 1, 2: 100, 3: 1_000, 4: 10_000 } as const;
const MILLI_PER_UNIT = 1_000;

/** Codes without a minor unit in ISO 4217 ("N.A."): metals, bond units, accounts, tests. No till uses them. */
const WITHOUT_MINOR_UNIT = new Set(
  'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' '),
);

/** Currencies that the package does not list yet: the Caribbean guilder, ISO 4217 amendment 176 (2025). */
const YOUNGER = [['XCG', 2, 'Caribbean guilder']] as const;

const DIGITS: ReadonlyMap<string, CurrencyDigits> = readDigits();
const NAMES: ReadonlyMap<string, string> = new Map([
  ...isoCurrencies.map(({ code, currency }) => [code, currency] as const),
  ...YOUNGER.map(([code, , name]) => [code, name] as const),
]);

function readDigits(): Map<string, CurrencyDigits> {
  const digits = new Map<string, CurrencyDigits>(
    YOUNGER.map(([code, places]) => [code, places] as const),
  );
  for (const { code, digits: places } of isoCurrencies) {
    if (WITHOUT_MINOR_UNIT.has(code)) continue;
    if (places !== 0 && places !== 2 && places !== 3 && places !== 4) {
      throw new Error(`The currency table gives ${code} ${places} decimals`);
    }
    digits.set(code, places);
  }
  return digits;
}

/** Whether the code is in ISO 4217, in capitals, with a minor unit, so that a shop can price in it. */
export function isCurrency(code: unknown): boolean {
  return typeof code === 'string' && DIGITS.has(code);
}

/** The codes that {@link isCurrency} accepts, sorted. */
export function currencies(): string[] {
  return [...DIGITS.keys()].sort();
}

/** Returns the English name of the currency. @param code  for which {@link isCurrency} holds */
export function currencyName(code: string): string {
  return NAMES.get(code) ?? code;
}

/**
 * Returns the decimals of the currency's minor unit. Why a table and not Intl: the ICU of another Node
 * release could give the stored integers another meaning.
 * @param code  for which {@link isCurrency} holds
 * @throws RangeError for any other code, which is a programming error Source: ISO 4217 list one, through
 *   the package currency-codes
 */
export function currencyDigits(code: string): CurrencyDigits {
  const digits = DIGITS.get(code);
  if (digits === undefined) throw new RangeError(`Not a currency: ${code}`);
  return digits;
}

/**
 * Returns the number without the rounding errors that JavaScript's arithmetic leaves in the 16th and 17th
 * digit: 2.4 × 3 is 7.199999999999999 there, and 7.2 here.
 */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * Converts an amount of the API to the integer that the code and the database use. It reads the shortest
 * decimal of the number, at 15 significant digits, and does not multiply: 1.005 has three decimals, and 0.1
 * + 0.2 has one.
 * @param amount  major units; may be negative, the sign is the caller's rule
 * @returns minor units; undefined when not finite, with more decimals than the currency has, or
 *   beyond ±{@link MAX_MINOR}
 * Source: domain.md, "Wire format"
 */
export function toMinor(amount: number, digits: CurrencyDigits): number | undefined {
  return scaleExactly(amount, digits, MAX_MINOR);
}

/**
 * Returns the number whose JSON is the exact decimal: one division by a power of ten is rounded correctly.
 * @param minor  minor units, a safe integer. Exact to 15 digits; a sum beyond them is the nearest
 *   number, which may be off in its last decimal
 * @throws RangeError for what is not a safe integer
 */
export function toMajor(minor: number, digits: CurrencyDigits): number {
  mustBeSafe(minor);
  return minor / SCALE[digits];
}

/**
 * Reads a sum as the database writes it, if a JSON number can hold it exactly.
 * @param text  a decimal integer of any length
 * @returns undefined beyond ±{@link MAX_SUM}
 * @throws RangeError for any other text, which is a programming error
 */
export function exactSum(text: string): number | undefined {
  if (!/^-?\d+$/.test(text)) throw new RangeError(`Not an integer: ${text}`);
  // A longer integer is rounded here, but never to less than MAX_SUM + 1, which is exact itself.
  const sum = Number(text);
  return Math.abs(sum) > MAX_SUM ? undefined : sum;
}

/**
 * Converts a quantity of the API to thousandths.
 * @param qty  pieces or units of weight
 * @returns undefined unless greater than 0, at most 1,000,000 and with no more than 3 decimals
 */
export function toMilli(qty: number): number | undefined {
  return qty > 0 ? scaleExactly(qty, 3, MAX_QTY_MILLI) : undefined;
}

/** Converts thousandths to the number whose JSON is the exact decimal. See {@link toMajor}. */
export function fromMilli(qtyMilli: number): number {
  return toMajor(qtyMilli, 3);
}

/**
 * Multiplies a price by a quantity, rounded half-up to a minor unit.
 * @param unitMinor  ≥ 0
 * @param qtyMilli   ≥ 0
 * @returns minor units; undefined beyond {@link MAX_MINOR}, which two valid factors can reach
 * @throws RangeError for a negative or unsafe factor
 */
export function multiplyHalfUp(unitMinor: number, qtyMilli: number): number | undefined {
  mustCount(unitMinor);
  mustCount(qtyMilli);
  const minor = scaleHalfUp(unitMinor, qtyMilli, MILLI_PER_UNIT);
  return minor > MAX_MINOR ? undefined : minor;
}

/**
 * Returns the share of a total that belongs to the first `part` of `whole`, rounded half-up. For one step
 * of several, take `shareOf(total, before + step, whole) − shareOf(total, before, whole)`: any number of
 * steps then adds up to the total, and the last one takes the remainder.
 * @param total  minor units, ≥ 0
 * @param part   0 … whole, in the unit of `whole` (thousandths of a quantity, or minor units)
 * @param whole  > 0
 * @throws RangeError outside these bounds
 */
export function shareOf(total: number, part: number, whole: number): number {
  mustCount(total);
  mustCount(part);
  mustCount(whole);
  if (whole === 0 || part > whole) throw new RangeError(`No share: ${part} of ${whole}`);
  return scaleHalfUp(total, part, whole);
}

/**
 * Returns the mean of a sum over a count, rounded to the sum's unit, halves away from zero, so that a loss
 * mirrors the same gain.
 * @param sum    any safe integer
 * @param count  > 0
 * @throws RangeError outside these bounds
 */
export function meanHalfAwayFromZero(sum: number, count: number): number {
  mustBeSafe(sum);
  mustCount(count);
  if (count === 0) throw new RangeError('No mean over nothing');
  const mean = scaleHalfUp(Math.abs(sum), 1, count);
  return sum < 0 && mean > 0 ? -mean : mean;
}

/**
 * Rounds an amount half-up to a multiple of a step, as cash is rounded where small coins are not in use.
 * @param minor  ≥ 0
 * @param step   > 0
 * @throws RangeError outside these bounds
 */
export function roundHalfUpTo(minor: number, step: number): number {
  mustCount(minor);
  mustCount(step);
  if (step === 0) throw new RangeError('No multiple of nothing');
  return scaleHalfUp(minor, 1, step) * step;
}

/** `floor(a × b / divisor + ½)` for a, b ≥ 0 and divisor > 0, without a rounding error on the way. */
function scaleHalfUp(a: number, b: number, divisor: number): number {
  const twice = 2 * a * b + divisor;
  if (twice <= Number.MAX_SAFE_INTEGER) return (twice - (twice % (2 * divisor))) / (2 * divisor);
  const wide = 2n * BigInt(a) * BigInt(b) + BigInt(divisor);
  return Number(wide / (2n * BigInt(divisor)));
}

/** Moves the decimal point in the number's shortest decimal; undefined where digits would be lost. */
function scaleExactly(value: number, digits: CurrencyDigits, most: number): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  const size = Math.abs(value);
  // A number that fits as it is has at most 13 digits, and so no rounding errors.
  const scaled = scaleDecimal(size, digits, most) ?? scaleDecimal(withoutNoise(size), digits, most);
  return scaled !== undefined && value < 0 ? -scaled : scaled;
}

function scaleDecimal(size: number, digits: CurrencyDigits, most: number): number | undefined {
  // With an exponent it is ≥ 1e21 or has more than four decimals: out of bounds either way.
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(size));
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > digits) return undefined;
  const scaled = Number(whole + fraction.padEnd(digits, '0'));
  return scaled > most ? undefined : scaled;
}

function mustBeSafe(value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a safe integer: ${value}`);
}

function mustCount(value: number): void {
  mustBeSafe(value);
  if (value < 0) throw new RangeError(`Negative: ${value}`);
}
