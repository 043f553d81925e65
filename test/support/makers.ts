import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/kernel/role.js';
import type { HttpAnswer, HttpClient } from './http-client.js';

export const PASSWORD = 'correct-horse-battery-9';

/** Someone signed in, in an organization that no other test touches. */
export interface Person {
  readonly token: string;
  readonly refreshToken: string;
  readonly email: string;
  readonly userId: string;
  readonly organizationId: string;
}

/** A new organization and its ADMIN. */
export async function makeOwner(
  http: HttpClient,
  fields: Record<string, unknown> = {},
): Promise<Person> {
  const email = `owner-${randomUUID()}@example.com`;
  const answer = await http.post('/auth/register', {
    body: { email, password: PASSWORD, ...fields },
  });
  return signedIn(http, email, expectStatus(answer, 201));
}

/** The one that an ADMIN gives to a person, who has to change it before anything else. */
export const GIVEN_PASSWORD = 'given-horse-battery-7';

type NewPerson = { readonly role: Role; readonly shop_ids?: string[] };

/** A person of the owner's organization, signed in with a password of their own. */
export async function makeUser(
  http: HttpClient,
  owner: Person,
  fields: NewPerson,
): Promise<Person> {
  const { email, token } = await makeNewcomer(http, owner, fields);
  const body = { current_password: GIVEN_PASSWORD, new_password: PASSWORD };
  return signedIn(
    http,
    email,
    expectStatus(await http.post('/auth/password', { token, body }), 200),
  );
}

/** A person of the owner's organization, signed in with {@link GIVEN_PASSWORD}, which they have to change. */
export async function makeNewcomer(
  http: HttpClient,
  owner: Person,
  fields: NewPerson,
): Promise<Person> {
  const email = `user-${randomUUID()}@example.com`;
  const name = `A ${fields.role.toLowerCase()}`;
  const body = { email, name, password: GIVEN_PASSWORD, ...fields };
  expectStatus(await http.post('/users', { token: owner.token, body }), 201);
  return signIn(http, email, GIVEN_PASSWORD);
}

export async function signIn(
  http: HttpClient,
  email: string,
  password = PASSWORD,
): Promise<Person> {
  const answer = await http.post('/auth/login', { body: { email, password } });
  return signedIn(http, email, expectStatus(answer, 200));
}

async function signedIn(http: HttpClient, email: string, answer: HttpAnswer): Promise<Person> {
  const token = String(answer.json['access_token']);
  const me = expectStatus(await http.get('/auth/me', { token }), 200).json;
  return {
    token,
    refreshToken: String(answer.json['refresh_token']),
    email,
    userId: String(me['id']),
    organizationId: String(me['organization_id']),
  };
}

/** @returns the shop's id */
export async function makeShop(
  http: HttpClient,
  owner: Person,
  fields: Record<string, unknown> = {},
): Promise<string> {
  const body = { name: `Shop ${randomUUID()}`, currency: 'EUR', ...fields };
  return String(
    expectStatus(await http.post('/shops', { token: owner.token, body }), 201).json['id'],
  );
}

/** A sale of two coffees for 4.80, unless the fields say otherwise. */
export function saleBody(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { lines: [{ sku: 'COFFEE', qty: 2, unit_price: 2.4 }], ...fields };
}

/** @returns the stored receipt */
export async function makeSale(
  http: HttpClient,
  seller: Person,
  sale: { shopId: string; body?: Record<string, unknown> },
): Promise<Record<string, unknown>> {
  const answer = await http.post(`/shops/${sale.shopId}/receipts`, {
    token: seller.token,
    body: sale.body ?? saleBody(),
  });
  return expectStatus(answer, 201).json;
}

/** Fails with the answer's text, which says more than two differing numbers. */
export function expectStatus(answer: HttpAnswer, status: number): HttpAnswer {
  if (answer.status !== status) {
    throw new Error(`expected ${status}, got ${answer.status}: ${answer.text.slice(0, 2_000)}`);
  }
  return answer;
}
