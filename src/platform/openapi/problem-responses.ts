import type {
  ExampleObject,
  HeadersObject,
  OpenAPIObject,
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
import { headerRef } from './response-headers.js';

const PROBLEM_MEDIA = 'application/problem+json';
const EXAMPLE_REQUEST = '0195f0c4-7b1a-7d7e-8f21-6a1f0a4c55e1';

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

/** The schemas of refusals: the closed list of codes and the body that carries one. */
export const PROBLEM_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  ErrorCode: {
    type: 'string',
    description: [
      'The reason why a request was refused. The list is closed, so a client may switch on it.',
      '',
      ...codeTable(),
    ].join('\n'),
    enum: ALL_CODES,
  },
  FieldFault: {
    type: 'object',
    description: 'One invalid field of the request.',
    properties: {
      path: {
        type: 'string',
        description: 'The path of the field in the body or the query.',
        example: 'lines.0.qty',
      },
      code: {
        type: 'string',
        description:
          'What is wrong, for programs, for example `required`, `type`, `max_decimals` or `unknown_field`. Later releases may add codes.',
        example: 'max_decimals',
      },
      params: {
        type: 'object',
        additionalProperties: true,
        description: 'The limits and names that the message mentions.',
        example: { max: 2 },
      },
      message: { type: 'string', description: 'An explanation for people.' },
    },
    required: ['path', 'code', 'params', 'message'],
  },
  Problem: {
    type: 'object',
    description: 'Every error has this form (RFC 9457). Some errors carry ids as further members.',
    properties: {
      type: { type: 'string', format: 'uri', description: 'The URN of the code.' },
      title: {
        type: 'string',
        description: 'A short sentence that is the same for every error with this code.',
      },
      status: {
        type: 'integer',
        description: 'The status of the response.',
        minimum: 400,
        maximum: 599,
      },
      detail: { type: 'string', description: 'An explanation for people. Its wording may change.' },
      code: refTo('ErrorCode'),
      instance: {
        type: 'string',
        format: 'uri',
        description: 'A URN with the request id. Quote it when you ask for help.',
      },
      errors: {
        type: 'array',
        items: refTo('FieldFault'),
        description: 'The invalid fields, at most 50.',
      },
      version: {
        type: 'integer',
        description: 'The current version of the record. Only `VERSION_CONFLICT` has it.',
      },
      params: {
        type: 'object',
        additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
        description:
          'The figures and names of the refusal: `quota` and `limit` of `QUOTA_EXCEEDED`.',
      },
    },
    required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
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
  document.components = { ...document.components, responses: sorted(shared), examples };
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
        schema: {
          allOf: [
            refTo('Problem'),
            { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } },
          ],
        },
        examples: Object.fromEntries(
          codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
        ),
      },
    },
  };
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

function codeTable(): string[] {
  const rows = ALL_CODES.map(
    (code) => `| \`${code}\` | ${ERROR_CATALOGUE[code].status} | ${ERROR_CATALOGUE[code].title} |`,
  );
  return ['| code | status | title |', '|---|---|---|', ...rows];
}

function pascal(code: ErrorCode): string {
  return code
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}
