import { withoutPerson } from './answers-without.js';

const ID = '0198f0a0-0000-7000-8000-000000000001';
const OTHER = '0198f0a0-0000-7000-8000-000000000002';
const NOBODY = { id: ID, name: 'Erased person', email: 'erased@erased.invalid' };

const without = (body: unknown): unknown =>
  JSON.parse(withoutPerson(Buffer.from(JSON.stringify(body)), NOBODY).toString());

describe('a stored response without a person', () => {
  it('no longer names the person, at any depth', () => {
    const seller = { id: ID, name: 'Ana' };
    expect(
      without({ id: OTHER, seller, sold: [{ user_id: ID, name: 'Ana', shop: 'Ana' }] }),
    ).toEqual({
      id: OTHER,
      seller: { id: ID, name: NOBODY.name },
      sold: [{ user_id: ID, name: NOBODY.name, shop: 'Ana' }],
    });
    expect(
      without({ id: ID, name: 'Ana', email: 'ana@example.com', locale: 'es', role: 'ADMIN' }),
    ).toEqual({
      ...{ id: ID, name: NOBODY.name, email: NOBODY.email, locale: null, role: 'ADMIN' },
    });
  });

  it('keeps everybody else, things that have a name, and null values', () => {
    const body = {
      products: [{ id: OTHER, name: 'Ana' }],
      user_id: ID,
      approved_by: ID,
      total: null,
      other: { user_id: OTHER, name: 'Luis', email: null },
    };
    expect(without(body)).toEqual(body);
  });

  it('is empty if it is not JSON', () => {
    expect(withoutPerson(Buffer.from(`${ID},Ana`), NOBODY).toString()).toBe('');
  });
});
