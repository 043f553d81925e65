import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { newId } from '../../../kernel/new-id.js';
import type { Origin } from '../../../kernel/caller.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/database/tx.js';
import { networkOf } from '../../../platform/http/client-address.js';
import { KEY_RING, type KeyRing } from '../../../platform/security/key-ring.js';
import { AccessTokens } from '../access-tokens.js';
import type { TokenView } from '../auth.dto.js';
import { AuthRepository, type RefreshRow } from '../auth.repository.js';
import { hashOf, newRefreshToken, refreshTokenOf, type RefreshToken } from './refresh-token.js';

/** Where a request came from and with what. */
export interface Client extends Origin {
  readonly userAgent: string;
}

export interface SignedIn {
  readonly userId: string;
  readonly mustChangePassword: boolean;
}

/**
 * What a refresh token was exchanged for: the next pair, or, when someone else has it too, the end of
 * its session, which is named for the audit log.
 */
export type Rotation =
  | { readonly tokens: TokenView; readonly ended?: never }
  | { readonly tokens?: never; readonly ended: EndedSession };

/** A session that an abused refresh token has ended. */
export interface EndedSession {
  readonly sessionId: string;
  readonly userId: string;
}

const MAX_USER_AGENT = 300;

/** Begins sessions and rotates their refresh tokens. */
@Injectable()
export class SignInSessions {
  constructor(
    private readonly repository: AuthRepository,
    private readonly tokens: AccessTokens,
    @Inject(KEY_RING) private readonly keys: KeyRing,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new session with its first pair of tokens. */
  async begin(tx: Tx, person: SignedIn, client: Client): Promise<TokenView> {
    const id = newId();
    const refresh = newRefreshToken(tx.organizationId);
    await this.repository.addSession(tx, {
      id,
      userId: person.userId,
      address: client.address,
      network: networkOf(client.address),
      userAgent: client.userAgent.slice(0, MAX_USER_AGENT),
      mustChangePassword: person.mustChangePassword,
      days: this.config.refreshTokenDays,
    });
    await this.repository.addRefreshToken(tx, hashOf(refresh), id);
    return this.view({ ...person, sessionId: id }, refresh);
  }

  /**
   * Exchanges a refresh token for the next pair. The child is derived from its parent and our key, so that
   * a client that lost the answer can ask again for a short time and gets the same child. Any older token
   * has been stolen, or its thief has used it: the whole session ends.
   * @returns undefined when the token is not valid
   * @throws SERVICE_UNAVAILABLE  when an instance with a newer key has made the child, and so must repeat
   *   it
   */
  async rotate(tx: Tx, token: RefreshToken): Promise<Rotation | undefined> {
    const hash = hashOf(token);
    const row = await this.repository.lockRefreshToken(tx, hash);
    if (!row || !row.session_live || !row.is_active) return undefined;
    const children = this.keys
      .derive('refresh', token.secret)
      .map((secret) => refreshTokenOf(token.organizationId, secret));
    if (!row.rotated) {
      return { tokens: await this.firstRotation(tx, { hash, row, child: children[0] }) };
    }
    const child = row.just_rotated ? await this.findUnusedChild(tx, children) : undefined;
    if (child) return { tokens: this.viewOf(row, child) };
    if (row.just_rotated && row.later_tokens === 1) {
      throw new AppError('SERVICE_UNAVAILABLE', { retryAfterS: 1 });
    }
    const { session_id: sessionId, user_id: userId } = row;
    const ended = await this.repository.revokeSession(tx, sessionId);
    return ended ? { ended: { sessionId, userId } } : undefined;
  }

  private async firstRotation(
    tx: Tx,
    parent: { hash: Buffer; row: RefreshRow; child: RefreshToken | undefined },
  ): Promise<TokenView> {
    if (!parent.child) throw new Error('There is no signing key');
    await this.repository.markRotated(tx, parent.hash);
    await this.repository.addRefreshToken(tx, hashOf(parent.child), parent.row.session_id);
    return this.viewOf(parent.row, parent.child);
  }

  private async findUnusedChild(
    tx: Tx,
    children: readonly RefreshToken[],
  ): Promise<RefreshToken | undefined> {
    const found = await this.repository.findUnrotated(tx, children.map(hashOf));
    return found && children.find((child) => hashOf(child).equals(found));
  }

  private viewOf(row: RefreshRow, refresh: RefreshToken): TokenView {
    const {
      user_id: userId,
      session_id: sessionId,
      must_change_password: mustChangePassword,
    } = row;
    return this.view({ userId, sessionId, mustChangePassword }, refresh);
  }

  private view(person: SignedIn & { sessionId: string }, refresh: RefreshToken): TokenView {
    const { userId, sessionId, mustChangePassword } = person;
    return {
      access_token: this.tokens.sign({ sub: userId, org: refresh.organizationId, sid: sessionId }),
      token_type: 'bearer',
      expires_in: this.config.accessTokenS,
      refresh_token: refresh.text,
      must_change_password: mustChangePassword,
    };
  }
}
