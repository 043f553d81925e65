import { KeyRing } from '../../platform/security/key-ring.js';
import { VerifiedTokens, type VerifiedClaims } from './verified-tokens.js';

const NOW = new Date('2026-03-01T09:30:00.900Z');
const NOW_S = Math.floor(NOW.getTime() / 1_000);

function claimsUntil(exp: number): VerifiedClaims {
  return { userId: 'person', organizationId: 'organization', sessionId: 'session', exp };
}

describe('a token whose signature was verified', () => {
  const ring = new KeyRing(['the-first-secret']);
  let tokens: VerifiedTokens;
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    tokens = new VerifiedTokens((kid) => ring.find(kid));
  });
  afterEach(() => jest.useRealTimers());

  it('is remembered, and never stands in for another token', () => {
    const claims = claimsUntil(NOW_S + 900);
    tokens.add('header.claims.signature', ring.signing, claims);
    expect(tokens.find('header.claims.signature')).toBe(claims);
    for (const other of ['header.claims.signaturE', 'header.claims.', 'header.claims', '']) {
      expect(tokens.find(other)).toBeUndefined();
    }
  });

  it('is forgotten five seconds after it expires, in case our clock is fast', () => {
    tokens.add('token', ring.signing, claimsUntil(NOW_S + 2));
    jest.setSystemTime((NOW_S + 7) * 1_000 - 1);
    expect(tokens.find('token')).toBeDefined();
    jest.setSystemTime((NOW_S + 7) * 1_000);
    expect([tokens.find('token'), tokens.size]).toEqual([undefined, 0]);
  });

  it('is forgotten when its key is removed or replaced under the same id', () => {
    let keys = new KeyRing(['new', 'old']);
    const rotated = new VerifiedTokens((kid) => keys.find(kid));
    const old = new KeyRing(['old']).signing;
    rotated.add('of another ring', old, claimsUntil(NOW_S + 900));
    expect(rotated.find('of another ring')).toBeUndefined();
    const own = keys.find(old.kid);
    if (!own) throw new Error('The ring has no such key');
    rotated.add('own', own, claimsUntil(NOW_S + 900));
    expect(rotated.find('own')).toBeDefined();
    keys = new KeyRing(['new']);
    expect([rotated.find('own'), rotated.size]).toEqual([undefined, 0]);
  });

  it('makes room when there are too many: the oldest one goes first', () => {
    const few = new VerifiedTokens((kid) => ring.find(kid), 2);
    for (const token of ['a', 'b', 'c']) few.add(token, ring.signing, claimsUntil(NOW_S + 900));
    expect(['a', 'b', 'c'].filter((token) => few.find(token))).toEqual(['b', 'c']);
    expect(few.size).toBe(2);
  });
});
