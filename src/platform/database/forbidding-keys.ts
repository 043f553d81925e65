import { FEATURES } from '../../features.js';
import { AppError, type ErrorCode } from '../../kernel/app-error.js';
import { mergedRecord } from '../../kernel/feature-manifest.js';
import { driverError } from './database-errors.js';

// `features.spec.ts` proves that these codes are in the catalogue.
const DELETION = mergedRecord(FEATURES, 'forbidsDeletion') as Readonly<Record<string, ErrorCode>>;
const CHANGE = mergedRecord(FEATURES, 'forbidsChange') as Readonly<Record<string, ErrorCode>>;

/**
 * Translates the violation of a foreign key by which a feature forbids a deletion. The owner of the
 * deleted row thus need not know who refers to it.
 * @throws the error code that the feature's manifest names, or the given error
 */
export function refuseDeletion(error: unknown): never {
  throw refusalOf(error, DELETION) ?? error;
}

/** The same for a foreign key by which a feature forbids the change of a column. */
export function refuseChange(error: unknown): never {
  throw refusalOf(error, CHANGE) ?? error;
}

function refusalOf(
  error: unknown,
  keys: Readonly<Record<string, ErrorCode>>,
): AppError | undefined {
  const code = keys[driverError(error)?.constraint ?? ''];
  return code && new AppError(code, {}, { cause: error });
}
