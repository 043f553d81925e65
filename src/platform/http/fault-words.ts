import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { FaultParam, FieldFault } from '../../kernel/app-error.js';
import { ownWording, type Wording } from './field-rule.js';
import { typeWords, type Words } from './type-words.js';

export const MUST_NOT_BE_NULL = { code: 'null', message: 'must not be null' } as const;
const IS_REQUIRED = { code: 'required', message: 'is required' } as const;
/**
 * The words for a rule that has none of its own. A test walks over all rules, so that there is no such
 * rule.
 */
const IS_INVALID = { code: 'invalid', message: 'is invalid' } as const;

/** class-validator's name of the rule against fields that a DTO does not declare. */
const UNKNOWN_FIELD = 'whitelistValidation';

const needs =
  (expected: string): Wording =>
  (value) =>
    typeWords(expected, value);
/** The words of the rules about the length of a text; any other value has the wrong type. */
const ofText =
  (words: (limits: readonly unknown[]) => Words): Wording =>
  (value, limits) =>
    typeof value === 'string' ? words(limits) : typeWords('string', value);

/** The rules of class-validator that DTOs use, in words of our own. */
const LIBRARY_RULES: Readonly<Record<string, Wording>> = {
  isString: needs('string'),
  isBoolean: needs('boolean'),
  isArray: needs('array'),
  isInt: needs('integer'),
  nestedValidation: needs('object'),
  isDefined: () => IS_REQUIRED,
  [UNKNOWN_FIELD]: () => ({ code: 'unknown_field', message: 'is not a field of this request' }),
  isNotEmpty: ofText(() => ({
    code: 'min_length',
    params: { min: 1 },
    message: 'must not be empty',
  })),
  isLength: ofText(([min, max]) => lengthWords(min, max)),
  maxLength: ofText(([max]) => ({
    code: 'max_length',
    params: { max: shown(max) },
    message: `must have at most ${shown(max)} characters`,
  })),
  min: (_value, [min]) => ({
    code: 'min',
    params: { min: shown(min) },
    message: `must be at least ${shown(min)}`,
  }),
  isUuid: () => ({ code: 'uuid', message: 'must be a UUID' }),
  isIn: (_value, [allowed]) => {
    const values = Array.isArray(allowed) ? allowed.map(String) : [];
    return {
      code: 'one_of',
      params: { allowed: values },
      message: `must be one of ${values.join(', ')}`,
    };
  },
  arrayMinSize: (_value, [min]) => ({
    code: 'min_items',
    params: { min: shown(min) },
    message: `must have at least ${shown(min)} items`,
  }),
  arrayMaxSize: (_value, [max]) => ({
    code: 'max_items',
    params: { max: shown(max) },
    message: `must have at most ${shown(max)} items`,
  }),
  arrayUnique: () => ({ code: 'unique', message: 'must not have the same item twice' }),
};

/** Returns the words of a rule, or undefined for one that has none. */
export function wordingOf(rule: string): Wording | undefined {
  return ownWording(rule) ?? (Object.hasOwn(LIBRARY_RULES, rule) ? LIBRARY_RULES[rule] : undefined);
}

/** The faults that class-validator found, in words of our own. */
export function faultsIn(errors: readonly ValidationError[], prefix = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const path = prefix === '' ? error.property : `${prefix}.${error.property}`;
    const own = wordsOf(error).map((words) => ({ path, ...words }));
    return [...own, ...faultsIn(error.children ?? [], path)];
  });
}

/**
 * Describes the fault of the field itself: a missing value is reported as such, whichever rule has found
 * it.
 */
function wordsOf(error: ValidationError): Words[] {
  const { constraints = {}, property, target } = error;
  const value: unknown = error.value;
  const broken = Object.keys(constraints);
  if (broken.length > 0 && !broken.includes(UNKNOWN_FIELD)) {
    if (value === undefined) return [IS_REQUIRED];
    if (value === null) return [MUST_NOT_BE_NULL];
  }
  return broken.map((rule) => {
    const limits = target ? limitsOf({ target, property, rule }) : [];
    return wordingOf(rule)?.(value, limits) ?? IS_INVALID;
  });
}

function limitsOf(at: { target: object; property: string; rule: string }): readonly unknown[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(
    at.target.constructor,
    '',
    false,
    false,
  );
  const found = rules.find(
    (one) => one.propertyName === at.property && (one.name ?? one.type) === at.rule,
  );
  const limits: unknown[] | undefined = found?.constraints;
  return limits ?? [];
}

function lengthWords(min: unknown, max: unknown): Words {
  return {
    code: 'length',
    params: { min: shown(min), max: shown(max) },
    message: `must have ${shown(min)} to ${shown(max)} characters`,
  };
}

/** Returns an argument of a rule. */
function shown(limit: unknown): FaultParam & (string | number) {
  return typeof limit === 'number' ? limit : String(limit);
}
