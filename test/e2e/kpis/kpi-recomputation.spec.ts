import fc from 'fast-check';
import { major, recomputedKpis } from '../../support/recomputed-kpis.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill, type Till } from '../../support/till.js';

const SEED = 20_260_301;
const RUNS = 20;
const DIGITS = { EUR: 2, JPY: 0, KWD: 3 } as const;
type Currency = keyof typeof DIGITS;

interface LineIdea {
  readonly sku: string;
  readonly qtyMilli: number;
  readonly priceMinor: number;
  /** Parts of what the line costs, in percent. */
  readonly discount: number;
  readonly tax: number;
  readonly tax_included: boolean;
}
interface SaleIdea {
  readonly day: number;
  readonly lines: readonly LineIdea[];
  /** Days later, and how much of the first line; twice is more than there is for some. */
  readonly refunds: readonly { readonly later: number; readonly percent: number }[];
}

const line = fc.record<LineIdea>({
  sku: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'),
  qtyMilli: fc.oneof(
    fc.integer({ min: 1, max: 5 }).map((n) => n * 1_000),
    fc.integer({ min: 1, max: 9_999 }),
  ),
  priceMinor: fc.nat({ max: 2_000 }),
  discount: fc.nat({ max: 100 }),
  tax: fc.nat({ max: 100 }),
  tax_included: fc.boolean(),
});
const trade = fc.record({
  currency: fc.constantFrom<Currency>('EUR', 'JPY', 'KWD'),
  sales: fc.array(
    fc.record<SaleIdea>({
      day: fc.integer({ min: 1, max: 3 }),
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      refunds: fc.array(
        fc.record({ later: fc.nat({ max: 2 }), percent: fc.integer({ min: 1, max: 100 }) }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 6 },
  ),
  range: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat({ max: 3 })),
});

function date(day: number): string {
  return `2026-03-0${day}`;
}

function bodyOf(idea: LineIdea, digits: number): Record<string, unknown> {
  const gross = Math.floor((2 * idea.qtyMilli * idea.priceMinor + 1_000) / 2_000);
  const discount = Math.floor((gross * idea.discount) / 100);
  const tax = Math.floor(((gross - discount) * idea.tax) / 100);
  return {
    sku: idea.sku,
    qty: major(idea.qtyMilli, 3),
    unit_price: major(idea.priceMinor, digits),
    discount: major(discount, digits),
    tax: major(tax, digits),
    tax_included: idea.tax_included,
  };
}

async function perform(till: Till, sale: SaleIdea, digits: number): Promise<void> {
  const lines = sale.lines.map((idea) => bodyOf(idea, digits));
  const sold = await till.sell(lines, { occurred_at: `${date(sale.day)}T10:00:00Z` });
  for (const { later, percent } of sale.refunds) {
    const qtyMilli = Math.max(1, Math.floor((Number(sale.lines[0]?.qtyMilli) * percent) / 100));
    const answer = await till.postRefund(sold.id, {
      lines: [{ line_number: 1, qty: major(qtyMilli, 3) }],
      occurred_at: `${date(sale.day + later)}T11:00:00Z`,
    });
    expect([201, 422]).toContain(answer.status);
  }
}

describe('the KPIs of random sales', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('equal a fresh computation from the receipts as read back', async () => {
    const market = await makeTill(app.http);
    await fc.assert(
      fc.asyncProperty(trade, async ({ currency, sales, range: [first, length] }) => {
        const digits = DIGITS[currency];
        const till = await market.nextShop({ currency, time_zone: 'UTC' });
        await Promise.all(sales.map((sale) => perform(till, sale, digits)));
        const query = `?from=${date(first)}&to=${date(first + length)}`;
        const stored = await till.list(`${query}&limit=200`);
        const receipts = await Promise.all(stored.map(({ id }) => till.receipt(id)));
        expect(await till.kpis(query)).toMatchObject(recomputedKpis(receipts, digits));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
