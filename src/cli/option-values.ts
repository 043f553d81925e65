import { parseInstant } from '../kernel/business-day.js';
import { emailOf, nameOf } from '../kernel/plain-text.js';
import { addressFault, textFault } from '../platform/http/text-faults.js';
import { CliError, InvalidOption } from './cli-error.js';

/** @throws InvalidOption */
export function wholeNumber(text: string, bounds: { min: number; max: number }): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < bounds.min || value > bounds.max) {
    throw new InvalidOption(`It must be a whole number from ${bounds.min} to ${bounds.max}.`);
  }
  return value;
}

/** @throws InvalidOption */
export function instant(text: string): Date {
  const value = parseInstant(text);
  if (!value) throw new InvalidOption('It must be an instant such as 2026-03-01T09:30:00Z.');
  return value;
}

/** @throws InvalidOption */
export function email(text: string): string {
  const value = emailOf(text);
  const fault = addressFault(value);
  if (fault) throw new InvalidOption(`It ${fault.message}.`);
  // Whoever owns the server may sign in with an address of their own network.
  if (/^[^@\s]+@[^@\s]+$/.test(value)) return value;
  throw new InvalidOption('It must be an e-mail address such as ana@example.com.');
}

/** @throws InvalidOption */
export function shortText(text: string): string {
  const value = nameOf(text);
  const fault = textFault(value, { min: 1, max: 200 });
  if (fault) throw new InvalidOption(`It ${fault.message}.`);
  return value;
}

/**
 * Refuses words that a command would ignore, such as an option without its dashes.
 * @throws CliError
 */
export function noWords(command: string, words: readonly string[]): void {
  const [word] = words;
  if (word === undefined) return;
  throw new CliError(`error: "${command}" accepts options only, and not the word "${word}"`);
}
