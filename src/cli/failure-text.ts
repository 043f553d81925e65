import { SeedRefusal } from '../demo/seed-refusal.js';
import { AppError } from '../kernel/app-error.js';
import { ConfigError } from '../platform/config/config.js';
import { databaseFailure } from '../platform/database/database-errors.js';
import { SchemaInUse } from '../platform/database/schema-in-use.js';
import { CliError } from './cli-error.js';

/**
 * Returns the text of a failed command: a sentence for a failure that a person can resolve, the stack for a
 * programming error.
 */
export function failureText(error: unknown): string {
  if (error instanceof ConfigError || error instanceof SchemaInUse)
    return `Cannot run: ${error.message}`;
  if (error instanceof CliError) return error.message;
  if (error instanceof SeedRefusal) return `${error.message}: nothing was changed`;
  if (error instanceof AppError) return [error.message, causeOf(error)].filter(Boolean).join(': ');
  if (databaseFailure(error)) return `The database cannot be used: ${messageOf(error)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function causeOf(error: Error): string {
  return error.cause === undefined ? '' : messageOf(error.cause);
}

/** If several addresses all refuse a connection, the error has no message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
