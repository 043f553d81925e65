import { parseInstant } from '../kernel/business-day.js';
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
  const value = text.trim();
  if (!/^[^@\s]+@[^@\s]+$/.test(value) || value.length > 254) {
    throw new InvalidOption('It must be an e-mail address.');
  }
  return value;
}

/** @throws InvalidOption */
export function shortText(text: string): string {
  const value = text.trim();
  if (value === '' || value.length > 200) {
    throw new InvalidOption('It must have 1 to 200 characters.');
  }
  return value;
}

/**
 * Refuses words that a command would ignore, such as an option whose dashes were forgotten.
 * @throws CliError
 */
export function noWords(command: string, words: readonly string[]): void {
  const [word] = words;
  if (word === undefined) return;
  throw new CliError(
    `error: "${command}" takes options only, and does not know the word "${word}"`,
  );
}
