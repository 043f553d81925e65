import { AppError } from './app-error.js';

/** The row that was looked for. @throws NOT_FOUND  when there is none */
export function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new AppError('NOT_FOUND');
  return row;
}
