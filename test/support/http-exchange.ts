import { request, type IncomingMessage } from 'node:http';
import { gunzipSync, inflateSync } from 'node:zlib';

/** A request that Node sends as it is. */
export interface Outgoing {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
  /** Ends the exchange, which then fails. */
  readonly signal?: AbortSignal;
}

/** The answer, decompressed. */
export interface Incoming {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * Sends a request and reads the answer. It does what `fetch` does for a test, which takes five times the CPU:
 * half a millisecond for each of a hundred thousand requests.
 */
export function exchange(
  url: string,
  { method, headers, body, signal }: Outgoing,
): Promise<Incoming> {
  // Node itself sends no length with DELETE.
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, headers: { ...headers, ...length }, signal },
      (response) => {
        readWhole(response).then(resolve, reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function readWhole(response: IncomingMessage): Promise<Incoming> {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(response.headersDistinct))
    for (const value of values) headers.append(name, value);
  const chunks: Buffer[] = [];
  // A stream never ends: its beginning is enough.
  const isStream = headers.get('content-type')?.startsWith('text/event-stream') === true;
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
    if (isStream) break;
  }
  const bytes = decompressed(Buffer.concat(chunks), headers.get('content-encoding'));
  // Without the mark that a text begins with, as `fetch` reads it.
  return { status: response.statusCode ?? 0, headers, text: new TextDecoder().decode(bytes) };
}

function decompressed(bytes: Buffer, encoding: string | null): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === 'gzip') return gunzipSync(bytes);
  return encoding === 'deflate' ? inflateSync(bytes) : bytes;
}
