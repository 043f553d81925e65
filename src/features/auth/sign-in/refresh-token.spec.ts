import { randomUUID } from 'node:crypto';
import { hashOf, newRefreshToken, parseRefreshToken, refreshTokenOf } from './refresh-token.js';

const organizationId = '019a9f3e-5b7a-7c11-8a54-0f2b6f0d9e01';

describe('a refresh token', () => {
  it('is parsed back into the same token', () => {
    const token = newRefreshToken(organizationId);
    expect(token.text).toMatch(/^tcr_[A-Za-z0-9_-]{64}$/);
    expect(parseRefreshToken(token.text)).toEqual(token);
  });

  it('is a new one each time, of 256 random bits', () => {
    const texts = Array.from({ length: 100 }, () => newRefreshToken(organizationId));
    expect(new Set(texts.map((token) => token.text)).size).toBe(100);
    expect(texts.every((token) => token.secret.length === 32)).toBe(true);
  });

  it('cannot be derived from what is stored, and each one has its own hash', () => {
    const [one, two] = [newRefreshToken(organizationId), newRefreshToken(organizationId)];
    expect(hashOf(one)).toHaveLength(32);
    expect(hashOf(one).equals(one.secret)).toBe(false);
    expect(hashOf(one).equals(hashOf(two))).toBe(false);
    expect(hashOf(refreshTokenOf(organizationId, one.secret))).toEqual(hashOf(one));
  });

  it.each([
    '',
    'tcr_',
    'tcr_AAAA',
    `tcr_${'A'.repeat(63)}`,
    `tcr_${'A'.repeat(68)}`,
    `TCR_${'A'.repeat(64)}`,
    `tcr_${'\u00e9'.repeat(64)}`,
    randomUUID(),
    'eyJhbGciOiJIUzI1NiJ9.e30.x',
  ])('%j is not a refresh token', (text) => {
    expect(parseRefreshToken(text)).toBeUndefined();
  });

  it('must contain an organization', () => {
    const bytes = Buffer.alloc(48, 0xff);
    bytes[6] = 0x00;
    expect(parseRefreshToken(`tcr_${bytes.toString('base64url')}`)).toBeUndefined();
  });
});
