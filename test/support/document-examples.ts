import type { OpenAPIObject, OperationObject, RequestBodyObject } from '@nestjs/swagger';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpAnswer, HttpClient } from './http-client.js';

const text = readFileSync(join(process.cwd(), 'openapi/openapi.json'), 'utf8');
const document = JSON.parse(text) as OpenAPIObject;

/** The Sunday that the examples of the document are about. */
const SUNDAY = '2026-03-01';
const DAY_MS = 86_400_000;

/** An example of a request in the document. */
interface Example {
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly body: unknown;
  /** The status of the first time: 201 where a repeated request gets 200. */
  readonly status: number;
}

/** Every example of a request, by `operationId type`. */
const EXAMPLES: ReadonlyMap<string, Example> = new Map(
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, OperationObject>).flatMap(([method, operation]) => {
      const { content } = (operation.requestBody ?? { content: {} }) as RequestBodyObject;
      const successes = Object.keys(operation.responses).filter((status) => status < '300');
      return Object.entries(content).map(([type, { example }]): [string, Example] => [
        `${operation.operationId ?? ''} ${type}`,
        {
          method: method.toUpperCase(),
          path,
          type,
          body: example,
          status: Math.max(...successes.map(Number)),
        },
      ]);
    }),
  ),
);

/** How an example is sent. */
export interface Sending {
  readonly token?: string;
  /** Takes the place of `application/json`. */
  readonly type?: string;
  /** What fills the path and, by the name of the field, takes the place of the ids in the body. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Fields whose value only the server knows: tokens, and the version that a record has by now. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Moves all days of the example, so that its Sunday is yesterday: devices may not report later. */
  readonly isRecent?: boolean;
  readonly query?: string;
}

/** Sends the examples of requests as the document has them, and remembers which have succeeded. */
export class DocumentExamples {
  private readonly succeeded = new Set<string>();

  constructor(private readonly http: HttpClient) {}

  /** The examples that have not succeeded so far, by `operationId type`. */
  get missing(): string[] {
    return [...EXAMPLES.keys()].filter((name) => !this.succeeded.has(name));
  }

  /** @returns the answer, which has the status and the form that the document promises */
  async send(operationId: string, sending: Sending = {}): Promise<HttpAnswer> {
    const { type = 'application/json', ids = {}, token, query = '' } = sending;
    const name = `${operationId} ${type}`;
    const example = EXAMPLES.get(name);
    if (!example) throw new Error(`The document has no example for ${name}`);
    const path = example.path.replace(/\{(\w+)\}/g, (_, param: string) => ids[param] ?? param);
    const body = encoded(type, filled(example.body, sending));
    const headers = { 'content-type': type };
    const answer = await this.http.send(example.method, path + query, { token, body, headers });
    if (answer.status !== example.status) {
      throw new Error(`${name} was answered with ${answer.status}: ${answer.text}`);
    }
    this.succeeded.add(name);
    return answer;
  }
}

function encoded(type: string, body: unknown): string {
  if (typeof body === 'string') return body;
  if (type === 'application/json') return JSON.stringify(body);
  return new URLSearchParams(body as Record<string, string>).toString();
}

function filled(value: unknown, sending: Sending): unknown {
  const { ids = {}, fields = {}, isRecent = false } = sending;
  if (Array.isArray(value)) return value.map((item) => filled(item, sending));
  if (typeof value === 'string') return isRecent ? moved(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => {
    if (name in fields) return [name, fields[name]];
    if (name in ids) return [name, ids[name]];
    const one = ids[name.replace(/s$/, '')];
    return [name, name.endsWith('_ids') && one !== undefined ? [one] : filled(inner, sending)];
  });
  return Object.fromEntries(entries);
}

function moved(value: string): string {
  if (!/^\d{4}-\d\d-\d\d/.test(value)) return value;
  const yesterday = Math.floor(Date.now() / DAY_MS) - 1;
  const days = yesterday - Date.parse(SUNDAY) / DAY_MS;
  const day = new Date(Date.parse(value.slice(0, 10)) + days * DAY_MS);
  return day.toISOString().slice(0, 10) + value.slice(10);
}
