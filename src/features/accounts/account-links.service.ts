import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { AppError } from '../../kernel/app-error.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { databaseTime } from '../../platform/database/database-clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { KEY_RING, type KeyRing } from '../../platform/security/key-ring.js';
import type { MessageParams } from '../messages/message-kinds.js';
import { Messages } from '../messages/messages.service.js';
import { CredentialsService } from '../users/credentials.service.js';
import { AccountLink, type LinkPurpose } from './account-link.entity.js';
import { hashOf, isSecretOf, secretsOf, tokenOf, type LinkToken } from './link-token.js';

/** How long a link is valid, in hours. */
const HOURS: Readonly<Record<LinkPurpose, number>> = { INVITATION: 168, PASSWORD: 1, ADDRESS: 24 };
const HOUR_MS = 3_600_000;

export const LINK_KINDS: Readonly<Record<LinkPurpose, string>> = {
  INVITATION: 'invitation',
  PASSWORD: 'password-reset',
  ADDRESS: 'new-address',
};

export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly userId: string;
  /** The address to confirm. */
  readonly email?: string;
}

/** Links in mails that do something with an account, once. */
@Injectable()
export class AccountLinks implements OnModuleInit {
  constructor(
    private readonly messages: Messages,
    @Inject(KEY_RING) private readonly keys: KeyRing,
    @Inject(CONFIG) private readonly config: Config,
    private readonly credentials: CredentialsService,
  ) {}

  onModuleInit(): void {
    this.credentials.endLinksBy((tx, userId) => this.endChoices(tx, userId));
  }

  /** @throws MAIL_UNAVAILABLE */
  assertMail(): void {
    if (!this.config.mail) throw new AppError('MAIL_UNAVAILABLE');
  }

  get isMailOn(): boolean {
    return this.config.mail !== undefined;
  }

  /** Sends a link, and ends the earlier ones of the same purpose. */
  async send(tx: Tx, { purpose, userId, email }: NewLink): Promise<void> {
    const id = newId();
    const [secret] = secretsOf(this.keys, id);
    if (!secret) throw new Error('There is no signing key');
    const links = tx.of(AccountLink);
    await links.delete({ user_id: userId, purpose });
    const now = await databaseTime(tx);
    await links.insert({
      ...{ id, user_id: userId, purpose, email: email ?? null, token_hash: hashOf(secret) },
      expires_at: new Date(now.getTime() + HOURS[purpose] * HOUR_MS),
    });
    await this.messages.tell(tx, {
      kind: LINK_KINDS[purpose],
      recipients: [userId],
      about: id,
      params: { link_id: id, hours: HOURS[purpose] },
      ...(email !== undefined && { to: email }),
    });
  }

  /** Whether the person was invited and has not chosen a password since, however long ago that was. */
  isInvited(tx: Tx, userId: string): Promise<boolean> {
    return tx.of(AccountLink).existsBy({ user_id: userId, purpose: 'INVITATION' });
  }

  /** Once there is a new password, no link that was sent before may replace it. */
  private async endChoices(tx: Tx, userId: string): Promise<void> {
    for (const purpose of ['INVITATION', 'PASSWORD'] as const)
      await tx.of(AccountLink).delete({ user_id: userId, purpose });
  }

  /** Adds the address of the link, when its mail is written; undefined when it is no longer valid. */
  async complete(tx: Tx, params: MessageParams): Promise<MessageParams | undefined> {
    const id = String(params['link_id']);
    const link = await this.valid(tx, await tx.of(AccountLink).findOneBy({ id }));
    const secret = link && secretsOf(this.keys, id).find((one) => isSecretOf(link.token_hash, one));
    if (!secret) return undefined;
    const token = tokenOf({ organizationId: tx.organizationId, id, secret });
    return { ...params, path: `/auth/links?token=${token}` };
  }

  /** @throws LINK_INVALID  also for one that was used or has expired */
  async find(tx: Tx, token: LinkToken): Promise<AccountLink> {
    return this.checked(tx, token, await tx.of(AccountLink).findOneBy({ id: token.id }));
  }

  /** Uses the link up: of two requests at once the second finds none. @throws LINK_INVALID */
  async use(tx: Tx, token: LinkToken): Promise<AccountLink> {
    const held = await tx.of(AccountLink).lockOneBy({ id: token.id });
    const link = await this.checked(tx, token, held);
    await tx.of(AccountLink).delete({ id: link.id });
    return link;
  }

  private async checked(
    tx: Tx,
    token: LinkToken,
    found: AccountLink | undefined,
  ): Promise<AccountLink> {
    const link = await this.valid(tx, found);
    if (!link || !isSecretOf(link.token_hash, token.secret)) throw new AppError('LINK_INVALID');
    return link;
  }

  private async valid(tx: Tx, link: AccountLink | undefined): Promise<AccountLink | undefined> {
    if (!link) return undefined;
    const now = await databaseTime(tx);
    return link.expires_at > now ? link : undefined;
  }
}
