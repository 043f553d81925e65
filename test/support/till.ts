import type { SalesKpisView } from '../../src/features/kpis/kpis.dto.js';
import type {
  ReceiptPage,
  ReceiptSummaryView,
  ReceiptView,
} from '../../src/features/receipts/receipt-views.dto.js';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { expectStatus, makeOwner, makeShop, type Person } from './makers.js';

type Fields = Record<string, unknown>;

/** One person selling in one shop. The status of an answer with a view has been checked, and nothing else. */
export class Till {
  constructor(
    readonly http: HttpClient,
    readonly person: Person,
    readonly shopId: string,
  ) {}

  /** The same shop as someone else, or through another instance, sees it. */
  as(person: Person, http = this.http): Till {
    return new Till(http, person, this.shopId);
  }

  /** Another shop of the same organization. */
  async nextShop(fields: Fields = {}): Promise<Till> {
    return new Till(this.http, this.person, await makeShop(this.http, this.person, fields));
  }

  postSale(body: Fields, key?: string): Promise<HttpAnswer> {
    return this.send('POST', '/receipts', { body, ...(key === undefined ? {} : { key }) });
  }

  postRefund(saleId: string, body: Fields, key?: string): Promise<HttpAnswer> {
    const options = { body, ...(key === undefined ? {} : { key }) };
    return this.send('POST', `/receipts/${saleId}/refunds`, options);
  }

  get(path: string): Promise<HttpAnswer> {
    return this.send('GET', path, {});
  }

  /** Opens all connections, so that requests sent at once do overlap in the database. */
  async warmUp(): Promise<void> {
    await Promise.all(Array.from({ length: 24 }, () => this.get('/receipts?limit=1')));
  }

  async sell(lines: readonly Fields[], fields: Fields = {}): Promise<ReceiptView> {
    return receiptOf(expectStatus(await this.postSale({ lines, ...fields }), 201));
  }

  async refund(
    saleId: string,
    lines: readonly Fields[],
    fields: Fields = {},
  ): Promise<ReceiptView> {
    return receiptOf(expectStatus(await this.postRefund(saleId, { lines, ...fields }), 201));
  }

  async receipt(id: string): Promise<ReceiptView> {
    return receiptOf(expectStatus(await this.get(`/receipts/${id}`), 200));
  }

  async page(query = ''): Promise<ReceiptPage> {
    const { json } = expectStatus(await this.get(`/receipts${query}`), 200);
    return json as unknown as ReceiptPage;
  }

  async list(query = ''): Promise<ReceiptSummaryView[]> {
    return (await this.page(query)).data;
  }

  async kpis(query = ''): Promise<SalesKpisView> {
    const { json } = expectStatus(await this.get(`/kpis${query}`), 200);
    return json as unknown as SalesKpisView;
  }

  private send(
    method: string,
    path: string,
    options: { body?: Fields; key?: string },
  ): Promise<HttpAnswer> {
    const { token } = this.person;
    return this.http.send(method, `/shops/${this.shopId}${path}`, { token, ...options });
  }
}

/** A shop with a currency of EUR, unless the fields say otherwise, in an organization of its own. */
export async function makeTill(http: HttpClient, shop: Fields = {}): Promise<Till> {
  const owner = await makeOwner(http, { currency: 'EUR' });
  return new Till(http, owner, await makeShop(http, owner, shop));
}

export function receiptOf(answer: HttpAnswer): ReceiptView {
  return answer.json as unknown as ReceiptView;
}

/** Status and code: what a client switches on. */
export function refusal(answer: HttpAnswer): readonly [number, unknown] {
  return [answer.status, answer.json['code']];
}

/** Paths of the fields at fault. */
export function faultPaths(answer: HttpAnswer): string[] {
  const errors = answer.json['errors'] as { path: string }[] | undefined;
  return (errors ?? []).map(({ path }) => path);
}
