import fc from 'fast-check';
import { salesChange, salesKpis } from './kpi-rules.js';
import { NO_SALES, type SalesSums } from './reading/sums.js';
import { SUMS, type SumName } from './roll-ups/sales-facts.js';

/** Sums that are zero but for these. */
function sumsWith(some: Partial<Record<SumName, number>>): SalesSums {
  const given = Object.entries(some).map(([name, value]) => [name, BigInt(value)]);
  return { ...NO_SALES, ...(Object.fromEntries(given) as Partial<SalesSums>) };
}

describe('the KPIs of sales', () => {
  it('follow the published formulas for a day with two sales and one partial refund', () => {
    const sums = sumsWith({
      sales: 2,
      refunds: 1,
      gross_minor: 10_000,
      discount_minor: 1_000,
      returns_minor: 2_000,
      tax_minor: 900 - 200,
      total_minor: 9_900 - 2_200,
      qty_milli: 7_000 - 1_500,
      cost_minor: 5_000 - 1_000,
      lines_without_cost: 3,
      paid_minor: 9_900 - 2_200,
      tip_minor: 150,
    });
    expect(salesKpis(sums, 2)).toEqual({
      total_receipts: 2,
      total_revenue: 77,
      gross_sales: 100,
      discounts: 10,
      returns: 20,
      net_sales: 70,
      taxes: 7,
      refunds_count: 1,
      aov: 35,
      upt: 2.75,
      net_quantity: 5.5,
      costs: 40,
      gross_profit: 30,
      gross_margin: 0.4286,
      lines_without_cost: 3,
      paid: 77,
      tips: 1.5,
    });
  });

  it('are zero for a day without receipts, and the ratios are null', () => {
    expect(salesKpis(NO_SALES, 2)).toEqual({
      total_receipts: 0,
      total_revenue: 0,
      gross_sales: 0,
      discounts: 0,
      returns: 0,
      net_sales: 0,
      taxes: 0,
      refunds_count: 0,
      aov: null,
      upt: null,
      net_quantity: 0,
      costs: 0,
      gross_profit: 0,
      gross_margin: null,
      lines_without_cost: 0,
      paid: 0,
      tips: 0,
    });
  });

  it('are negative for a day with nothing but returns, and the ratios are null', () => {
    const sums = sumsWith({
      refunds: 1,
      tax_minor: -21,
      total_minor: -121,
      returns_minor: 121,
      qty_milli: -1_000,
    });
    expect(salesKpis(sums, 2)).toMatchObject({
      total_receipts: 0,
      total_revenue: -1.21,
      net_sales: -1.21,
      taxes: -0.21,
      refunds_count: 1,
      aov: null,
      upt: null,
      net_quantity: -1,
    });
  });

  it('have no payments when grouped by line, because payments belong to receipts', () => {
    expect(salesKpis(NO_SALES, 2, true)).toMatchObject({ paid: null, tips: null });
  });

  it('round the average receipt to the minor unit of the currency, halves away from zero', () => {
    const sums = sumsWith({ sales: 2, gross_minor: 2_501 });
    expect(salesKpis(sums, 2).aov).toBe(12.51);
    expect(salesKpis(sums, 0).aov).toBe(1_251);
    expect(salesKpis(sums, 3).aov).toBe(1.251);
    const loss = sumsWith({ sales: 2, returns_minor: 2_501 });
    expect(salesKpis(loss, 2).aov).toBe(-12.51);
  });

  it('round units per receipt to three decimals', () => {
    expect(salesKpis(sumsWith({ sales: 3, qty_milli: 2_000 }), 2).upt).toBe(0.667);
    expect(salesKpis(sumsWith({ sales: 3, qty_milli: 333 }), 2).upt).toBe(0.111);
  });

  it('round the margin to four decimals, halves away from zero, for a loss too', () => {
    const of = (gross_minor: number, cost_minor: number): number | null =>
      salesKpis(sumsWith({ sales: 1, gross_minor, cost_minor }), 2).gross_margin;
    expect(of(300, 200)).toBe(0.3333);
    expect(of(20_000, 19_999)).toBe(0.0001);
    expect(of(20_000, 20_001)).toBe(-0.0001);
    expect(of(100, 100)).toBe(0);
    const returned = sumsWith({ returns_minor: 300, cost_minor: -200 });
    expect(salesKpis(returned, 2)).toMatchObject({ gross_profit: -1, gross_margin: 0.3333 });
  });

  it('are exact decimals of the currency for any sums, without floating-point noise', () => {
    const sum = fc.bigInt({ min: -(2n ** 31n), max: 2n ** 31n });
    const sums = fc.record(
      Object.fromEntries(SUMS.map((name) => [name, sum])) as Record<SumName, typeof sum>,
    );
    fc.assert(
      fc.property(sums, fc.nat({ max: 10_000 }), (given, sales) => {
        const { gross_margin, ...rest } = salesKpis({ ...given, sales: BigInt(sales) }, 2);
        for (const value of Object.values(rest)) {
          expect(value === null || /^-?\d+(\.\d{1,3})?$/.test(String(value))).toBe(true);
        }
        expect(String(gross_margin)).toMatch(/^(null|-?\d+(\.\d{1,4})?(e\+\d+)?)$/);
      }),
    );
  });

  it.each(['gross_minor', 'qty_milli', 'sales'] as const)(
    'are refused, not approximated, for a sum of %s beyond 15 digits',
    (name) => {
      const most = 999_999_999_999_999;
      expect(() => salesKpis(sumsWith({ [name]: most }), 2)).not.toThrow();
      expect(() => salesKpis(sumsWith({ [name]: most + 1 }), 2)).toThrow('The sum is too large');
    },
  );

  it('are refused for a profit beyond 15 digits, although both of its sums are within the limit', () => {
    const most = 999_999_999_999_999;
    const sums = sumsWith({ gross_minor: most, cost_minor: -1 });
    expect(() => salesKpis(sums, 2)).toThrow('The sum is too large');
  });
});

describe('the change of a figure', () => {
  const of = (minor: number): ReturnType<typeof salesKpis> =>
    salesKpis(sumsWith({ sales: 1, gross_minor: minor, total_minor: minor }), 2);

  it('is its growth or decline relative to the earlier figure, to four decimals', () => {
    expect(salesChange(of(12_000), of(9_000)).net_sales).toBe(0.3333);
    expect(salesChange(of(9_000), of(12_000)).net_sales).toBe(-0.25);
    expect(salesChange(of(9_000), of(9_000)).net_sales).toBe(0);
  });

  it('is positive from a loss to a profit', () => {
    const loss = salesKpis(sumsWith({ returns_minor: 5_000 }), 2);
    expect(salesChange(of(5_000), loss).net_sales).toBe(2);
  });

  it('is null from zero, and from or to a missing value', () => {
    const nothing = salesKpis(NO_SALES, 2);
    expect(salesChange(of(5_000), nothing)).toMatchObject({ net_sales: null, aov: null });
  });

  it('is exact for the greatest sums', () => {
    const most = 999_999_999_999_999;
    expect(salesChange(of(most), of(most)).gross_sales).toBe(0);
    expect(salesChange(of(most), of(499_999_999_999_999)).gross_sales).toBe(1);
  });
});
