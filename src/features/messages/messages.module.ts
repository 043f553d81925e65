import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MessageChoice } from './choices/message-choice.entity.js';
import { MessageSettings } from './choices/message-settings.entity.js';
import { MessagePreferencesController } from './choices/preferences.controller.js';
import { MessagePreferences } from './choices/preferences.service.js';
import { UnsubscribeController } from './choices/unsubscribe.controller.js';
import { Unsubscriptions } from './choices/unsubscribe.service.js';
import { DigestItem } from './mail/digest-item.entity.js';
import { Digests } from './mail/digest.service.js';
import { MailDelivery } from './mail/mail-delivery.service.js';
import { MailTransport } from './mail/mail-transport.js';
import { MailWriter } from './mail/mail-writer.service.js';
import { MessageKinds } from './message-kinds.js';
import { Messages } from './messages.service.js';
import { PushDelivery } from './push/push-delivery.service.js';
import { PushSubscription } from './push/push-subscription.entity.js';
import { PushSubscriptionsController } from './push/push-subscriptions.controller.js';
import { PushSubscriptions } from './push/push-subscriptions.service.js';
import { PushTransport } from './push/push-transport.js';
import { RecipientsReadOnlyRepository } from './recipients-read-only.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([MessageSettings, MessageChoice, DigestItem, PushSubscription]),
  ],
  controllers: [MessagePreferencesController, UnsubscribeController, PushSubscriptionsController],
  providers: [
    Messages,
    MessageKinds,
    MessagePreferences,
    Unsubscriptions,
    RecipientsReadOnlyRepository,
    MailWriter,
    MailTransport,
    MailDelivery,
    Digests,
    PushSubscriptions,
    PushTransport,
    PushDelivery,
  ],
  exports: [Messages, MessageKinds],
})
export class MessagesModule {}
