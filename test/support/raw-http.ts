import { connect } from 'node:net';

/** The answer to a request that no HTTP library would send. */
export interface RawAnswer {
  readonly status: number;
  /** Names in lower case; the last of several with one name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

export interface RawRequest {
  readonly method?: string;
  /** The path as the request line contains it. */
  readonly path: string;
  /** The lines as they are sent. A name may occur more than once. */
  readonly headers?: readonly string[];
  readonly body?: string | Buffer;
}

/** Generous: a limit for a machine under load, not a measurement. */
const LIMIT_MS = 60_000;

/** Sends a request byte for byte, without the repairs of `fetch`, and reads the answer to its end. */
export async function sendRaw(baseUrl: string, request: RawRequest): Promise<RawAnswer> {
  return parsed(await exchange(baseUrl, bytesOf(request)));
}

/** Sends a request and hangs up once it is on its way, without waiting for the answer. */
export async function sendAndHangUp(
  baseUrl: string,
  request: RawRequest,
  when: () => Promise<void>,
): Promise<void> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(bytesOf(request));
  await when();
  socket.destroy();
}

function bytesOf({ method = 'GET', path, headers = [], body }: RawRequest): Buffer {
  const payload = Buffer.from(body ?? '');
  const head = [
    `${method} ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: close',
    ...(body === undefined ? [] : [`Content-Length: ${payload.length}`]),
    ...headers,
  ];
  // Latin-1, so that a header can hold any byte.
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), payload]);
}

function exchange(baseUrl: string, bytes: Buffer): Promise<Buffer> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    socket.setTimeout(LIMIT_MS, () => socket.destroy(new Error('The server did not answer')));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks)));
    socket.on('error', (error) =>
      chunks.length > 0 ? resolve(Buffer.concat(chunks)) : reject(error),
    );
    socket.write(bytes);
  });
}

function parsed(answer: Buffer): RawAnswer {
  const end = answer.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = answer.subarray(0, end).toString('latin1').split('\r\n');
  const text = answer.subarray(end + 4).toString('utf8');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { status: Number(statusLine.split(' ')[1]), headers, text, json: jsonOf(text) };
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
