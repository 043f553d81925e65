import type { FastifyRequest } from 'fastify';
import { AppError, type FieldFault } from '../../kernel/app-error.js';

type Sent = Pick<FastifyRequest, 'params' | 'query' | 'body'>;

const UNREACHABLE = {
  code: 'not_found',
  message: 'does not exist, or you cannot reach it',
} as const;

/**
 * Says which id of the body or the query names nothing, where the error knows the id. An id of the path
 * needs no such help: the whole path is not found then.
 */
export function withMissingNamed(error: AppError, { params, query, body }: Sent): AppError {
  const { missing } = error.details;
  if (missing === undefined || error.details.errors || pathsTo(missing, params).length > 0)
    return error;
  const paths = [...pathsTo(missing, query), ...pathsTo(missing, body)];
  if (paths.length === 0) return error;
  const errors: FieldFault[] = paths.map((path) => ({ path, ...UNREACHABLE }));
  return new AppError(error.code, { ...error.details, errors }, { cause: error.cause });
}

/** Letter case does not count, as everywhere with ids. */
function pathsTo(id: string, value: unknown, prefix = ''): string[] {
  if (typeof value === 'string') return value.toLowerCase() === id.toLowerCase() ? [prefix] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    pathsTo(id, member, prefix === '' ? name : `${prefix}.${name}`),
  );
}
