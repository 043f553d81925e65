import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MessageChoice } from './choices/message-choice.entity.js';
import { MessageSettings } from './choices/message-settings.entity.js';
import { DigestItem } from './mail/digest-item.entity.js';
import { MessageKinds } from './message-kinds.js';
import { Messages } from './messages.service.js';
import { PushSubscription } from './push/push-subscription.entity.js';
import { RecipientsReadOnlyRepository } from './recipients-read-only.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([MessageSettings, MessageChoice, DigestItem, PushSubscription]),
  ],
  providers: [Messages, MessageKinds, RecipientsReadOnlyRepository],
  exports: [Messages, MessageKinds],
})
export class MessagesModule {}
