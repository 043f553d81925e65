import type {
  AllReceiptsPage,
  ListedReceiptView,
  ReceiptView,
} from '../../src/features/receipts/receipt-views.dto.js';
import type { HttpClient } from './http-client.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from './makers.js';
import { Till } from './till.js';

/** A source of numbers in [0, 1) that is the same in every run. */
export type Random = () => number;

/** Park and Miller's generator. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  if (items.length === 0) throw new Error('Nothing to pick from');
  return items[Math.floor(random() * items.length)] as Item;
}

const METHODS = ['CASH', 'CARD', 'TRANSFER', 'OTHER'];
const NOTES = ['Mesa del Café', 'table 4', undefined, undefined];
const SALES = 60;
const START_MS = Date.parse('2026-03-01T00:00:00Z');
const HALF_HOURS = 7 * 48;

/** Random sales and refunds in two shops of one organization, in zones eleven hours apart. */
export class ReceiptWorld {
  private constructor(
    readonly http: HttpClient,
    readonly owner: Person,
    readonly people: readonly Person[],
    readonly tills: readonly Till[],
    /** As each one was when it was read last. */
    readonly receipts: readonly ReceiptView[],
  ) {}

  static async make(http: HttpClient, random: Random): Promise<ReceiptWorld> {
    const owner = await makeOwner(http, { currency: 'EUR' });
    await makeProducts(http, owner);
    const shopIds = [
      await makeShop(http, owner, { time_zone: 'Europe/Madrid', business_day_start: '04:00' }),
      await makeShop(http, owner, { time_zone: 'Pacific/Auckland' }),
    ];
    const people = [owner];
    for (const role of ['MANAGER', 'ADMIN'] as const) {
      people.push(await makeUser(http, owner, { role, shop_ids: shopIds }));
    }
    const tills = shopIds.map((shopId) => new Till(http, owner, shopId));
    const ids: [Till, string][] = [];
    for (let sold = 0; sold < SALES; sold += 1) {
      const till = pick(random, tills).as(pick(random, people));
      const sale = await sellAtRandom(till, random);
      ids.push([till, sale.id]);
      if (random() >= 0.25) continue;
      const refund = await till.refund(sale.id, [{ line_number: 1, qty: 1 }], {
        occurred_at: later(sale.occurred_at),
      });
      ids.push([till, refund.id]);
    }
    const receipts = await Promise.all(ids.map(([till, id]) => till.receipt(id)));
    return new ReceiptWorld(http, owner, people, tills, receipts);
  }

  /** Every page of the list. */
  async list(query: string, person = this.owner): Promise<ListedReceiptView[]> {
    const found: ListedReceiptView[] = [];
    let rest: string | undefined = '';
    while (rest !== undefined) {
      const answer = await this.http.get(`/receipts?${query}${rest}`, { token: person.token });
      const { data, next_cursor } = expectStatus(answer, 200).json as unknown as AllReceiptsPage;
      found.push(...data);
      rest = next_cursor === null ? undefined : `&cursor=${next_cursor}`;
    }
    return found;
  }
}

async function makeProducts(http: HttpClient, owner: Person): Promise<void> {
  const products = [
    { sku: 'A', name: 'Café', price: 2, category: 'Drinks', tax_rate: 10, cost: 0.7 },
    { sku: 'B', name: 'Bread', price: 1, category: 'Food', tax_rate: 4.5 },
    { sku: 'C', name: 'Cup', price: 5 },
  ];
  for (const body of products) {
    expectStatus(await http.post('/products', { token: owner.token, body }), 201);
  }
}

async function sellAtRandom(till: Till, random: Random): Promise<ReceiptView> {
  const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
    sku: pick(random, ['A', 'B', 'C']),
    qty: 1 + Math.floor(random() * 3),
    unit_price: pick(random, [1, 2.5, 4]),
  }));
  const total = lines.reduce((sum, { qty, unit_price }) => sum + qty * unit_price, 0);
  const [first, second] = [pick(random, METHODS), pick(random, METHODS)];
  const payments = pick(random, [
    undefined,
    [{ method: first, amount: total, tip: 0.5 }],
    [
      { method: first, amount: total - 1 },
      { method: second, amount: 1 },
    ],
  ]);
  const occurredMs = START_MS + Math.floor(random() * HALF_HOURS) * 1_800_000;
  const note = pick(random, NOTES);
  return till.sell(lines, {
    occurred_at: new Date(occurredMs).toISOString(),
    ...(payments && { payments }),
    ...(note !== undefined && { note }),
  });
}

function later(instant: string): string {
  return new Date(Date.parse(instant) + 3_600_000).toISOString();
}
