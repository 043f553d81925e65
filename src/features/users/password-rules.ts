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
/** The same reasons for programs. */
const WEAKNESSES: Readonly<Record<string, string>> = {
  simpleRepeat: 'repeated_character',
  extendedRepeat: 'repeated_characters',
  straightRow: 'keyboard_row',
  keyPattern: 'keyboard_pattern',
  sequences: 'sequence',
  recentYears: 'year',
  dates: 'date',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'similar_to_common',
  wordByItself: 'single_word',
  namesByThemselves: 'name',
  commonNames: 'name',
  userInputs: 'own_name',
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
  const params = { weakness: WEAKNESSES[weakness] ?? 'guessable' };
  const message = `${reason}; ${ADVICE}`;
  throw new AppError('WEAK_PASSWORD', {
    errors: [{ path, code: 'weak_password', params, message }],
  });
}
