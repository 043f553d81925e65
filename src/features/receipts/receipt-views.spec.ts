import { toReceiptView } from './receipt-views.js';

const LINE = {
  line_number: 1,
  sku: 'COFFEE',
  name: 'Coffee',
  qty_milli: 1_500,
  unit_price_minor: 240,
  gross_minor: 360,
  discount_minor: 10,
  tax_minor: 32,
  tax_included: true,
  total_minor: 350,
  refunded_receipt_id: null,
  refunded_line_number: null,
  refunded_qty_milli: 500,
  category: 'Drinks',
  unit_cost_minor: 110,
  cost_minor: 165,
  tax_rate_milli: 10_000,
};
const PAYMENT = {
  payment_number: 1,
  method: 'CASH' as const,
  amount_minor: 350,
  reference: null,
  tip_minor: 50,
  tendered_minor: 1_000,
};
/** Without columns that came later, so that a new one needs no change here. */
const RECEIPT = {
  id: 'r1',
  shop_id: 's1',
  user_id: 'u1',
  type: 'SALE' as const,
  refund_for: null,
  receipt_number: 7,
  client_receipt_id: 'till-7',
  occurred_at: new Date('2026-03-01T09:30:00.000Z'),
  received_at: new Date('2026-03-01T09:30:01.000Z'),
  business_date: '2026-03-01',
  currency: 'EUR',
  gross_minor: 360,
  discount_minor: 10,
  tax_minor: 32,
  added_tax_minor: 0,
  total_minor: 350,
  note: null,
  shift_id: 'w1',
  shop_name: 'Corner',
  seller_name: 'Luis',
} as Parameters<typeof toReceiptView>[0];
const BYTES =
  '{"id":"r1","shop_id":"s1","shop":{"id":"s1","name":"Corner"},"user_id":"u1","seller":{"id":"u1","name":"Luis"},' +
  '"shift_id":"w1","type":"SALE","refund_for":null,' +
  '"receipt_number":7,"client_receipt_id":"till-7","occurred_at":"2026-03-01T09:30:00.000Z",' +
  '"received_at":"2026-03-01T09:30:01.000Z","business_date":"2026-03-01","currency":"EUR","gross":3.6,' +
  '"discount":0.1,"tax":0.32,"total":3.5,"note":null,"lines":[{"line_number":1,"sku":"COFFEE","name":"Coffee",' +
  '"qty":1.5,"unit_price":2.4,"gross":3.6,"discount":0.1,"tax":0.32,"tax_included":true,"total":3.5,' +
  '"refunded_qty":0.5,"category":"Drinks","unit_cost":1.1,"cost":1.65,"tax_rate":10,"refund_line_number":null}],' +
  '"payments":[{"method":"CASH","amount":3.5,"reference":null,"tip":0.5,"tendered":10,"change":6}]}';

describe('the view of a receipt', () => {
  it('has the columns of the entities in their order, with amounts in major units', () => {
    expect(JSON.stringify(toReceiptView(RECEIPT, { lines: [LINE], payments: [PAYMENT] }))).toBe(
      BYTES,
    );
  });

  it("does not depend on the order of a row's columns, so that a replay has the same bytes", () => {
    const backwards = Object.fromEntries(Object.entries(RECEIPT).reverse()) as typeof RECEIPT;
    expect(JSON.stringify(toReceiptView(backwards, { lines: [LINE], payments: [PAYMENT] }))).toBe(
      BYTES,
    );
  });

  it('converts minor units by the currency', () => {
    const yen = { ...RECEIPT, currency: 'JPY' };
    expect(toReceiptView(yen, { lines: [], payments: [PAYMENT] })).toMatchObject({
      gross: 360,
      payments: [{ amount: 350 }],
    });
  });
});
