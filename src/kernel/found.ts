import { AppError } from './app-error.js';

/**
 * Returns the row that a look-up has found.
 * @param missing  its id, so that the refusal can name the field that contains it
 * @throws NOT_FOUND  when there is none
 */
export function found<Row>(row: Row | undefined, missing?: string): Row {
  if (row === undefined) throw new AppError('NOT_FOUND', missing === undefined ? {} : { missing });
  return row;
}
