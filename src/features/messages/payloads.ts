import type { MessageParams } from './message-kinds.js';

/** What the queue of mails carries. */
export interface MailPayload {
  readonly kind: string;
  readonly userId: string;
  readonly about: string;
  readonly params: MessageParams;
  readonly timeZone: string;
  /** Where it goes, if not to the person's present address. */
  readonly to?: string;
}

/** One message of the mail of the day. */
export type DigestEntry = Pick<MailPayload, 'kind' | 'about' | 'params'>;

/** The mail of the day, in the same queue. */
export interface DigestPayload extends Pick<MailPayload, 'userId' | 'timeZone'> {
  readonly kind: typeof DIGEST;
  readonly entries: readonly DigestEntry[];
}

export const DIGEST = 'digest';

/** What the queue of pushes carries. */
export interface PushPayload extends Omit<MailPayload, 'to'> {
  readonly subscriptionId: string;
}
