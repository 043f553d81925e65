import { type ArgumentMetadata, ValidationPipe, type ValidationPipeOptions } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { AppError, type FieldFault } from '../../kernel/app-error.js';
import { compileDto } from './compiled-dto.js';
import type { DtoClass } from './dto-metadata.js';
import { isClearedByNull, mayBeAbsent } from './field-rules.js';

/** Faults named in one answer; a body of 500 bad lines need not come back as 500 lines. */
const MAX_FAULTS = 50;

/** Nest would take a missing body or `null` for `{}`. */
const NO_OBJECT: FieldFault = { path: 'body', message: 'must be an object' };

/** class-validator's name of the rule against fields that a DTO does not declare: they may well be null. */
const UNKNOWN_FIELD = 'whitelistValidation';

/**
 * Checks bodies, queries and parameters against their DTOs; a field the DTO does not declare is refused.
 * @param compiled  false leaves everything to the libraries, whose verdict is the same
 */
export function validationPipe({ compiled } = { compiled: true }): ValidationPipe {
  const options: ValidationPipeOptions = {
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    // The value tells an absent field from a wrong one; it goes no further than this file.
    validationError: { target: false, value: true },
    exceptionFactory: (faults) =>
      new AppError('VALIDATION_FAILED', { errors: flatten(faults, '').slice(0, MAX_FAULTS) }),
  };
  return new StrictValidationPipe(options, compiled);
}

/** Refuses what Nest and class-transformer would pass over in silence. */
class StrictValidationPipe extends ValidationPipe {
  constructor(
    options: ValidationPipeOptions,
    private readonly compiled: boolean,
  ) {
    super(options);
  }

  override async transform(sent: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    const value = sent === undefined && metatype && mayBeAbsent(metatype) ? {} : sent;
    if (this.toValidate(metadata)) {
      // Everything right and nothing unusual, as almost every request is.
      const plain = this.compiled && compileDto(metatype as DtoClass)?.(value);
      if (plain) return plain;
      const missing = metadata.type === 'body' && !isObject(value);
      const errors = missing ? [NO_OBJECT] : strangeMembers(value, '').slice(0, MAX_FAULTS);
      if (errors.length > 0) throw new AppError('VALIDATION_FAILED', { errors });
    }
    const dto: unknown = await super.transform(value, metadata);
    if (metadata.type === 'body') dropNulls(dto);
    return dto;
  }
}

/**
 * An optional field that is `null` was not given: many clients send all fields they know. Unless the
 * field says that it is cleared so.
 */
function dropNulls(dto: unknown): void {
  if (typeof dto !== 'object' || dto === null) return;
  for (const [name, member] of Object.entries(dto)) {
    if (member !== null) dropNulls(member);
    else if (!isClearedByNull(dto, name)) Reflect.deleteProperty(dto, name);
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Fields named like something that every object has (`__proto__`, `constructor`, `toString`), and lists
 * in lists: of one that stands where an object is wanted, class-validator checks the members alone, so
 * that an empty one would pass for an object without a single field.
 */
function strangeMembers(value: unknown, prefix: string): FieldFault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (name === 'prototype' || name in Object.prototype)
      return [{ path, message: 'is not a field' }];
    if (Array.isArray(value) && Array.isArray(member))
      return [{ path, message: 'must not be a list' }];
    return strangeMembers(member, path);
  });
}

function flatten(faults: readonly ValidationError[], prefix: string): FieldFault[] {
  return faults.flatMap((fault) => {
    const path = prefix === '' ? fault.property : `${prefix}.${fault.property}`;
    const own = messagesOf(fault).map((message) => ({ path, message }));
    return [...own, ...flatten(fault.children ?? [], path)];
  });
}

/** What is wrong with the field itself: that it has no value, if so, and not which rule saw it first. */
function messagesOf({ constraints = {}, property, value }: ValidationError): string[] {
  const messages = Object.values(constraints).map((message) => withoutName(message, property));
  if (messages.length === 0 || UNKNOWN_FIELD in constraints) return messages;
  if (value === undefined) return ['is required'];
  return value === null ? ['must not be null'] : messages;
}

/** class-validator begins its sentences with the property, which `path` says already. */
function withoutName(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
