import { dictionary } from '@zxcvbn-ts/language-common';
import { AppError } from '../../kernel/app-error.js';

export const MIN_PASSWORD_LENGTH = 8;
export const MAX_PASSWORD_LENGTH = 256;

const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common'].map(String));

/** Whether it stands among the 49,000 passwords that attackers try first; case does not help. */
export function isCommonPassword(password: string): boolean {
  return COMMON.has(password.toLowerCase());
}

/** @throws WEAK_PASSWORD */
export function assertStrongPassword(password: string): void {
  if (isCommonPassword(password)) throw new AppError('WEAK_PASSWORD');
}
