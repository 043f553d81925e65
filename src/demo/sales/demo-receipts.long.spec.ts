import { businessDate, weekStartOf } from '../../kernel/business-day.js';
import type { Stretch } from '../work/demo-calendar.js';
import { dutyOf, type Duty } from '../work/demo-duty.js';
import { strayChances, type StrayChance } from './demo-strays.js';
import { demoReceipts, type DemoReceipt, type StoryShop } from './demo-receipts.js';
import { rosterOf } from '../work/demo-roster.js';
import { demoShops } from '../setting/demo-shops.js';
import { SeedRefusal } from '../seed-refusal.js';

const NOW = Date.parse('2026-04-02T15:20:00Z');
const MINUTE_MS = 60_000;
/** Over the clock change of the last Sunday in March. */
const PERIOD = { fromMs: NOW - 10 * 86_400_000, toMs: NOW };

function shopOf(index: number, fields: Partial<StoryShop> = {}): StoryShop {
  const template = demoShops(2)[index];
  if (!template) throw new Error('There is no such shop');
  return {
    id: '01890000-0000-7000-8000-0000000000a1',
    currency: 'EUR',
    managerId: 'manager',
    crew: ['ana', 'bea', 'carla', 'dora'],
    receipts: 3_000,
    firstNumber: 101,
    ...template,
    ...fields,
  };
}

function tell(shop: StoryShop, seed = 'spec', strays: readonly StrayChance[] = []): DemoReceipt[] {
  return [...demoReceipts(shop, PERIOD, { seed, duties: dutiesOf(shop), strays })];
}

function dutiesOf(shop: StoryShop): Duty[] {
  const turns = rosterOf(shop, { from: '2026-03-22', to: '2026-04-02' }, 'spec');
  return dutyOf(turns.map((turn) => ({ ...turn, away: turn.breaks })));
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe.each([0, 1])('the receipts of demo shop %i', (index) => {
  const shop = shopOf(index);
  const story = tell(shop);

  test('number as many as requested, fall inside the period, and are ordered and numbered by time', () => {
    const times = story.map(({ receipt }) => receipt.occurred_at.getTime());
    expect(story).toHaveLength(3_000);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(PERIOD.fromMs);
    expect(Math.max(...times)).toBeLessThan(PERIOD.toMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(story.map(({ receipt }) => receipt.receipt_number)).toEqual(
      times.map((_, at) => 101 + at),
    );
  });

  test('have ids that begin with the timestamp', () => {
    for (const { receipt } of story) {
      const time = Number.parseInt(receipt.id.replaceAll('-', '').slice(0, 12), 16);
      expect(time).toBe(receipt.occurred_at.getTime());
    }
    expect(new Set(story.map(({ receipt }) => receipt.id)).size).toBe(3_000);
  });

  test('add up: lines to their receipt, payments to its total', () => {
    for (const { receipt, lines, payments } of story) {
      expect(sum(lines.map((line) => line.gross_minor))).toBe(receipt.gross_minor);
      expect(sum(lines.map((line) => line.discount_minor))).toBe(receipt.discount_minor);
      expect(sum(lines.map((line) => line.tax_minor))).toBe(receipt.tax_minor);
      expect(sum(lines.map((line) => line.total_minor))).toBe(receipt.total_minor);
      expect(receipt.total_minor).toBe(receipt.gross_minor - receipt.discount_minor);
      expect(sum(payments.map((payment) => payment.amount_minor))).toBe(
        receipt.total_minor + receipt.cash_rounding_minor,
      );
    }
  });

  test('are rounded in cash where the shop rounds, up and down, and never elsewhere', () => {
    const coin = shop.cashRoundingMinor;
    const rounded = story.filter(({ receipt }) => receipt.cash_rounding_minor !== 0);
    for (const { receipt, payments } of rounded) {
      expect(payments.some(({ method }) => method === 'CASH')).toBe(true);
      expect(Math.abs(receipt.cash_rounding_minor)).toBeLessThanOrEqual((coin ?? 0) / 2);
    }
    const cash = story.flatMap(({ payments }) => payments).filter((one) => one.method === 'CASH');
    if (coin !== null)
      expect(cash.filter(({ amount_minor }) => amount_minor % coin !== 0)).toEqual([]);
    const directions = new Set(
      rounded.map(({ receipt }) => Math.sign(receipt.cash_rounding_minor)),
    );
    expect(directions).toEqual(new Set(coin === null ? [] : [1, -1]));
  });

  test('sometimes carry a discount on the whole receipt, spread over its lines', () => {
    const spread = story.filter(
      ({ receipt, lines }) =>
        receipt.type === 'SALE' &&
        receipt.discount_minor >= 300 &&
        lines.length > 2 &&
        lines.every((line) => line.discount_minor > 0 && line.discount_minor % 50 !== 0),
    );
    expect(spread.length).toBeGreaterThan(5);
  });

  test('belong to the business date of their shop, and are recorded after they were issued', () => {
    for (const { receipt } of story) {
      const { occurred_at, received_at } = receipt;
      const date = businessDate(occurred_at, shop.timeZone, shop.businessDayStart);
      expect(receipt.business_date).toBe(date);
      expect(received_at.getTime()).toBeGreaterThanOrEqual(occurred_at.getTime());
      expect(received_at.getTime()).toBeLessThanOrEqual(PERIOD.toMs);
    }
  });

  test('are sold by someone who is at the till at that moment, and everyone sells some', () => {
    const duties = dutiesOf(shop);
    for (const { receipt } of story) {
      const at = receipt.occurred_at.getTime();
      const duty = duties.find(({ startMs, endMs }) => startMs <= at && at < endMs);
      expect(duty?.userIds).toContain(receipt.user_id);
    }
    expect(new Set(story.map(({ receipt }) => receipt.user_id))).toEqual(new Set(shop.crew));
  });

  test('return only what was sold before, and each line counts exactly what was returned', () => {
    const sold = new Map<string, { qty: number; refunded: number; returned: number }>();
    for (const { receipt, lines } of story) {
      for (const line of lines) {
        if (receipt.type === 'SALE') {
          const entry = { qty: line.qty_milli, refunded: line.refunded_qty_milli, returned: 0 };
          sold.set(`${receipt.id} ${line.line_number}`, entry);
          continue;
        }
        const entry = sold.get(`${line.refunded_receipt_id} ${line.refunded_line_number}`);
        if (!entry) throw new Error('returned before it was sold');
        entry.returned += line.qty_milli;
        expect(line.refunded_receipt_id).toBe(receipt.refund_for);
      }
    }
    for (const { qty, refunded, returned } of sold.values()) {
      expect(returned).toBe(refunded);
      expect(refunded).toBeLessThanOrEqual(qty);
    }
  });

  test('include about 4 % refunds, some of them of weighed goods and discounted lines', () => {
    const refunds = story.filter(({ receipt }) => receipt.type === 'REFUND').length;
    expect(refunds / story.length).toBeGreaterThan(0.025);
    expect(refunds / story.length).toBeLessThan(0.06);
    expect(story.some(({ lines }) => lines.some((line) => line.qty_milli % 1_000 !== 0))).toBe(
      true,
    );
    expect(story.some(({ receipt }) => receipt.discount_minor > 0)).toBe(true);
    expect(Math.max(...story.map(({ lines }) => lines.length))).toBe(6);
  });

  test('cover every figure: tips, cash above the price, two tax rates, unknown costs', () => {
    const payments = story.flatMap((one) => one.payments);
    const tipped = payments.filter(({ tip_minor }) => tip_minor > 0);
    expect(tipped.length / story.length).toBeGreaterThan(0.04);
    expect(tipped.length / story.length).toBeLessThan(0.1);
    for (const { method, amount_minor, tip_minor, tendered_minor } of payments) {
      if (method === 'CASH')
        expect(tendered_minor).toBeGreaterThanOrEqual(amount_minor + tip_minor);
      else expect(tendered_minor).toBeNull();
    }
    const lines = story.flatMap((one) => one.lines);
    expect(new Set(lines.map((line) => line.tax_rate_milli))).toEqual(new Set([4_000, 10_000]));
    const unknown = lines.filter(({ unit_cost_minor }) => unit_cost_minor === null);
    expect(unknown.length / lines.length).toBeGreaterThan(0.005);
    expect(unknown.length / lines.length).toBeLessThan(0.1);
  });
});

test('the same seed generates the same receipts, and another seed generates others', () => {
  const shop = shopOf(0, { receipts: 200 });
  expect(tell(shop)).toEqual(tell(shop));
  expect(tell(shop, 'other')).not.toEqual(tell(shop));
});

test('a sale or two a week are those of somebody who comes later or has left, the rest stays as it is', () => {
  const shop = shopOf(0);
  const turns = rosterOf(shop, { from: '2026-03-22', to: '2026-04-02' }, 'spec');
  const shifts = turns.map((turn) => ({ ...turn, week: weekStartOf(turn.date, 1) }));
  const atWork = (userId: string, { startMs, endMs }: Stretch): boolean =>
    turns.some((one) => one.userId === userId && one.startMs < endMs && one.endMs > startMs);
  const [usual, story] = [tell(shop), tell(shop, 'spec', strayChances(shifts, atWork))];
  const strays = story.filter(({ receipt }, place) => {
    const before = usual[place];
    expect({ ...receipt, user_id: '' }).toEqual({ ...before?.receipt, user_id: '' });
    return receipt.user_id !== before?.receipt.user_id;
  });
  expect(strays.map(({ receipt }) => receipt.type)).toEqual(strays.map(() => 'SALE'));
  const found = strays.map(({ receipt: { user_id: userId, occurred_at } }) => {
    const at = occurred_at.getTime();
    const beside = shifts.find(
      (one) =>
        one.userId === userId &&
        ((at >= one.startMs - 12 * MINUTE_MS && at < one.startMs - MINUTE_MS) ||
          (at >= one.endMs + MINUTE_MS && at < one.endMs + 25 * MINUTE_MS)),
    );
    expect(atWork(userId, { startMs: at, endMs: at + 1 })).toBe(false);
    return `${beside?.week ?? ''} ${at < (beside?.startMs ?? 0) ? 'before' : 'after'}`;
  });
  expect([...new Set(found)].sort()).toEqual([...found].sort());
  expect(found).toContain('2026-03-23 before');
  expect(found).toContain('2026-03-23 after');
});

test('nothing can be sold if nobody is ever at the till', () => {
  const told = { seed: 'spec', duties: [], strays: [] };
  expect(() => [...demoReceipts(shopOf(0), PERIOD, told)]).toThrow(SeedRefusal);
  expect([...demoReceipts(shopOf(0, { receipts: 0 }), PERIOD, told)]).toEqual([]);
});

test.each([0, 1, 2, 7])(
  '%i generated receipts count no returned quantity that no refund returns',
  (receipts) => {
    for (const seed of 'abcdefghij') {
      const story = tell(shopOf(0, { receipts }), seed);
      const planned = sum(
        story.flatMap(({ lines }) => lines.map((line) => line.refunded_qty_milli)),
      );
      const returned = story
        .filter(({ receipt }) => receipt.type === 'REFUND')
        .flatMap(({ lines }) => lines.map((line) => line.qty_milli));
      expect(story).toHaveLength(receipts);
      expect(planned).toBe(sum(returned));
    }
  },
);
