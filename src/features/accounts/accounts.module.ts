import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MessageKinds } from '../messages/message-kinds.js';
import { MessagesModule } from '../messages/messages.module.js';
import { UsersModule } from '../users/users.module.js';
import { AccountLink } from './account-link.entity.js';
import { AccountLinks } from './account-links.service.js';
import { AccountLinksController } from './account-links.controller.js';
import { ForgottenPasswords } from './forgotten-passwords.service.js';
import { InvitationsAgain } from './invitations-again.service.js';
import { InvitationsController } from './invitations.controller.js';
import { Invitations } from './invitations.service.js';
import { linkKinds } from './link-kinds.js';
import { PeopleImportController } from './people-import/people-import.controller.js';
import { PeopleImport } from './people-import/people-import.service.js';
import { UsedLinks } from './used-links.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccountLink]), MessagesModule, UsersModule],
  controllers: [AccountLinksController, InvitationsController, PeopleImportController],
  providers: [
    AccountLinks,
    ForgottenPasswords,
    Invitations,
    InvitationsAgain,
    PeopleImport,
    UsedLinks,
  ],
})
export class AccountsModule implements OnModuleInit {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly links: AccountLinks,
  ) {}

  onModuleInit(): void {
    for (const kind of linkKinds(this.links)) this.kinds.register(kind);
  }
}
