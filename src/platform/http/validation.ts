import { type ArgumentMetadata, ValidationPipe, type ValidationPipeOptions } from '@nestjs/common';
import { AppError, type FieldFault } from '../../kernel/app-error.js';
import { compileDto } from './compiled-dto.js';
import { undeclaredFaults } from './declared-fields.js';
import type { DtoClass } from './dto-metadata.js';
import { faultsIn, MUST_NOT_BE_NULL } from './fault-words.js';
import { isClearedByNull, mayBeAbsent } from './field-rules.js';
import { setLooseItemsAside } from './loose-items.js';

/** The greatest number of faults in one answer, so that a body of 500 bad lines does not return 500 of them. */
const MAX_FAULTS = 50;

/** Refuses a missing body and `null`, which Nest would treat as `{}`. */
const NO_OBJECT: FieldFault = { path: 'body', code: 'type', message: 'must be a JSON object' };

/**
 * Checks bodies, queries and parameters against their DTOs, and refuses fields that the DTO does not
 * declare.
 * @param compiled  false leaves everything to the libraries, whose verdict is the same
 */
export function validationPipe({ compiled } = { compiled: true }): ValidationPipe {
  const options: ValidationPipeOptions = {
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    // The words need the DTO and the value, which distinguishes an absent field from a wrong one.
    validationError: { target: true, value: true },
    exceptionFactory: (errors) =>
      new AppError('VALIDATION_FAILED', { errors: faultsIn(errors).slice(0, MAX_FAULTS) }),
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
    const given = sent === undefined && metatype && mayBeAbsent(metatype) ? {} : sent;
    if (!this.toValidate(metadata)) return super.transform(given, metadata);
    const dto = metatype as DtoClass;
    const { value, lists } = setLooseItemsAside(given, dto);
    // The request is valid and contains nothing unusual, like almost every request.
    const plain = this.compiled && compileDto(dto)?.(value);
    if (plain) return Object.assign(plain, lists);
    const missing = metadata.type === 'body' && !isObject(value);
    assertNone(missing ? [NO_OBJECT] : undeclaredFaults(value, dto, MAX_FAULTS));
    const read = (await super.transform(value, metadata)) as object;
    if (metadata.type === 'body') assertNone(nullFaults(read));
    return Object.assign(read, lists);
  }
}

function assertNone(errors: readonly FieldFault[]): void {
  if (errors.length > 0) {
    throw new AppError('VALIDATION_FAILED', { errors: errors.slice(0, MAX_FAULTS) });
  }
}

/**
 * Finds an optional field that is `null` although its schema does not allow it: class-validator treats it
 * as absent, and a client that wanted to clear the field would believe that it succeeded.
 */
function nullFaults(dto: unknown, prefix = ''): FieldFault[] {
  if (typeof dto !== 'object' || dto === null) return [];
  return Object.entries(dto).flatMap(([name, member]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (member !== null) return nullFaults(member, path);
    return isClearedByNull(dto, name) ? [] : [{ path, ...MUST_NOT_BE_NULL }];
  });
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
