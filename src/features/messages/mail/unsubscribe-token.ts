import { timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import type { KeyRing } from '../../../platform/security/key-ring.js';

/** Whose mails of which kind a link switches off. */
export interface Unsubscription {
  readonly organizationId: string;
  readonly userId: string;
  /** {@link EVERY_KIND} stands for all mails. */
  readonly kind: string;
}

/** In the link of the mail of the day, which brings many kinds. */
export const EVERY_KIND = '*';

const PURPOSE = 'unsubscribe';
const MAC_BYTES = 16;
const ID_BYTES = 16;

/**
 * Returns the signed text of a link that can do nothing else. It does not expire, because a mail may be read late;
 * it ends with the secret that signed it.
 */
export function unsubscribeToken(keys: KeyRing, off: Unsubscription): string {
  const said = Buffer.concat([parse(off.organizationId), parse(off.userId), Buffer.from(off.kind)]);
  const [mac] = keys.derive(PURPOSE, said);
  if (!mac) throw new Error('There is no signing key');
  return Buffer.concat([mac.subarray(0, MAC_BYTES), said]).toString('base64url');
}

/** Returns what the link switches off; undefined when this installation did not sign it. */
export function readUnsubscribeToken(keys: KeyRing, token: string): Unsubscription | undefined {
  const bytes = Buffer.from(token, 'base64url');
  const [mac, said] = [bytes.subarray(0, MAC_BYTES), bytes.subarray(MAC_BYTES)];
  if (said.length <= 2 * ID_BYTES) return undefined;
  const isOurs = keys
    .derive(PURPOSE, said)
    .some((own) => timingSafeEqual(own.subarray(0, MAC_BYTES), mac));
  if (!isOurs) return undefined;
  return {
    organizationId: stringify(said, 0),
    userId: stringify(said, ID_BYTES),
    kind: said.subarray(2 * ID_BYTES).toString(),
  };
}
