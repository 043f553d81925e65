import { AppError } from '../../kernel/app-error.js';

export const MIN_PASSWORD_LENGTH = 8;
export const MAX_PASSWORD_LENGTH = 256;

/** The reasons why a password is too easy to guess, by zxcvbn's name for each. */
const REASONS: Readonly<Record<string, string>> = {
  simpleRepeat: 'repeats one character',
  extendedRepeat: 'repeats the same characters',
  straightRow: 'is a row of keys on the keyboard',
  keyPattern: 'is a pattern of keys on the keyboard',
  sequences: 'is a sequence such as abc or 6543',
  recentYears: 'is mostly a recent year',
  dates: 'is mostly a date',
  topTen: 'is one of the most common passwords',
  topHundred: 'is one of the most common passwords',
  common: 'is one of the most common passwords',
  similarToCommon: 'is similar to a common password',
  wordByItself: 'is a single word',
  namesByThemselves: 'is a name',
  commonNames: 'is a common name',
  userInputs: "contains the person's own name or e-mail address",
};
const ADVICE = 'use several words that have nothing to do with each other';

/**
 * Refuses a password that is easy to guess.
 * @param weakness  see `PasswordHasher.weakness`; undefined for a password that is good enough
 * @param path  the field of the body that holds the password
 * @throws WEAK_PASSWORD  with the reason
 */
export function assertStrong(weakness: string | undefined, path: string): void {
  if (weakness === undefined) return;
  const reason = REASONS[weakness] ?? 'is too easy to guess';
  throw new AppError('WEAK_PASSWORD', { errors: [{ path, message: `${reason}; ${ADVICE}` }] });
}
