import type { SchemaObject } from '@nestjs/swagger';
import { ERROR_CATALOGUE, type ErrorCode } from '../../kernel/app-error.js';
import type { ErrorRow } from '../../kernel/feature-manifest.js';
import { refTo } from './open-api.js';
import { ALL_CODES } from './operation-errors.js';

/** The request id in examples. */
export const EXAMPLE_REQUEST = '0195f0c4-7b1a-7d7e-8f21-6a1f0a4c55e1';

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
      type: {
        type: 'string',
        format: 'uri',
        description: 'The URN of the code.',
        example: 'urn:tillclock:problem:total-mismatch',
      },
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
        example: `urn:tillclock:request:${EXAMPLE_REQUEST}`,
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

/** The problem of one code, with the members that only it has. */
export function problemSchema(code: ErrorCode): SchemaObject {
  const { members = {} }: ErrorRow = ERROR_CATALOGUE[code];
  const typed = Object.entries(members).map(([name, format]): [string, SchemaObject] => [
    name,
    { type: 'string', format, description: MEMBER_TEXTS[format] },
  ]);
  return {
    description: `${ERROR_CATALOGUE[code].title}.`,
    allOf: [
      refTo('Problem'),
      {
        type: 'object',
        properties: { code: { type: 'string', enum: [code] }, ...Object.fromEntries(typed) },
        required: ['code'],
      },
    ],
  };
}

const MEMBER_TEXTS = {
  uuid: 'The id of the record that stands in the way; absent where you may not see it.',
  'date-time': 'An instant of that record; absent where you may not see it.',
} as const;

/** The name of the schema of one code. */
export function problemName(code: ErrorCode): string {
  return `${pascal(code)}Problem`;
}

function codeTable(): string[] {
  const rows = ALL_CODES.map(
    (code) => `| \`${code}\` | ${ERROR_CATALOGUE[code].status} | ${ERROR_CATALOGUE[code].title} |`,
  );
  return ['| code | status | title |', '|---|---|---|', ...rows];
}

/** `NOT_FOUND` as `NotFound`. */
export function pascal(code: ErrorCode): string {
  return code
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}
