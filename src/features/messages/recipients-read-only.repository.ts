import { Injectable } from '@nestjs/common';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Timing } from './delivery-time.js';

/** A person to be told of a kind, with what they have chosen. */
export interface Recipient extends Timing {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string | null;
  /** Null when the person has not chosen the channels of the kind. */
  readonly by_app: boolean | null;
  readonly by_email: boolean | null;
  readonly by_push: boolean | null;
  readonly subscription_ids: string[];
  readonly now: Date;
}

/** In the zone of the shop that the message is about, else of the person's first shop, else of the organization. */
const FIND = statement<Recipient>(
  'messages.find-recipients',
  `SELECT u.id, u.email, u.name, u.locale, s.quiet_from, s.quiet_to, s.digest_time,
    c.app AS by_app, c.email AS by_email, c.push AS by_push, now() AS now,
    ARRAY(SELECT p.id FROM push_subscriptions p WHERE p.organization_id = u.organization_id AND p.user_id = u.id
      ORDER BY p.id) AS subscription_ids,
    coalesce(
      (SELECT shop.time_zone FROM shops shop WHERE shop.organization_id = u.organization_id AND shop.id = $4::uuid),
      (SELECT shop.time_zone FROM shop_members m
        JOIN shops shop ON shop.organization_id = m.organization_id AND shop.id = m.shop_id
        WHERE m.organization_id = u.organization_id AND m.user_id = u.id ORDER BY m.shop_id LIMIT 1),
      (SELECT o.time_zone FROM organizations o WHERE o.organization_id = u.organization_id)) AS time_zone
  FROM users u
  LEFT JOIN message_settings s ON s.organization_id = u.organization_id AND s.user_id = u.id
  LEFT JOIN message_choices c ON c.organization_id = u.organization_id AND c.user_id = u.id AND c.kind = $3
  WHERE u.organization_id = $1 AND u.id = ANY($2::uuid[]) AND u.is_active
  ORDER BY u.id`,
);

@Injectable()
export class RecipientsReadOnlyRepository {
  /** Returns those of the people who are active. */
  find(
    tx: Tx,
    userIds: readonly string[],
    { kind, shopId }: { readonly kind: string; readonly shopId?: string | undefined },
  ): Promise<Recipient[]> {
    return tx.rows(FIND, [tx.organizationId, userIds, kind, shopId ?? null]);
  }
}
