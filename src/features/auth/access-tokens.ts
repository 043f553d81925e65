import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { KEY_RING, type KeyRing } from '../../platform/security/key-ring.js';

export const TOKEN_ISSUER = 'tillclock';
export const TOKEN_AUDIENCE = 'tillclock-api';
export const TOKEN_ALGORITHM = 'HS256';
/** How far the clocks of two instances may be apart: a token is used a moment after another one signed it. */
export const CLOCK_TOLERANCE_S = 5;

/** The claims of an access token. Only the ids among them are trusted without asking the database. */
export interface AccessClaims {
  readonly sub: string;
  readonly org: string;
  readonly sid: string;
  readonly typ: 'access';
  /** When it expires, in seconds since 1970. */
  readonly exp: number;
}

/** Signs access tokens with the newest key. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    @Inject(KEY_RING) private readonly keys: KeyRing,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  sign(claims: Omit<AccessClaims, 'typ' | 'exp'>): string {
    const { kid, key } = this.keys.signing;
    return this.jwt.sign(
      { ...claims, typ: 'access' },
      {
        privateKey: key,
        keyid: kid,
        algorithm: TOKEN_ALGORITHM,
        issuer: TOKEN_ISSUER,
        audience: TOKEN_AUDIENCE,
        expiresIn: this.config.accessTokenS,
        notBefore: 0,
      },
    );
  }
}
