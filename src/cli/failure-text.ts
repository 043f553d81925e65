import { SeedRefusal } from '../demo/seed-refusal.js';
import { AppError } from '../kernel/app-error.js';
import { ConfigError } from '../platform/config/config.js';
import { databaseFailure } from '../platform/database/database-errors.js';
import { SchemaInUse } from '../platform/database/schema-in-use.js';
import { CliError } from './cli-error.js';

/** What a failed command says: a sentence for what a person can settle, the stack for a mistake of ours. */
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

/** Several addresses that all refuse come as an error without a message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
