import { Injectable } from '@nestjs/common';
import { NIL } from 'uuid';
import { AppError } from '../../../kernel/app-error.js';
import { emailOf } from '../../../kernel/plain-text.js';
import type { Caller, Origin } from '../../../kernel/caller.js';
import { Database } from '../../../platform/database/database.js';
import { networkOf } from '../../../platform/http/client-address.js';
import { CredentialsService } from '../../users/credentials.service.js';
import type { LoginIdentity } from '../../users/login-identity.entity.js';
import { AccountEvents } from '../account/account-events.js';
import type { LoginBody, TokenView } from '../auth.dto.js';
import { AuthRepository } from '../auth.repository.js';
import { parseRefreshToken } from './refresh-token.js';
import { SignInLimiter, type Tries } from './sign-in-limiter.js';
import { SignInSessions, type Client } from './sign-in-sessions.js';

/**
 * Takes the place of a person who has no account. It causes the same reads and the same entry in the audit
 * log, under no organization, so that the answer takes as long as for an existing account.
 */
const NOBODY: Pick<LoginIdentity, 'organization_id' | 'user_id'> = {
  organization_id: NIL,
  user_id: NIL,
};

/** Signs people in and out, and renews their tokens. */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly repository: AuthRepository,
    private readonly credentials: CredentialsService,
    private readonly sessions: SignInSessions,
    private readonly limiter: SignInLimiter,
    private readonly events: AccountEvents,
  ) {}

  /**
   * Status, body and time are the same for an unknown e-mail address, a wrong password and a deactivated
   * person.
   * @throws INVALID_CREDENTIALS, TOO_MANY_REQUESTS
   */
  login(body: LoginBody, client: Client): Promise<TokenView> {
    return this.limiter.counted((tries) => this.tryLogin(tries, body, client));
  }

  private async tryLogin(tries: Tries, body: LoginBody, client: Client): Promise<TokenView> {
    const email = emailOf(body.email ?? body.username ?? '');
    await tries.count(email, client.address);
    const identity = await this.credentials.findIdentity(email);
    const who = identity ?? NOBODY;
    if (!(await this.isKnownNetwork(who, client))) await tries.countStranger(email);
    const { address } = client;
    const right = await this.credentials.verify(identity, body.password, { address });
    const tokens = right && identity ? await this.begin(identity, client) : undefined;
    if (!tokens) {
      await this.recordFailure(who, client);
      throw new AppError('INVALID_CREDENTIALS');
    }
    await tries.forgive(email, address);
    return tokens;
  }

  /**
   * Returns the next pair of tokens. If a token was abused, the end of its session and the entry in the
   * audit log are committed before the request is refused.
   * @throws INVALID_REFRESH_TOKEN
   */
  async refresh(text: string, client: Origin): Promise<TokenView> {
    const token = parseRefreshToken(text);
    if (!token) throw new AppError('INVALID_REFRESH_TOKEN');
    const scope = { organizationId: token.organizationId };
    const rotation = await this.db.write(scope, async (tx) => {
      const rotated = await this.sessions.rotate(tx, token);
      if (rotated?.ended) this.events.recordAbuse(tx, rotated.ended, client);
      return rotated;
    });
    if (!rotation?.tokens) throw new AppError('INVALID_REFRESH_TOKEN');
    return rotation.tokens;
  }

  /** Ends the session of the token; other devices stay signed in. */
  async logout(caller: Caller): Promise<void> {
    await this.db.write(caller, async (tx) => {
      await this.repository.revokeSession(tx, caller.sessionId);
      const { userId, origin } = caller;
      this.events.record(tx, { action: 'auth.signed-out', userId, client: origin });
    });
  }

  /**
   * Begins a session, unless the password was changed or the person was deactivated since the password was
   * verified.
   */
  private async begin(identity: LoginIdentity, client: Client): Promise<TokenView | undefined> {
    return this.db.write({ organizationId: identity.organization_id }, async (tx) => {
      if (!(await this.credentials.stillValid(tx, identity))) return undefined;
      const signedIn = {
        userId: identity.user_id,
        mustChangePassword: identity.must_change_password,
      };
      await this.events.recordSignIn(tx, identity.user_id, client);
      return this.sessions.begin(tx, signedIn, client);
    });
  }

  private async isKnownNetwork(identity: typeof NOBODY, client: Client): Promise<boolean> {
    return this.db.read({ organizationId: identity.organization_id }, (tx) =>
      this.repository.knowsNetwork(tx, identity.user_id, networkOf(client.address)),
    );
  }

  private async recordFailure(identity: typeof NOBODY, client: Client): Promise<void> {
    await this.db.write({ organizationId: identity.organization_id }, async (tx) => {
      await this.events.recordRefusal(tx, identity.user_id, client);
    });
  }
}
