import type { Channel, MessageKind } from './message-kinds.js';
import type { Recipient } from './recipients-read-only.repository.js';

/** Whether a person is told of a kind by a channel: as they have chosen, else as is usual. */
export function isWanted(
  kind: Pick<MessageKind, 'channels' | 'isRequested'>,
  person: Pick<Recipient, 'by_app' | 'by_email' | 'by_push'>,
  channel: Channel,
): boolean {
  if (kind.isRequested) return channel === 'email';
  return person[`by_${channel}`] ?? kind.channels[channel];
}
