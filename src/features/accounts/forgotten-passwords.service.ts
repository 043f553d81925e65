import { Inject, Injectable, type OnModuleInit, type StreamableFile } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { NIL } from 'uuid';
import type { Origin } from '../../kernel/caller.js';
import { emailOf } from '../../kernel/plain-text.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { AttemptLimiter, type Attempts } from '../../platform/database/attempt-limiter.js';
import { Database } from '../../platform/database/database.js';
import type { Answer } from '../../platform/http/answer.js';
import { networkOf } from '../../platform/http/client-address.js';
import type { Browser } from '../../platform/http/from-browser.js';
import { pageAnswer } from '../../platform/http/page.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { CredentialsService } from '../users/credentials.service.js';
import { AccountLinks } from './account-links.service.js';
import { LINK_PAGE_WORDS } from './link-page-words.js';

/** Offices share addresses. */
const NETWORK_FACTOR = 10;
const DETAIL = 'Too many requests for a new password';

/** Sends a link to people who have forgotten their password. */
@Injectable()
export class ForgottenPasswords implements OnModuleInit {
  private readonly ofAddress: Attempts;
  private readonly ofNetwork: Attempts;

  constructor(
    private readonly db: Database,
    private readonly jobs: JobsService,
    private readonly credentials: CredentialsService,
    private readonly links: AccountLinks,
    limiter: AttemptLimiter,
    @Inject(CONFIG) { signInAttempts: most }: Config,
  ) {
    this.ofAddress = limiter.limit('forgot', { most, detail: DETAIL });
    const mostOfNetwork = most * NETWORK_FACTOR;
    this.ofNetwork = limiter.limit('forgot-network', { most: mostOfNetwork, detail: DETAIL });
  }

  onModuleInit(): void {
    // Without mail the link would be lost: another instance may have it.
    if (!this.links.isMailOn) return;
    this.jobs.handle('reset-password', ({ payload }) => this.send(String(payload['email'])));
  }

  /**
   * Does the same whether or not the address has an account: a message with the address, under no organization, is
   * all that the request leaves. Who it belongs to is looked up when it is delivered.
   * @returns a page for a browser
   * @throws MAIL_UNAVAILABLE, TOO_MANY_REQUESTS
   */
  async ask(
    address: string,
    { origin, browser }: { readonly origin: Origin; readonly browser: Browser | undefined },
  ): Promise<Answer<StreamableFile> | undefined> {
    this.links.assertMail();
    const email = emailOf(address);
    await this.ofNetwork.count(networkOf(origin.address));
    await this.ofAddress.count(createHash('sha256').update(email).digest('base64url'));
    await this.db.write({ organizationId: NIL }, (tx) =>
      this.jobs.send(tx, 'reset-password', { email }),
    );
    if (!browser) return undefined;
    const { language } = browser;
    const { asked, askedNext } = LINK_PAGE_WORDS[language];
    return pageAnswer({ language, title: asked, paragraphs: [askedNext] });
  }

  private async send(email: string): Promise<void> {
    const identity = await this.credentials.findIdentity(email);
    if (!identity) return;
    const { organization_id: organizationId, user_id: userId } = identity;
    await this.db.write({ organizationId }, (tx) =>
      this.links.send(tx, { purpose: 'PASSWORD', userId }),
    );
  }
}
