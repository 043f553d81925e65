import type {
  ExampleObject,
  HeadersObject,
  OpenAPIObject,
  ReferenceObject,
  ResponseObject,
  SchemaObject,
} from '@nestjs/swagger';
import {
  AppError,
  ERROR_CATALOGUE,
  type ErrorCode,
  type ErrorDetails,
} from '../../kernel/app-error.js';
import { toProblem } from '../http/problem.js';
import { operationsOf, refTo, sorted, type Placed } from './open-api.js';
import { ALL_CODES, errorCodesOf } from './operation-errors.js';
import { EXAMPLE_REQUEST, pascal, problemName, problemSchema } from './problem-schemas.js';
import { headerRef } from './response-headers.js';

const PROBLEM_MEDIA = 'application/problem+json';

/** Examples that show more than the title; any such route can return both. */
const DETAILS: Partial<Record<ErrorCode, ErrorDetails>> = {
  VALIDATION_FAILED: {
    errors: [
      {
        path: 'lines.0.unit_price',
        code: 'max_decimals',
        params: { max: 4 },
        message: 'must have at most 4 decimals',
      },
    ],
  },
  VERSION_CONFLICT: {
    detail: 'The record is at version 4; the request names version 3',
    version: 4,
  },
  IDEMPOTENCY_KEY_INVALID: {
    detail: 'The key is longer than 255 characters',
    errors: [
      {
        path: 'Idempotency-Key',
        code: 'max_length',
        params: { max: 255 },
        message: 'is longer than 255 characters',
      },
    ],
  },
};

/** Adds its refusals to each operation, one response for each status. */
export function addProblemResponses(document: OpenAPIObject): void {
  const shared: Record<string, ResponseObject> = {};
  for (const placed of operationsOf(document)) {
    for (const [status, codes] of byStatus(placed)) {
      // A status for which the route has a body of its own, like the readiness.
      if (placed.operation.responses[status]) continue;
      const [only] = codes;
      if (codes.length === 1 && only) {
        shared[pascal(only)] ??= problemResponse(codes);
        placed.operation.responses[status] = { $ref: `#/components/responses/${pascal(only)}` };
      } else {
        placed.operation.responses[status] = problemResponse(codes);
      }
    }
  }
  const used = ALL_CODES.filter((code) =>
    operationsOf(document).some((placed) => errorCodesOf(placed).includes(code)),
  );
  const examples = Object.fromEntries(used.map((code) => [code, example(code)]));
  const problems = Object.fromEntries(used.map((code) => [problemName(code), problemSchema(code)]));
  const { components } = document;
  const schemas = { ...components?.schemas, ...problems };
  document.components = { ...components, schemas, responses: sorted(shared), examples };
}

function byStatus(placed: Placed): Map<string, ErrorCode[]> {
  const statuses = new Map<string, ErrorCode[]>();
  for (const code of errorCodesOf(placed)) {
    const status = String(ERROR_CATALOGUE[code].status);
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  return statuses;
}

function problemResponse(codes: readonly ErrorCode[]): ResponseObject {
  return {
    description: codes.map((code) => `\`${code}\`: ${ERROR_CATALOGUE[code].title}`).join('\n\n'),
    headers: headersOf(codes),
    content: {
      [PROBLEM_MEDIA]: {
        schema: schemaOf(codes),
        examples: Object.fromEntries(
          codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
        ),
      },
    },
  };
}

function schemaOf([only, ...others]: readonly ErrorCode[]): SchemaObject | ReferenceObject {
  if (only === undefined) throw new Error('A response without a code');
  if (others.length === 0) return refTo(problemName(only));
  const refs = [only, ...others].map((code) => [code, refTo(problemName(code))] as const);
  const mapping = Object.fromEntries(refs.map(([code, { $ref }]) => [code, $ref]));
  return { oneOf: refs.map(([, ref]) => ref), discriminator: { propertyName: 'code', mapping } };
}

/** Returns the body that is really sent, so that the example cannot differ from it. */
function example(code: ErrorCode): ExampleObject {
  const { text } = toProblem(new AppError(code, DETAILS[code]), EXAMPLE_REQUEST);
  return { summary: ERROR_CATALOGUE[code].title, value: JSON.parse(text) as unknown };
}

function headersOf(codes: readonly ErrorCode[]): HeadersObject {
  const statuses = codes.map((code): number => ERROR_CATALOGUE[code].status);
  const waits =
    codes.includes('IDEMPOTENCY_KEY_IN_USE') ||
    statuses.some((status) => status === 429 || status === 503);
  return {
    ...headerRef('X-Request-Id'),
    ...(statuses.includes(401) ? headerRef('WWW-Authenticate') : {}),
    ...(statuses.includes(429) ? headerRef('RateLimit', 'RateLimit-Policy') : {}),
    ...(statuses.includes(415) ? headerRef('Accept', 'Accept-Encoding') : {}),
    ...(waits ? headerRef('Retry-After') : {}),
  };
}
