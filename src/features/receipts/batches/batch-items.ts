import { setImmediate as turn } from 'node:timers/promises';
import { AppError } from '../../../kernel/app-error.js';
import { validationPipe } from '../../../platform/http/validation.js';
import { BatchSaleBody, MAX_BATCH_LINES } from './batches.dto.js';

/** A sale of a batch as it was read, or the reason why it is refused. */
export type Readable = { readonly body: BatchSaleBody } | { readonly refusal: AppError };

/** So many sales are read or priced before other requests get their turn. */
const SALES_IN_A_TURN = 20;

const pipe = validationPipe();

/**
 * Reads each sale for itself, with the same rules as the body of a single one.
 * @throws VALIDATION_FAILED  for more lines than a batch may have
 */
export async function readSales(items: readonly unknown[]): Promise<Readable[]> {
  const lines = items.reduce((sum: number, item) => sum + linesIn(item), 0);
  if (lines > MAX_BATCH_LINES) {
    const message = `must have at most ${MAX_BATCH_LINES} lines in all`;
    const fault = { code: 'max_lines', params: { max: MAX_BATCH_LINES }, message };
    throw new AppError('VALIDATION_FAILED', { errors: [{ path: 'receipts', ...fault }] });
  }
  return inTurns(items, readSale);
}

/** Works on one after the other, and lets other requests go on in between. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result | Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % SALES_IN_A_TURN === 0) await turn();
    results.push(await work(item));
  }
  return results;
}

/** Returns the refusal that the work threw; anything else is a mistake of ours, and goes on. */
export function refusalOf(thrown: unknown): AppError {
  if (thrown instanceof AppError && thrown.status < 500) return thrown;
  throw thrown;
}

async function readSale(item: unknown): Promise<Readable> {
  try {
    // The pipe returns an object of this class, or throws.
    const read = pipe.transform(item, { type: 'body', metatype: BatchSaleBody });
    return { body: (await read) as BatchSaleBody };
  } catch (thrown) {
    return { refusal: refusalOf(thrown) };
  }
}

function linesIn(item: unknown): number {
  const lines: unknown = typeof item === 'object' && item ? Reflect.get(item, 'lines') : undefined;
  return Array.isArray(lines) ? lines.length : 0;
}
