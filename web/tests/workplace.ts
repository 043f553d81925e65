import { expect, test as base, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import createClient from 'openapi-fetch';
import type { components, paths } from '../../openapi/client';

const PASSWORD = 'brisk-lantern-harbour-42';
const GIVEN = 'quiet-meadow-copper-77';

export const serverUrl = (): string => {
  const url = process.env.TILLCLOCK_URL;
  if (url === undefined) throw new Error('server.ts has not started the server');
  return url;
};

/** Signed in over the API, beside the browser. */
export interface Account {
  readonly email: string;
  readonly password: string;
  readonly client: ReturnType<typeof createClient<paths>>;
}

export interface Workplace {
  readonly owner: Account;
  readonly shop: components['schemas']['ShopView'];
  /** Adds a person who works in the shop. */
  addEmployee(name: string): Promise<Account & { readonly id: string }>;
}

/** The data of an answer; a refusal fails the test with its text. */
export async function dataOf<Data>(
  asked: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error } = await asked;
  if (data === undefined) throw new Error(`refused: ${JSON.stringify(error)}`);
  return data;
}

function clientWith(token: string): Account['client'] {
  return createClient<paths>({
    baseUrl: serverUrl(),
    headers: { authorization: `Bearer ${token}` },
  });
}

/** A request of its own: it is not the repetition of another one. */
export const keyed = () => ({ header: { 'Idempotency-Key': randomUUID() } });

/** Registers an organization, which has nothing but its first ADMIN. */
export async function makeOwner(): Promise<Account> {
  const open = createClient<paths>({ baseUrl: serverUrl() });
  const email = `owner-${randomUUID()}@example.test`;
  const tokens = await dataOf(
    open.POST('/auth/register', {
      body: {
        ...{ email, password: PASSWORD, name: 'Olga Owner', organization_name: 'Almendro' },
        ...{ currency: 'EUR', time_zone: 'Europe/Madrid' },
      },
    }),
  );
  return { email, password: PASSWORD, client: clientWith(tokens.access_token) };
}

export async function makeWorkplace(): Promise<Workplace> {
  const open = createClient<paths>({ baseUrl: serverUrl() });
  const owner = await makeOwner();
  const shop = await dataOf(
    owner.client.POST('/shops', { params: keyed(), body: { name: 'Ruzafa' } }),
  );
  async function addEmployee(name: string) {
    const address = `${randomUUID()}@example.test`;
    const person = await dataOf(
      owner.client.POST('/users', {
        params: keyed(),
        body: { email: address, name, password: GIVEN, role: 'EMPLOYEE', shop_ids: [shop.id] },
      }),
    );
    const first = await dataOf(
      open.POST('/auth/login', { body: { email: address, password: GIVEN } }),
    );
    const next = await dataOf(
      clientWith(first.access_token).POST('/auth/password', {
        body: { current_password: GIVEN, new_password: PASSWORD },
      }),
    );
    return {
      id: person.id,
      email: address,
      password: PASSWORD,
      client: clientWith(next.access_token),
    };
  }
  return { owner, shop, addEmployee };
}

export async function addProducts(
  { owner }: Workplace,
  products: readonly components['schemas']['CreateProductBody'][],
): Promise<void> {
  for (const body of products)
    await dataOf(owner.client.POST('/products', { params: keyed(), body }));
}

/** Each test has an organization of its own, and fails on what the browser complains about. */
export const test = base.extend<{ workplace: Workplace; complaints: string[] }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs
  workplace: async ({}, use) => {
    await use(await makeWorkplace());
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // A refusal by the server is logged by the browser itself; the page shows it to the person.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export async function signIn(page: Page, { email, password }: Account, path = ''): Promise<void> {
  await page.goto(`${serverUrl()}/app/${path}`);
  await page.getByLabel('Correo').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByRole('navigation', { name: 'Principal' }).first()).toBeAttached();
}

export { expect };
