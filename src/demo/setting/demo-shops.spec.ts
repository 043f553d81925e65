import { demoPerson } from './demo-accounts.js';
import { DEMO_PRODUCTS } from './demo-catalog.js';
import { demoShops, divideReceipts, MAX_DEMO_SHOPS } from './demo-shops.js';
import { mergeByTime } from '../merge-by-time.js';
import { Random } from '../random.js';

test.each([1, 2, 500, 999_999])(
  '%i receipts are distributed over the shops without a remainder',
  (receipts) => {
    for (const count of [1, 2, 7, MAX_DEMO_SHOPS]) {
      const parts = divideReceipts(receipts, demoShops(count));
      expect(parts).toHaveLength(count);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      expect(parts.reduce((all, part) => all + part, 0)).toBe(receipts);
    }
  },
);

test('names of shops, SKUs and e-mail addresses are unique', () => {
  const names = demoShops(MAX_DEMO_SHOPS).map((shop) => shop.name);
  const emails = Array.from({ length: 4 * MAX_DEMO_SHOPS }, (_, index) => demoPerson(index).email);
  expect(new Set(names).size).toBe(MAX_DEMO_SHOPS);
  expect(new Set(emails).size).toBe(emails.length);
  expect(new Set(DEMO_PRODUCTS.map((product) => product.sku)).size).toBe(60);
});

test('sequences are merged by time, and items with equal times keep the order of the sequences', () => {
  const sequences = [[1, 4, 4], [], [2, 4, 9], [3]].map((times, of) =>
    times.map((time) => ({ time, of }))[Symbol.iterator](),
  );
  const merged = [...mergeByTime(sequences, (item) => item.time)];
  expect(merged.map((item) => item.time)).toEqual([1, 2, 3, 4, 4, 4, 9]);
  expect(merged.filter((item) => item.time === 4).map((item) => item.of)).toEqual([0, 0, 2]);
});

test('the random numbers are the same on every machine', () => {
  const random = new Random('tillclock');
  expect([random.bits(), random.bits(), random.bits()]).toEqual([
    4105082327, 1265679879, 4067504236,
  ]);
});
