import { TransformationType } from 'class-transformer';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, type ValidatorConstraintInterface } from 'class-validator';

/** The class of a DTO, as Nest passes it to a pipe. */
export type DtoClass = new () => object;

type Transform = (params: {
  value: unknown;
  key: string;
  obj: object;
  type: TransformationType;
  options: object;
}) => unknown;

/** A rule of class-validator with its arguments, and whether it checks each member of a list. */
export interface Check {
  readonly instance: ValidatorConstraintInterface;
  readonly constraints: unknown[];
  readonly each: boolean;
}

/** Everything that the decorators of one field declare. */
export interface FieldMetadata {
  readonly name: string;
  /** The rules of the field apply only if all of these conditions are true. */
  readonly conditions: readonly ((object: object, value: unknown) => unknown)[];
  readonly checks: readonly Check[];
  readonly transforms: readonly Transform[];
  /** The class of the objects in the field, alone or in a list. */
  readonly nested: DtoClass | undefined;
}

type Rule = ReturnType<
  ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']
>[number];

/** The names from class-validator's `ValidationTypes` that are supported here. */
const CUSTOM = 'customValidation';
const CONDITIONAL = 'conditionalValidation';
const NESTED = 'nestedValidation';
const UNDERSTOOD = [CUSTOM, CONDITIONAL, NESTED];

/**
 * Reads the decorators of class-validator 0.15 and class-transformer 0.5 on a DTO, if it is of the plain
 * kind that {@link compileDto} can reproduce exactly.
 *
 * class-transformer's storage is not a part of its public interface, but there is no other way to read
 * `@Type` and `@Transform`. `test/rules/compiled-bodies.long.spec.ts` fails when it changes.
 * @returns undefined if the DTO declares anything else: groups, exposed names, getters, defaults, …
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

/** Whether the class has neither methods nor accessors, and a constructor that sets nothing. */
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
  // With only one of the two, class-transformer and class-validator treat the field differently.
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
  // class-validator leaves these undefined by default, although its types declare them.
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
