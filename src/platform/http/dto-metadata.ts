import { TransformationType } from 'class-transformer';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, type ValidatorConstraintInterface } from 'class-validator';

/** A DTO, as Nest hands it to a pipe. */
export type DtoClass = new () => object;

type Transform = (params: {
  value: unknown;
  key: string;
  obj: object;
  type: TransformationType;
  options: object;
}) => unknown;

/** A rule of class-validator: with its arguments, whether it looks at each member of a list. */
export interface Check {
  readonly instance: ValidatorConstraintInterface;
  readonly constraints: unknown[];
  readonly each: boolean;
}

/** All that the decorators of one field say. */
export interface FieldMetadata {
  readonly name: string;
  /** Unless all of these hold, no rule of the field is looked at. */
  readonly conditions: readonly ((object: object, value: unknown) => unknown)[];
  readonly checks: readonly Check[];
  readonly transforms: readonly Transform[];
  /** Class of the objects that the field holds, alone or in a list. */
  readonly nested: DtoClass | undefined;
}

type Rule = ReturnType<
  ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']
>[number];

/** As in class-validator's `ValidationTypes`, of which nothing else is understood here. */
const CUSTOM = 'customValidation';
const CONDITIONAL = 'conditionalValidation';
const NESTED = 'nestedValidation';
const UNDERSTOOD = [CUSTOM, CONDITIONAL, NESTED];

/**
 * What the decorators of class-validator 0.15 and class-transformer 0.5 say about a DTO, as far as it is
 * of the plain kind that {@link compileDto} can follow to the letter.
 *
 * class-transformer's storage is not a part of its public interface: there is no other way to learn
 * of `@Type` and `@Transform`. `test/rules/compiled-bodies.spec.ts` fails when it changes.
 * @returns undefined when anything else is declared: groups, exposed names, getters, defaults, …
 */
export function fieldsOfDto(dto: DtoClass): FieldMetadata[] | undefined {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  if (rules.length === 0 || !isPlainClass(dto) || isRenamed(dto)) return undefined;
  const names = [...new Set(rules.map((rule) => rule.propertyName))];
  const fields = names.map((name) =>
    fieldOf(
      dto,
      name,
      rules.filter((rule) => rule.propertyName === name),
    ),
  );
  return fields.every((field) => field !== undefined) ? fields : undefined;
}

/** Neither methods nor accessors, and nothing that its constructor sets. */
function isPlainClass(dto: DtoClass): boolean {
  if (Object.keys(new dto()).length > 0) return false;
  let prototype: unknown = dto.prototype;
  while (typeof prototype === 'object' && prototype !== null) {
    const parent: unknown = Object.getPrototypeOf(prototype);
    if (parent === null) return true;
    if (Object.getOwnPropertyNames(prototype).some((name) => name !== 'constructor')) return false;
    prototype = parent;
  }
  return true;
}

function isRenamed(dto: DtoClass): boolean {
  const { PLAIN_TO_CLASS } = TransformationType;
  return (
    defaultMetadataStorage.getStrategy(dto) !== 'none' ||
    defaultMetadataStorage.getExposedProperties(dto, PLAIN_TO_CLASS).length > 0 ||
    defaultMetadataStorage.getExcludedProperties(dto, PLAIN_TO_CLASS).length > 0
  );
}

function fieldOf(dto: DtoClass, name: string, rules: readonly Rule[]): FieldMetadata | undefined {
  if (!rules.every(isUnderstood)) return undefined;
  const transforms = defaultMetadataStorage.findTransformMetadatas(
    dto,
    name,
    TransformationType.PLAIN_TO_CLASS,
  );
  if (transforms.some(({ options }) => options && Object.keys(options).length > 0))
    return undefined;
  const isNested = rules.some(({ type }) => type === NESTED);
  const nested = nestedClassOf(dto, name);
  // One without the other: class-transformer and class-validator see different things in it.
  if (nested === 'unclear' || isNested !== (nested !== undefined)) return undefined;
  const checks = rules.filter(({ type }) => type === CUSTOM).map(checkOf);
  if (!checks.every((check) => check !== undefined)) return undefined;
  return {
    name,
    conditions: rules
      .filter(({ type }) => type === CONDITIONAL)
      .map((rule) => rule.constraints[0] as FieldMetadata['conditions'][number]),
    checks,
    transforms: transforms.map(({ transformFn }) => transformFn as unknown as Transform),
    nested,
  };
}

function isUnderstood(rule: Rule): boolean {
  const context: unknown = rule.context;
  // class-validator sets none of these where nobody asked for it; its types say otherwise.
  const groups = rule.groups as string[] | undefined;
  const { type, always, validateIf } = rule;
  const isPlain = !groups?.length && always === undefined && !validateIf && context === undefined;
  return isPlain && UNDERSTOOD.includes(type);
}

function checkOf({ constraintCls, each, ...rule }: Rule): Check | undefined {
  const constraints: unknown[] = rule.constraints;
  const [constraint, ...more] = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  if (!constraint || more.length > 0 || constraint.async) return undefined;
  return { instance: constraint.instance, constraints, each };
}

function nestedClassOf(dto: DtoClass, name: string): DtoClass | 'unclear' | undefined {
  const metadata = defaultMetadataStorage.findTypeMetadata(dto, name);
  if (!metadata) return undefined;
  const { typeFunction, options } = metadata;
  const reflectedType: unknown = metadata.reflectedType;
  const isList = reflectedType === Array;
  if (options?.discriminator || !typeFunction || typeFunction.length > 0) return 'unclear';
  const nested = typeFunction() as DtoClass;
  return isList || reflectedType === nested ? nested : 'unclear';
}
