import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { HttpAnswer, HttpClient } from '../../support/http-client.js';
import { PASSWORD, type Person } from '../../support/makers.js';

type Visit = (http: HttpClient) => Promise<HttpAnswer>;

const BETWEEN_MS = 10;

/**
 * People at work beside the tills, each on a page or a form of their own: the routes whose way to
 * the database is another than a receipt's. Signing in, reading through the ORM, writing unkeyed.
 */
export class Visitors {
  /** How often each status was answered; 0 = no answer. */
  readonly seen = new Map<number, number>();
  /** Answers that are neither a success nor a 503. */
  readonly complaints: string[] = [];
  readonly #workers: Promise<void>[];
  #visits = true;

  constructor(
    private readonly http: HttpClient,
    person: Person,
    shopId: string,
  ) {
    this.#workers = Object.entries(visitsOf(person, shopId)).map(([name, visit]) =>
      this.#work(name, visit),
    );
  }

  async leave(): Promise<void> {
    this.#visits = false;
    await Promise.all(this.#workers);
  }

  async #work(name: string, visit: Visit): Promise<void> {
    while (this.#visits) {
      const answer = await visit(this.http).catch(() => undefined);
      const status = answer?.status ?? 0;
      this.seen.set(status, (this.seen.get(status) ?? 0) + 1);
      const fine = status === 503 || (status >= 200 && status < 300);
      if (!fine) this.complaints.push(`${name}: ${status} ${answer?.text ?? ''}`);
      await pause(BETWEEN_MS);
    }
  }
}

function visitsOf(person: Person, shopId: string): Record<string, Visit> {
  const { token, email } = person;
  return {
    me: (http) => http.get('/auth/me', { token }),
    'sign-in': (http) => http.post('/auth/login', { body: { email, password: PASSWORD } }),
    shops: (http) => http.get('/shops', { token }),
    'new shop': (http) => http.post('/shops', { token, body: { name: randomUUID() } }),
    users: (http) => http.get('/users', { token }),
    products: (http) => http.get('/products', { token }),
    'new product': (http) =>
      http.post('/products', { token, body: { sku: randomUUID(), name: 'New', price: 1 } }),
    receipts: (http) => http.get(`/shops/${shopId}/receipts`, { token }),
    KPIs: (http) => http.get(`/shops/${shopId}/kpis`, { token }),
  };
}
