import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  verify,
  type ECDH,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../faults/support/eventually.js';

/** A push as it arrived at the push service, decrypted as the browser would. */
export interface ReceivedPush {
  readonly path: string;
  readonly topic: string;
  readonly urgency: string;
  /** What the sender signed: for whom and until when. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly message: Readonly<Record<string, unknown>>;
}

/** A real push service for one browser, over TLS with a certificate of its own. */
export class PushServer {
  readonly received: ReceivedPush[] = [];
  status = 201;
  /** Called when a push has arrived whole, before the answer. */
  onArrived: () => Promise<void> = () => Promise.resolve();
  readonly auth = randomBytes(16);
  private readonly browser: ECDH = createECDH('prime256v1');

  private constructor(
    private readonly server: Server,
    readonly certificate: string,
  ) {
    this.browser.generateKeys();
  }

  static async start(): Promise<PushServer> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const certificate = selfSigned(publicKey.export({ type: 'spki', format: 'der' }), (bytes) =>
      sign('sha256', bytes, privateKey),
    );
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const server = createServer({ key, cert: certificate });
    const pushes = new PushServer(server, certificate);
    server.on('request', (request, response) => {
      void pushes
        .take(request)
        .then(() => pushes.onArrived())
        .then(() => response.writeHead(pushes.status).end());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return pushes;
  }

  /** What the browser gives to the page. */
  subscription(path: string): Record<string, string> {
    const { port } = this.server.address() as AddressInfo;
    return {
      endpoint: `https://localhost:${port}/${path}`,
      p256dh: this.browser.getPublicKey('base64url'),
      auth: this.auth.toString('base64url'),
    };
  }

  async arrived(count: number): Promise<readonly ReceivedPush[]> {
    await eventually(`${count} pushes`, () => this.received.length >= count);
    return this.received;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { headers, url: path = '' } = request;
    this.received.push({
      path,
      topic: String(headers['topic']),
      urgency: String(headers['urgency']),
      claims: verified(String(headers.authorization)),
      message: JSON.parse(this.decrypted(Buffer.concat(chunks))) as Record<string, unknown>,
    });
  }

  /** RFC 8291 and RFC 8188. */
  private decrypted(body: Buffer): string {
    const salt = body.subarray(0, 16);
    const length = body.readUInt8(20);
    const sender = body.subarray(21, 21 + length);
    const sealed = body.subarray(21 + length);
    const shared = this.browser.computeSecret(sender);
    const info = [Buffer.from('WebPush: info\0'), this.browser.getPublicKey(), sender];
    const input = derived({ input: shared, salt: this.auth, info: Buffer.concat(info) }, 32);
    const key = derived({ input, salt, info: Buffer.from('Content-Encoding: aes128gcm\0') }, 16);
    const nonce = derived({ input, salt, info: Buffer.from('Content-Encoding: nonce\0') }, 12);
    const cipher = createDecipheriv('aes-128-gcm', key, nonce);
    cipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
    return plain.subarray(0, plain.lastIndexOf(2)).toString();
  }
}

function derived(
  { input, salt, info }: Readonly<Record<'input' | 'salt' | 'info', Buffer>>,
  length: number,
): Buffer {
  return Buffer.from(hkdfSync('sha256', input, salt, info, length));
}

/** RFC 8292: the signature is that of the key which the browser was subscribed with. */
function verified(authorization: string): Record<string, unknown> {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256' },
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new Error('The push is not signed by its key');
  return { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), key };
}

/** A certificate for `localhost`, in DER by hand: Node makes none. */
function selfSigned(publicKey: Buffer, signed: (bytes: Buffer) => Buffer): string {
  const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
  const algorithm = der(0x30, oid('2a8648ce3d040302'));
  const name = der(0x30, der(0x31, der(0x30, oid('550403'), der(0x0c, Buffer.from('localhost')))));
  const time = (text: string): Buffer => der(0x17, Buffer.from(text));
  const names = der(0x30, der(0x82, Buffer.from('localhost')));
  const extension = der(0x30, oid('551d11'), der(0x04, names));
  const content = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    der(0x30, time('200101000000Z'), time('491231235959Z')),
    name,
    publicKey,
    der(0xa3, der(0x30, extension)),
  );
  const signature = der(0x03, Buffer.from([0]), signed(content));
  const text = der(0x30, content, algorithm, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${text.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}
