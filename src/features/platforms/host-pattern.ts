import { parse } from 'tldts';
import { AppError, type FieldFault } from '../../kernel/app-error.js';
import { hostFaultWords, readHost, type HostFault } from './host-name.js';

/** Why a text is not a host pattern. */
export type PatternFault = HostFault | keyof typeof OWN_WORDS;

/** The pattern in its normal form, or what is wrong with the text. */
export type PatternReading =
  { readonly pattern: string; readonly fault?: never } | { readonly fault: PatternFault };

export const WILDCARD = '*.';
/** The text is a name already, so nothing has to be cut out of it. */
const AS_A_NAME = { extractHostname: false, validateHostname: false };

/**
 * Reads a host pattern: a host, or `*.` and a host for all names below that host, at any depth. The host itself
 * is not among them.
 *
 * A name under which strangers register theirs (`com`, `co.uk`) is refused, because such a pattern would record
 * visits to sites that have nothing to do with the organization. Names that companies give to their customers,
 * such as `*.myshopify.com`, are what allow-lists are made of: only ICANN's part of the list counts.
 * Source: https://publicsuffix.org, through tldts
 */
export function readHostPattern(text: string): PatternReading {
  const isWildcard = text.startsWith(WILDCARD);
  const name = isWildcard ? text.slice(WILDCARD.length) : text;
  if (name.includes('*')) return { fault: 'wildcard' };
  const reading = readHost(name);
  if (isWildcard && reading.fault === 'single_label') return { fault: 'public_suffix' };
  if (reading.fault !== undefined) return reading;
  const { host } = reading;
  const { publicSuffix, isIcann } = parse(host, AS_A_NAME);
  if (isIcann === true && publicSuffix === host) return { fault: 'public_suffix' };
  return { pattern: isWildcard ? `${WILDCARD}${host}` : host };
}

/**
 * Reads the patterns of one platform.
 * @returns  them in their normal form, in the order in which they were sent
 * @throws VALIDATION_FAILED  which names each pattern that is none, or that is there twice
 */
export function readHostPatterns(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  const faults: FieldFault[] = [];
  for (const [index, text] of texts.entries()) {
    const reading = readHostPattern(text);
    const fault = reading.fault ?? (seen.has(reading.pattern) ? 'unique' : undefined);
    if (fault) faults.push(faultOf(index, fault));
    else if (reading.fault === undefined) seen.add(reading.pattern);
  }
  if (faults.length > 0) throw new AppError('VALIDATION_FAILED', { errors: faults });
  return [...seen];
}

function faultOf(index: number, code: PatternFault): FieldFault {
  return { path: `host_patterns.${index}`, code, message: patternFaultWords(code) };
}

/** The faults that only a pattern can have. */
const OWN_WORDS = {
  wildcard: 'may have one asterisk, in place of its first part: *.example.com',
  public_suffix: 'must not cover a name under which anyone can register, such as com or co.uk',
  unique: 'must not be there twice, however it is spelled',
};

function patternFaultWords(fault: PatternFault): string {
  return isOwn(fault) ? OWN_WORDS[fault] : hostFaultWords(fault);
}

function isOwn(fault: PatternFault): fault is keyof typeof OWN_WORDS {
  return Object.hasOwn(OWN_WORDS, fault);
}
