import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { newId } from '../../../kernel/new-id.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { Answer } from '../../../platform/http/answer.js';
import { VapidKeys } from '../../../platform/security/vapid-keys.js';
import { User } from '../../users/user.entity.js';
import { isEndpoint } from './push-endpoint.js';
import { PushSubscription } from './push-subscription.entity.js';
import type {
  AddPushSubscriptionBody,
  PushKeyView,
  PushSubscriptionsView,
  PushSubscriptionView,
} from './push-subscriptions.dto.js';

/** The browsers of one person; the oldest makes room for a new one. */
const MOST_BROWSERS = 10;

/** The browsers in which a person receives what they are told. */
@Injectable()
export class PushSubscriptions {
  constructor(
    private readonly db: Database,
    private readonly vapid: VapidKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws PUSH_UNAVAILABLE */
  key(): PushKeyView {
    const { pair } = this.vapid;
    if (!pair) throw new AppError('PUSH_UNAVAILABLE');
    return { public_key: pair.publicKey };
  }

  /** Newest first. */
  async list(caller: Caller): Promise<PushSubscriptionsView> {
    const rows = await this.db.read(caller, (tx) =>
      tx.of(PushSubscription).find({ where: { user_id: caller.userId }, order: { id: 'DESC' } }),
    );
    return { data: rows.map(toView) };
  }

  /**
   * Adds a browser, or gives it to the caller: of one browser only the last person who signed in is told anything.
   * @throws VALIDATION_FAILED  for an address that is no push service on the internet; PUSH_UNAVAILABLE
   */
  async add(caller: Caller, body: AddPushSubscriptionBody): Promise<Answer<PushSubscriptionView>> {
    if (!this.vapid.isAvailable) throw new AppError('PUSH_UNAVAILABLE');
    const { endpoint, p256dh, auth, device = '' } = body;
    if (!isEndpoint(endpoint, this.config.environment !== 'production')) {
      const message = 'must be the https address of a push service on the internet';
      const errors = [{ path: 'endpoint', code: 'endpoint', message }];
      throw new AppError('VALIDATION_FAILED', { errors });
    }
    return this.db.write(caller, async (tx) => {
      const user_id = caller.userId;
      await tx.of(User).lockOneBy({ id: user_id });
      const subscriptions = tx.of(PushSubscription);
      await subscriptions.delete({ endpoint });
      const order = { id: 'ASC' } as const;
      const own = await subscriptions.find({ where: { user_id }, order });
      for (const { id } of own.slice(0, Math.max(0, own.length - MOST_BROWSERS + 1))) {
        await subscriptions.delete({ id });
      }
      const row = { id: newId(), user_id, endpoint, p256dh, auth, device };
      const added = await subscriptions.insert(row);
      return Answer.created(toView(added), `/messages/push-subscriptions/${added.id}`);
    });
  }

  /** @throws NOT_FOUND */
  async remove(caller: Caller, id: string): Promise<void> {
    const deleted = await this.db.write(caller, (tx) =>
      tx.of(PushSubscription).delete({ id, user_id: caller.userId }),
    );
    if (deleted === 0) throw new AppError('NOT_FOUND', { missing: id });
  }
}

function toView({ id, endpoint, device, created_at }: PushSubscription): PushSubscriptionView {
  const push_service = new URL(endpoint).host;
  return { id, push_service, device, created_at: created_at.toISOString() };
}
