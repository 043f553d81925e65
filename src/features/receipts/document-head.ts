import { STORED_AS_SENT, type DocumentBody } from './document.dto.js';
import type { NewReceipt } from './receipt.entity.js';

type SentFields = Pick<NewReceipt, (typeof STORED_AS_SENT)[number]>;

/** The parts of a receipt that are known before anything is looked up. */
export type DocumentHead = Pick<NewReceipt, 'shop_id' | 'user_id' | 'type' | 'refund_for'> &
  SentFields;

/** @param place  `user_id` is the seller; `refund_for` is the sale that a refund returns */
export function headOf(
  body: DocumentBody,
  place: Pick<DocumentHead, 'shop_id' | 'user_id' | 'refund_for'>,
): DocumentHead {
  const sent = STORED_AS_SENT.map((field) => [field, body[field] ?? null]);
  // Object.fromEntries forgets the names of the fields.
  const sentFields = Object.fromEntries(sent) as SentFields;
  return { ...place, ...sentFields, type: place.refund_for === null ? 'SALE' : 'REFUND' };
}
