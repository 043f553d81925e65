import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { languageOf } from '../../../kernel/language.js';
import { Database } from '../../../platform/database/database.js';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import type { Envelope } from '../../../platform/jobs/outbox.repository.js';
import { isWanted } from '../is-wanted.js';
import { completed, MessageKinds } from '../message-kinds.js';
import type { PushPayload } from '../payloads.js';
import { RecipientsReadOnlyRepository } from '../recipients-read-only.repository.js';
import { PushSubscription } from './push-subscription.entity.js';
import { PushTransport } from './push-transport.js';

/** The most that RFC 8030 allows. */
const TOPIC_LENGTH = 32;

/** Sends the pushes of the queue. No database connection is held while a push service is asked. */
@Injectable()
export class PushDelivery implements OnModuleInit {
  constructor(
    private readonly jobs: JobsService,
    private readonly db: Database,
    private readonly kinds: MessageKinds,
    private readonly recipients: RecipientsReadOnlyRepository,
    private readonly transport: PushTransport,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('send-push', (message) => this.deliver(message));
  }

  private async deliver({ id, organizationId, payload }: Envelope): Promise<void> {
    // Only `Messages` sends to this queue.
    const {
      kind: name,
      userId,
      about,
      params,
      timeZone,
      subscriptionId,
    } = payload as unknown as PushPayload;
    const kind = this.kinds.find(name);
    if (!kind) return;
    const scope = { organizationId };
    const found = await this.db.read(scope, async (tx) => {
      const [person] = await this.recipients.find(tx, [userId], { kind: name });
      if (!person || !isWanted(kind, person, 'push')) return undefined;
      const where = { id: subscriptionId, user_id: userId };
      const subscription = await tx.of(PushSubscription).findOneBy(where);
      const whole = await completed(tx, kind, params);
      return subscription && whole && { person, subscription, whole };
    });
    if (!found) return;
    const text = kind.texts[languageOf(found.person.locale)](found.whole, { timeZone });
    const push = {
      title: text.subject,
      body: text.paragraphs[0] ?? '',
      path: text.action?.path ?? null,
      ...{ id, kind: name, about },
    };
    const options = { topic: topicOf(about), isUrgent: kind.isUrgent === true };
    if ((await this.transport.send(found.subscription, push, options)) === 'sent') return;
    await this.db.write(scope, (tx) => tx.of(PushSubscription).delete({ id: subscriptionId }));
  }
}

/** The same for all messages about one cause. */
export function topicOf(about: string): string {
  return createHash('sha256').update(about).digest('base64url').slice(0, TOPIC_LENGTH);
}
