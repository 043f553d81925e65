import { exchange } from './http-exchange.js';

/** What `fetch` sends of its own accord, so that answers are compressed as they are for browsers. */
const AS_FETCH = { accept: '*/*', 'accept-encoding': 'gzip, deflate', 'user-agent': 'node' };

/** The answer: its exact text, and the parsed value if the text is JSON. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed JSON; tests name the fields they expect. */
  readonly json: Record<string, unknown>;
}

export interface HttpRequest {
  readonly token?: string;
  /** Sent as JSON, unless it is a string or bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as `Idempotency-Key`. */
  readonly key?: string;
}

/** Speaks HTTP to one server, and fails for an answer that differs from `openapi/openapi.json`. */
export class HttpClient {
  /** @param isDocumented  false for answers about what only a test adds to the application */
  constructor(
    readonly baseUrl: string,
    private readonly isDocumented = true,
  ) {}

  get(path: string, request: HttpRequest = {}): Promise<HttpAnswer> {
    return this.send('GET', path, request);
  }
  post(path: string, request: HttpRequest = {}): Promise<HttpAnswer> {
    return this.send('POST', path, request);
  }
  patch(path: string, request: HttpRequest = {}): Promise<HttpAnswer> {
    return this.send('PATCH', path, request);
  }
  put(path: string, request: HttpRequest = {}): Promise<HttpAnswer> {
    return this.send('PUT', path, request);
  }
  delete(path: string, request: HttpRequest = {}): Promise<HttpAnswer> {
    return this.send('DELETE', path, request);
  }

  async send(method: string, path: string, request: HttpRequest = {}): Promise<HttpAnswer> {
    const raw = typeof request.body === 'string' || request.body instanceof Uint8Array;
    const body = raw ? request.body : JSON.stringify(request.body);
    const headers = {
      ...AS_FETCH,
      ...(request.token === undefined ? {} : { authorization: `Bearer ${request.token}` }),
      ...(request.key === undefined ? {} : { 'idempotency-key': request.key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
    };
    const response = await exchange(this.baseUrl + path, { method, headers, body });
    const { status, text } = response;
    const type = response.headers.get('content-type');
    if (this.isDocumented) expectDeclared({ method, path, status, type, text });
    return { status, headers: response.headers, text, json: parsed(text) };
  }
}

/** What the document is asked about; see declared-answers.mjs. */
interface Answered {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

/** Set by environment.mjs; missing outside of Jest. */
declare const undeclared: ((answer: Answered) => string | undefined) | undefined;

/** Requests that match no route of the document are exempt: their refusals belong to no route. */
function expectDeclared(answer: Answered): void {
  const fault = typeof undeclared === 'undefined' ? undefined : undeclared(answer);
  if (fault !== undefined) throw new Error(`${fault}: ${answer.text.slice(0, 2_000)}`);
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
