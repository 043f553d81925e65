import fc from 'fast-check';
import { salesKpis, type SalesSums } from './kpi-rules.js';

/** The sums of a period without receipts. */
const NO_SALES: SalesSums = Object.freeze({
  saleReceipts: 0,
  refundReceipts: 0,
  saleGrossMinor: 0,
  saleDiscountMinor: 0,
  saleTaxMinor: 0,
  saleTotalMinor: 0,
  refundTaxMinor: 0,
  refundTotalMinor: 0,
  returnsMinor: 0,
  saleQtyMilli: 0,
  refundQtyMilli: 0,
  saleCostMinor: 0,
  refundCostMinor: 0,
  saleLinesWithoutCost: 0,
});

describe('the KPIs of sales', () => {
  it('of a day with two sales and one partial refund follow the published formulas', () => {
    const sums = {
      saleReceipts: 2,
      refundReceipts: 1,
      saleGrossMinor: 10_000,
      saleDiscountMinor: 1_000,
      saleTaxMinor: 900,
      saleTotalMinor: 9_900,
      refundTaxMinor: 200,
      refundTotalMinor: 2_200,
      returnsMinor: 2_000,
      saleQtyMilli: 7_000,
      refundQtyMilli: 1_500,
      saleCostMinor: 5_000,
      refundCostMinor: 1_000,
      saleLinesWithoutCost: 3,
    };
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
    });
  });

  it('of a day without receipts are zero, and the ratios null', () => {
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
    });
  });

  it('of a day with nothing but returns are negative, and the ratios null', () => {
    const sums = {
      ...NO_SALES,
      refundReceipts: 1,
      refundTaxMinor: 21,
      refundTotalMinor: 121,
      returnsMinor: 121,
      refundQtyMilli: 1_000,
    };
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

  it('round the average receipt to the minor unit of the currency, halves away from zero', () => {
    const sums = { ...NO_SALES, saleReceipts: 2, saleGrossMinor: 2_501 };
    expect(salesKpis(sums, 2).aov).toBe(12.51);
    expect(salesKpis(sums, 0).aov).toBe(1_251);
    expect(salesKpis(sums, 3).aov).toBe(1.251);
    const loss = { ...NO_SALES, saleReceipts: 2, returnsMinor: 2_501 };
    expect(salesKpis(loss, 2).aov).toBe(-12.51);
  });

  it('round units per receipt to three decimals', () => {
    const sums = { ...NO_SALES, saleReceipts: 3, saleQtyMilli: 2_000 };
    expect(salesKpis(sums, 2).upt).toBe(0.667);
    expect(salesKpis({ ...sums, saleQtyMilli: 333 }, 2).upt).toBe(0.111);
  });

  it('round the margin to four decimals, halves away from zero, also of a loss', () => {
    const of = (saleGrossMinor: number, saleCostMinor: number): number | null =>
      salesKpis({ ...NO_SALES, saleReceipts: 1, saleGrossMinor, saleCostMinor }, 2).gross_margin;
    expect(of(300, 200)).toBe(0.3333);
    expect(of(20_000, 19_999)).toBe(0.0001);
    expect(of(20_000, 20_001)).toBe(-0.0001);
    expect(of(100, 100)).toBe(0);
    const returned = { ...NO_SALES, returnsMinor: 300, refundCostMinor: 200 };
    expect(salesKpis(returned, 2)).toMatchObject({ gross_profit: -1, gross_margin: 0.3333 });
  });

  it('are exact decimals of the currency for any sums, with no tail of a float', () => {
    const minor = fc.nat({ max: 2 ** 31 - 1 });
    const sums = fc.record({
      saleReceipts: fc.nat({ max: 10_000 }),
      refundReceipts: fc.nat({ max: 10_000 }),
      saleGrossMinor: minor,
      saleDiscountMinor: minor,
      saleTaxMinor: minor,
      saleTotalMinor: minor,
      refundTaxMinor: minor,
      refundTotalMinor: minor,
      returnsMinor: minor,
      saleQtyMilli: minor,
      refundQtyMilli: minor,
      saleCostMinor: minor,
      refundCostMinor: minor,
      saleLinesWithoutCost: fc.nat({ max: 10_000 }),
    });
    fc.assert(
      fc.property(sums, (given) => {
        const { gross_margin, ...rest } = salesKpis(given, 2);
        for (const value of Object.values(rest)) {
          expect(value === null || /^-?\d+(\.\d{1,3})?$/.test(String(value))).toBe(true);
        }
        expect(String(gross_margin)).toMatch(/^(null|-?\d+(\.\d{1,4})?)$/);
      }),
    );
  });

  it('of a sum beyond the safe integers are refused, not guessed', () => {
    expect(() => salesKpis({ ...NO_SALES, saleGrossMinor: 2 ** 53 }, 2)).toThrow(RangeError);
  });
});
