import { ValidateBy, type ValidationArguments } from 'class-validator';
import type { Words } from './type-words.js';

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
