import { expectStatus } from '../../support/makers.js';
import { startOtherApp, startOwnApp, startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill, receiptOf, type Till } from '../../support/till.js';

const LINES = [{ sku: 'A', qty: 1, unit_price: 1 }];

describe('receipt numbers', () => {
  let app: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    [app, other] = await Promise.all([startTestApp(), startOtherApp()]);
  });
  afterAll(() => Promise.all([app.close(), other.close()]));

  /** Numbers of `count` sales, the tills taking turns. */
  async function sellAtOnce(tills: readonly Till[], count: number): Promise<number[]> {
    for (const till of tills) await till.warmUp();
    const rounds = Array.from({ length: count / tills.length }, () =>
      tills.map((till) => till.postSale({ lines: LINES })),
    );
    const answers = await Promise.all(rounds.flat());
    return answers.map((answer) => receiptOf(expectStatus(answer, 201)).receipt_number);
  }

  function sorted(numbers: readonly number[]): number[] {
    return [...numbers].sort((a, b) => a - b);
  }

  it('count 1, 2, 3 and so on with one instance, refunds included, in each shop', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell(LINES);
    const refund = await till.refund(sale.id, [{ line_number: 1, qty: 1 }]);
    const next = await till.sell(LINES);
    expect([sale, refund, next].map((receipt) => receipt.receipt_number)).toEqual([1, 2, 3]);
    expect((await (await till.nextShop()).sell(LINES)).receipt_number).toBe(1);
  });

  it('are unique, without a gap, for more simultaneous sales than a reserved block has', async () => {
    const till = await makeTill(app.http);
    const numbers = await sellAtOnce([till], 70);
    expect(sorted(numbers)).toEqual(Array.from({ length: 70 }, (_, index) => index + 1));
    expect((await till.sell(LINES)).receipt_number).toBe(71);
  });

  it('are unique on two instances at once, and grow on each of them', async () => {
    const till = await makeTill(app.http);
    const twin = till.as(till.person, other.http);
    const first = await sellAtOnce([till, twin], 40);
    const second = await sellAtOnce([till, twin], 80);
    const third = await sellAtOnce([till, twin], 40);
    expect(new Set([...first, ...second, ...third]).size).toBe(160);
    for (const instance of [0, 1]) {
      const [early, middle, late] = [first, second, third].map((numbers) =>
        sorted(numbers.filter((_, turn) => turn % 2 === instance)),
      );
      expect(Number(early?.at(-1))).toBeLessThan(Number(middle?.[0]));
      expect(Number(middle?.at(-1))).toBeLessThan(Number(late?.[0]));
    }
    expect(Math.max(...first)).toBeLessThan(Math.max(...third));
  });

  it('continue above all earlier ones after a restart', async () => {
    const till = await makeTill(app.http);
    const before = await sellAtOnce([till], 3);
    const restarted = await startOwnApp();
    try {
      const after = await till.as(till.person, restarted.http).sell(LINES);
      expect(after.receipt_number).toBeGreaterThan(Math.max(...before));
    } finally {
      await restarted.close();
    }
  });
});
