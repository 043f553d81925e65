import { ValidateBy, type ValidationArguments } from 'class-validator';
import type { FieldFault } from '../../kernel/app-error.js';

/** A fault of a value, without the field's path. */
export type Words = Omit<FieldFault, 'path'>;
/**
 * Describes a fault.
 * @param value  the refused value
 * @param limits  the arguments of the rule
 */
export type Wording = (value: unknown, limits: readonly unknown[]) => Words;

const wordings = new Map<string, Wording>();

/** One of our own rules for the value of a field, with the words for its violation. */
export interface OwnRule {
  /** Unique among all rules, and used with the same words everywhere. */
  readonly name: string;
  /** The arguments that the words mention. */
  readonly limits?: readonly unknown[];
  readonly isValid: (value: unknown, args?: ValidationArguments) => boolean;
  readonly words: Wording;
}

/**
 * A decorator for class-validator. The library's message never reaches a client, because the rule has words
 * of its own.
 */
export function FieldRule({ name, limits = [], isValid, words }: OwnRule): PropertyDecorator {
  wordings.set(name, words);
  return ValidateBy({
    name,
    constraints: [...limits],
    validator: { validate: isValid, defaultMessage: () => 'is invalid' },
  });
}

/** Returns the words of a rule that was declared with {@link FieldRule}. */
export function ownWording(rule: string): Wording | undefined {
  return wordings.get(rule);
}

/** The words for a value of another JSON type than the declared one. */
export function typeWords(expected: string, value: unknown): Words {
  const received = kindOf(value);
  const params = { expected, received };
  if (expected === 'boolean') return { code: 'type', params, message: 'must be true or false' };
  const hint = expected === 'string' && typeof value === 'number' ? ' in quotation marks' : '';
  const unquoted = expected === 'number' && received === 'string' ? ' without quotation marks' : '';
  const message = `must be ${NOUNS[expected] ?? expected}${hint}${unquoted}, not ${NOUNS[received] ?? received}`;
  return { code: 'type', params, message };
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
