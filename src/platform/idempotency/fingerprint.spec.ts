import fc from 'fast-check';
import { KeyRing } from '../security/key-ring.js';
import {
  fingerprintOf,
  isOther,
  keyedFingerprint,
  lockIdOf,
  type RequestFacts,
} from './fingerprint.js';

const facts: RequestFacts = {
  method: 'POST',
  url: '/shops/1/receipts?x=1',
  contentType: 'application/json',
  body: { lines: [{ sku: 'A', qty: 1, unit_price: 2.4 }], note: 'é' },
};

function print(changes: Partial<RequestFacts> = {}): string {
  return fingerprintOf({ ...facts, ...changes }).toString('hex');
}

describe('the fingerprint of a request', () => {
  it('is a SHA-256', () => {
    expect(fingerprintOf(facts)).toHaveLength(32);
  });

  it('does not depend on the order of keys, or on the notation of a number or a text', () => {
    const other: unknown = JSON.parse(
      '{ "note":"\\u00e9", "lines":[ {"unit_price":2.40, "qty":1.0, "sku":"A"} ] }',
    );
    expect(print({ body: other })).toBe(print());
  });

  it('does not depend on parameters and case of the content type', () => {
    expect(print({ contentType: 'Application/JSON; charset=utf-8' })).toBe(print());
  });

  it.each<[string, Partial<RequestFacts>]>([
    ['method', { method: 'PUT' }],
    ['id in the path', { url: '/shops/2/receipts?x=1' }],
    ['query', { url: '/shops/1/receipts?x=2' }],
    ['content type', { contentType: 'text/csv' }],
    ['missing content type', { contentType: undefined }],
    ['value', { body: { lines: [{ sku: 'A', qty: 1, unit_price: 2.5 }], note: 'é' } }],
    ['order of a list', { body: [2, 1] }],
    [
      'added null',
      { body: { lines: [{ sku: 'A', qty: 1, unit_price: 2.4 }], note: 'é', total: null } },
    ],
    [
      'text for a number',
      { body: { lines: [{ sku: 'A', qty: '1', unit_price: 2.4 }], note: 'é' } },
    ],
    ['missing body', { body: undefined }],
    ['null', { body: null }],
    ['empty object', { body: {} }],
    ['empty text', { body: '' }],
  ])('differs for another %s', (_what, changes) => {
    expect(print(changes)).not.toBe(print());
  });

  it('distinguishes no body, null, {} and an empty text', () => {
    expect(new Set([undefined, null, {}, '', []].map((body) => print({ body }))).size).toBe(5);
  });

  it('is the same for any JSON with its keys in another order', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
        const turned = Object.fromEntries(Object.entries(body).reverse());
        expect(print({ body: turned })).toBe(print({ body }));
      }),
      { seed: 7 },
    );
  });
});

describe('the stored fingerprint', () => {
  const [older, newer] = ['only-for-tests-older-4f1c9a7be2d0', 'only-for-tests-newer-5836c1aa90b7'];
  const own = fingerprintOf(facts);
  const other = fingerprintOf({ ...facts, url: '/shops/2/receipts' });
  const kept = (...secrets: string[]): Buffer => keyedFingerprint(own, new KeyRing(secrets));

  it('cannot be guessed from a body without the secret key', () => {
    expect(kept(older).includes(own)).toBe(false);
    expect(kept(older)).not.toEqual(kept(newer));
  });

  it.each([
    ['older', [older]],
    ['older, newer', [older, newer]],
    ['newer, older', [newer, older]],
  ])(
    'distinguishes requests on each instance, whatever the order of its keys (%s)',
    (_, secrets) => {
      const here = new KeyRing(secrets);
      for (const there of [[older], [older, newer], [newer, older]]) {
        if (there[0] === newer && secrets.length === 1) continue;
        expect(isOther(own, kept(...there), here)).toBe(false);
        expect(isOther(other, kept(...there), here)).toBe(true);
      }
    },
  );

  it('refuses nothing if it is under a key that the instance does not have', () => {
    expect(isOther(own, kept(older), new KeyRing([newer]))).toBe(false);
    expect(isOther(other, kept(older), new KeyRing([newer]))).toBe(false);
  });

  it('is compared under each key if an earlier release stored it without the id of its key', () => {
    const unnamed = kept(older).subarray(-32);
    expect(isOther(own, unnamed, new KeyRing([newer, older]))).toBe(false);
    expect(isOther(other, unnamed, new KeyRing([newer, older]))).toBe(true);
  });
});

describe('the lock of an idempotency key', () => {
  it('is a 64-bit number that PostgreSQL accepts', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (scope) => {
        const id = BigInt(lockIdOf(scope));
        expect(BigInt.asIntN(64, id)).toBe(id);
      }),
      { seed: 7 },
    );
  });

  it('is distinct for each organization, person, route and key', () => {
    const scopes = ['abcd', 'xbcd', 'axcd', 'abxd', 'abcx'].map((letters) => [...letters]);
    expect(new Set(scopes.map(lockIdOf)).size).toBe(5);
    expect(lockIdOf(['a', 'b', 'c', 'd'])).toBe(lockIdOf(['a', 'b', 'c', 'd']));
    expect(lockIdOf(['ab', 'c'])).not.toBe(lockIdOf(['a', 'bc']));
  });
});
