import { Injectable, type StreamableFile } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Origin } from '../../kernel/caller.js';
import { languageOf } from '../../kernel/language.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Answer } from '../../platform/http/answer.js';
import { pageAnswer } from '../../platform/http/page.js';
import { refusedTo } from '../../platform/http/refusal-pages.js';
import { CredentialsService } from '../users/credentials.service.js';
import { PersonChanges } from '../users/person-changes.service.js';
import { User } from '../users/user.entity.js';
import type { AccountLink } from './account-link.entity.js';
import { AccountLinks } from './account-links.service.js';
import type { UseLinkBody } from './accounts.dto.js';
import { LINK_WORDS } from './link-kinds.js';
import { LINK_PAGE_WORDS } from './link-page-words.js';
import { choosing } from './link-refusals.js';
import { readToken, type LinkToken } from './link-token.js';

interface Found {
  readonly token: LinkToken;
  readonly link: AccountLink;
  readonly user: User;
}

/** Does what a link in a mail is for: sets a password, or confirms an address. */
@Injectable()
export class UsedLinks {
  constructor(
    private readonly db: Database,
    private readonly links: AccountLinks,
    private readonly credentials: CredentialsService,
    private readonly people: PersonChanges,
    private readonly audit: AuditRepository,
  ) {}

  /** Changes nothing, because programs follow links too. @throws LINK_INVALID */
  async page(text: string): Promise<Answer<StreamableFile>> {
    const { link, user } = await this.find(text);
    const language = languageOf(user.locale);
    const { subject, button } = LINK_WORDS[language][link.purpose];
    const confirming = { action: '?', hidden: { token: text }, button };
    const form = link.purpose === 'ADDRESS' ? confirming : choosing(language, text);
    return pageAnswer({ language, title: subject, paragraphs: [], form });
  }

  /** @throws LINK_INVALID, WEAK_PASSWORD, EMAIL_TAKEN; VALIDATION_FAILED  without the password that it needs */
  async use(body: UseLinkBody, origin: Origin): Promise<Answer<StreamableFile>> {
    const found = await this.find(body.token);
    try {
      if (found.link.purpose === 'ADDRESS') await this.confirm(found, origin);
      else await this.setPassword(found, body.password, origin);
    } catch (thrown) {
      throw refusedTo(found.user, thrown);
    }
    const language = languageOf(found.user.locale);
    const { done, signIn } = LINK_PAGE_WORDS[language];
    return pageAnswer({ language, title: done, paragraphs: [signIn] });
  }

  private async confirm({ token, user }: Found, origin: Origin): Promise<void> {
    await this.db.write(token, async (tx) => {
      const { email } = await this.links.use(tx, token);
      if (email === null) throw new AppError('LINK_INVALID');
      await this.people.changeAddress(tx, user.id, email);
      const details = { before: { email: user.email }, after: { email } };
      const event = { action: 'user.address-confirmed', id: user.id, details } as const;
      this.audit.record(tx, { userId: user.id, origin }, event);
    });
  }

  /** The password is hashed before the transaction, and only for a link that is valid. */
  private async setPassword(
    { token, user, link }: Found,
    password: string | undefined,
    origin: Origin,
  ): Promise<void> {
    if (password === undefined) {
      const errors = [{ path: 'password', code: 'required', message: 'is required' }];
      throw new AppError('VALIDATION_FAILED', { errors });
    }
    const about = [user.email, user.name];
    const share = { address: origin.address };
    const hash = await this.credentials.hashStrong({ password, about, share });
    await this.db.write(token, async (tx) => {
      await this.links.use(tx, token);
      await this.credentials.replace(tx, user.id, { hash, mustChange: false });
      const details = { purpose: link.purpose };
      const event = { action: 'user.password-set-by-link', id: user.id, details } as const;
      this.audit.record(tx, { userId: user.id, origin }, event);
    });
  }

  private async find(text: string): Promise<Found> {
    const token = readToken(text);
    if (!token) throw new AppError('LINK_INVALID');
    return this.db.read(token, async (tx) => {
      const link = await this.links.find(tx, token);
      const user = await tx.of(User).findOneBy({ id: link.user_id, is_active: true });
      if (!user) throw new AppError('LINK_INVALID');
      return { token, link, user };
    });
  }
}
