import { JwtService } from '@nestjs/jwt';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config/config.js';
import { KeyRing } from '../../platform/security/key-ring.js';
import { AccessTokens } from './access-tokens.js';
import { BearerSignatures } from './bearer-signatures.js';

const NOW = new Date('2026-03-01T09:30:00.000Z');
const LIFETIME_S = 900;
const PERSON = {
  sub: '019a9f3e-5b7a-7c11-8a54-0f2b6f0d9e01',
  org: '019a9f3e-5b7a-7c11-8a54-0f2b6f0d9e02',
  sid: '019a9f3e-5b7a-7c11-8a54-0f2b6f0d9e03',
};

describe('the token of a request', () => {
  const ring = new KeyRing(['a-secret-of-a-test-that-is-long-enough']);
  const jwt = new JwtService({});
  const signing = new AccessTokens(jwt, ring, { accessTokenS: LIFETIME_S } as Config);
  let signatures: BearerSignatures;
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    signatures = new BearerSignatures(ring, jwt);
  });
  afterEach(() => jest.useRealTimers());

  function secondsLater(seconds: number): void {
    jest.setSystemTime(NOW.getTime() + seconds * 1_000);
  }

  function check(authorization?: string): { userId?: string; fault?: string | undefined } {
    const { userId, fault } = {
      fault: undefined,
      ...signatures.check({ headers: { authorization } } as FastifyRequest),
    };
    return userId === undefined ? { fault } : { userId };
  }

  it('is accepted from an instance whose clock is at most five seconds ahead', () => {
    secondsLater(5);
    const token = `Bearer ${signing.sign(PERSON)}`;
    secondsLater(-1);
    expect(check(token)).toEqual({ fault: 'invalid' });
    secondsLater(0);
    expect(check(token)).toEqual({ userId: PERSON.sub });
  });

  it.each(['verified for the first time', 'remembered'])(
    'has expired once it has on every clock within five seconds of ours, %s',
    (how) => {
      const token = `Bearer ${signing.sign(PERSON)}`;
      if (how === 'remembered') check(token);
      secondsLater(LIFETIME_S + 4.9);
      expect(check(token)).toEqual({ userId: PERSON.sub });
      secondsLater(LIFETIME_S + 5);
      expect(check(token)).toEqual({ fault: 'expired' });
    },
  );

  it('is reported as expired only if it was signed by us', () => {
    const foreign = new AccessTokens(jwt, new KeyRing(['another']), {
      accessTokenS: LIFETIME_S,
    } as Config);
    const [head, body] = signing.sign(PERSON).split('.');
    const [, , signature] = foreign.sign(PERSON).split('.');
    secondsLater(LIFETIME_S + 60);
    expect(check(`Bearer ${head}.${body}.${signature}`)).toEqual({ fault: 'invalid' });
  });

  it.each([undefined, '', 'Basic YTpi', 'Token x'])('is missing if the header is %j', (header) => {
    expect(check(header)).toEqual({ fault: undefined });
  });

  it.each(['Bearer ', 'bearer x', 'Bearer a b', 'Bearer a.b.c'])(
    'is invalid if the header is %j',
    (header) => {
      expect(check(header)).toEqual({ fault: 'invalid' });
    },
  );
});
