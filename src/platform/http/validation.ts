import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { AppError, type FieldFault } from '../../kernel/app-error.js';

/** Faults named in one answer; a body of 500 bad lines need not come back as 500 lines. */
const MAX_FAULTS = 50;

/** Checks bodies, queries and parameters against their DTOs; a field the DTO does not declare is refused. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (faults) =>
      new AppError('VALIDATION_FAILED', { errors: flatten(faults, '').slice(0, MAX_FAULTS) }),
  });
}

function flatten(faults: readonly ValidationError[], prefix: string): FieldFault[] {
  return faults.flatMap((fault) => {
    const path = prefix === '' ? fault.property : `${prefix}.${fault.property}`;
    const own = Object.values(fault.constraints ?? {}).map((message) => ({
      path,
      message: withoutName(message, fault.property),
    }));
    return [...own, ...flatten(fault.children ?? [], path)];
  });
}

/** class-validator begins its sentences with the property, which `path` says already. */
function withoutName(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
