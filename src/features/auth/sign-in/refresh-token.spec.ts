import { randomUUID } from 'node:crypto';
import { hashOf, newRefreshToken, parseRefreshToken, refreshTokenOf } from './refresh-token.js';

const organizationId = '019a9f3e-5b7a-7c11-8a54-0f2b6f0d9e01';

describe('a refresh token', () => {
  it('is read back as it was handed out', () => {
    const token = newRefreshToken(organizationId);
    expect(token.text).toMatch(/^tcr_[A-Za-z0-9_-]{64}$/);
    expect(parseRefreshToken(token.text)).toEqual(token);
  });

  it('is another one each time, of 256 random bits', () => {
    const texts = Array.from({ length: 100 }, () => newRefreshToken(organizationId));
    expect(new Set(texts.map((token) => token.text)).size).toBe(100);
    expect(texts.every((token) => token.secret.length === 32)).toBe(true);
  });

  it('cannot be read from what is kept of it, and each keeps another hash', () => {
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
  ])('%j is none', (text) => {
    expect(parseRefreshToken(text)).toBeUndefined();
  });

  it('of no organization is none', () => {
    const bytes = Buffer.alloc(48, 0xff);
    bytes[6] = 0x00;
    expect(parseRefreshToken(`tcr_${bytes.toString('base64url')}`)).toBeUndefined();
  });
});
