import type { FastifyRequest } from 'fastify';
import { AppError, type FieldFault } from '../../kernel/app-error.js';

type Sent = Pick<FastifyRequest, 'params' | 'query' | 'body'>;

const UNREACHABLE = {
  code: 'not_found',
  message: 'does not exist, or you cannot reach it',
} as const;

/**
 * Names the field of the body or query whose id does not exist, if the error knows the id. For an id in the
 * path this is not needed: then the whole path is not found.
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

/** Ids are compared without regard to letter case, as everywhere. */
function pathsTo(id: string, value: unknown, prefix = ''): string[] {
  if (typeof value === 'string') return value.toLowerCase() === id.toLowerCase() ? [prefix] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    pathsTo(id, member, prefix === '' ? name : `${prefix}.${name}`),
  );
}
