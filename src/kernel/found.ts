import { AppError } from './app-error.js';

/**
 * The row that was looked for.
 * @param missing  its id, so that the answer can name the field that holds it
 * @throws NOT_FOUND  when there is none
 */
export function found<Row>(row: Row | undefined, missing?: string): Row {
  if (row === undefined) throw new AppError('NOT_FOUND', missing === undefined ? {} : { missing });
  return row;
}
