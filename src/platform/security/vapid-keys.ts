import { Inject, Injectable } from '@nestjs/common';
import { createECDH } from 'node:crypto';
import { CONFIG, type Config } from '../config/config.js';
import { keptSecret, type KeptSecret } from './kept-secret.js';

/** The pair of keys by which push services know this installation (RFC 8292), in base64url. */
export interface VapidPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

const CURVE = 'prime256v1';
const KEY_BYTES = 32;
const KEPT: KeptSecret = {
  name: 'vapid-key',
  make: newPrivateKey,
  length: 43,
  lossMeans: 'ends the subscriptions of all browsers',
};

/** The keys of web push. They are generated when a browser first asks for them, because most installations never do. */
@Injectable()
export class VapidKeys {
  private loaded: VapidPair | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Whether there is a pair: in production only a configured one, which all instances share. */
  get isAvailable(): boolean {
    return this.config.vapidPrivateKey !== undefined || this.config.environment !== 'production';
  }

  /** @returns undefined when there is none */
  get pair(): VapidPair | undefined {
    if (!this.isAvailable) return undefined;
    this.loaded ??= pairOf(this.config.vapidPrivateKey ?? keptSecret(this.config.dataDir, KEPT));
    return this.loaded;
  }
}

function newPrivateKey(): string {
  const keys = createECDH(CURVE);
  keys.generateKeys();
  return padded(keys.getPrivateKey()).toString('base64url');
}

function pairOf(privateKey: string): VapidPair {
  const keys = createECDH(CURVE);
  keys.setPrivateKey(Buffer.from(privateKey, 'base64url'));
  return { privateKey, publicKey: keys.getPublicKey().toString('base64url') };
}

/** A number with leading zeros comes without them. */
function padded(number: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(KEY_BYTES - number.length), number]);
}
