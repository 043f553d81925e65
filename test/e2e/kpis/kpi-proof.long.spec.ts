import type { AllSalesKpisView, SalesFiguresView } from '../../../src/features/kpis/kpis.dto.js';
import type { ListedReceiptView } from '../../../src/features/receipts/receipt-views.dto.js';
import { expectStatus } from '../../support/makers.js';
import { provenFigures } from '../../support/proven-figures.js';
import { pick, randomFrom, ReceiptWorld, type Random } from '../../support/receipt-world.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/** Each has several blocks of figures. `KPI_QUESTIONS=10000` asks as many as one likes. */
const QUESTIONS = Number(process.env['KPI_QUESTIONS'] ?? 250);
const FLOOR = 4 * QUESTIONS;
const GROUPS = [
  ...['hour', 'day', 'week', 'month', 'weekday_hour', 'shop', 'seller', 'payment_method'],
  ...['category', 'sku', 'tax_rate'],
];
const COMPARISONS = [
  'previous_period',
  'previous_week',
  'previous_year&align=date',
  'previous_year',
];

/** A block of figures, wherever in an answer. */
interface Block {
  readonly figures: SalesFiguresView;
  readonly proof: readonly string[];
}

function sometimes(random: Random, share: number, text: () => string): string {
  return random() < share ? text() : '';
}

function day(random: Random): number {
  return 1 + Math.floor(random() * 9);
}

describe('every KPI', () => {
  let app: TestApp;
  const random = randomFrom(20_261_129);
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  function questionOf({ people, tills }: ReceiptWorld): string {
    const [a, b] = [day(random), day(random)];
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const method = sometimes(
      random,
      0.2,
      () => `&payment_method=${pick(random, ['CASH', 'CARD'])}`,
    );
    const category = sometimes(random, 0.2, () => `&category=${pick(random, ['Food', 'Drinks'])}`);
    const group = pick(random, GROUPS);
    return [
      `from=2026-03-0${from}&to=2026-03-0${to}&top=3`,
      sometimes(random, 0.3, () => `&shop_id=${pick(random, tills).shopId}`),
      sometimes(random, 0.2, () => `&seller_id=${pick(random, people).userId}`),
      sometimes(random, 0.3, () => `&compare=${pick(random, COMPARISONS)}`),
      method,
      category,
      `&group_by=${group}`,
    ].join('');
  }

  function blocksOf({ currencies }: AllSalesKpisView): Block[] {
    const blockOf = ({ proof, ...figures }: SalesFiguresView & { proof: string[] }): Block => {
      return { figures, proof };
    };
    return currencies.flatMap((all) => [
      blockOf(all),
      ...(all.previous ? [blockOf(all.previous)] : []),
      ...Array.from({ length: Math.min(8, all.series.length) }, () =>
        blockOf(pick(random, all.series)),
      ),
    ]);
  }

  it('is the sum of the rows in its proof, for any request', async () => {
    const world = await ReceiptWorld.make(app.http, random);
    const known = new Map<string, Promise<ListedReceiptView[]>>();
    const rowsOf = (href: string): Promise<ListedReceiptView[]> => {
      const [, query = ''] = href.split('?');
      const rows = known.get(href) ?? world.list(`${query}&include=lines,payments&limit=200`);
      known.set(href, rows);
      return rows;
    };
    let proven = 0;
    let sold = 0;
    for (let asked = 0; asked < QUESTIONS; asked += 1) {
      const question = questionOf(world);
      const path = `/kpis?${question}`;
      const { json } = expectStatus(await app.http.get(path, { token: world.owner.token }), 200);
      for (const { figures, proof } of blocksOf(json as unknown as AllSalesKpisView)) {
        const lists = new Map(
          await Promise.all(proof.map(async (href) => [href, await rowsOf(href)] as const)),
        );
        const expected = provenFigures(lists, 2);
        expect({ question, ...figures }).toMatchObject({ question, ...expected });
        proven += 1;
        sold += expected.total_receipts;
      }
    }
    expect(proven).toBeGreaterThan(FLOOR);
    expect(sold).toBeGreaterThan(FLOOR);
  }, 600_000);
});
