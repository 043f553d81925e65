import { RECEIPT_CSV_COLUMNS, toReceiptCsv, type ExportedReceipt } from './receipt-csv.js';

const LINE = {
  line_number: 1,
  sku: '=1+1',
  name: 'Coffee, "250 g"',
  qty_milli: 1_500,
  unit_price_minor: 240,
  gross_minor: 360,
  discount_minor: 10,
  tax_minor: 32,
  tax_included: true,
  total_minor: 350,
  refunded_receipt_id: null,
  refunded_line_number: null,
  refunded_qty_milli: 0,
  category: '@home',
  unit_cost_minor: 110,
  cost_minor: 165,
  tax_rate_milli: 10_500,
};
const RECEIPT = {
  row: {
    id: 'r1',
    shop_id: 's1',
    shop_name: '+Corner',
    user_id: 'u1',
    seller_name: '-Luis',
    type: 'SALE',
    refund_for: null,
    receipt_number: 7,
    client_receipt_id: null,
    occurred_at: new Date('2026-03-01T09:30:00.000Z'),
    received_at: new Date('2026-03-01T09:30:01.000Z'),
    business_date: '2026-03-01',
    currency: 'EUR',
    gross_minor: 360,
    discount_minor: 10,
    tax_minor: 32,
    added_tax_minor: 0,
    total_minor: 350,
    cash_rounding_minor: -2,
    note: '=HYPERLINK("x")',
  },
  lines: [
    LINE,
    {
      ...LINE,
      line_number: 2,
      category: null,
      unit_cost_minor: null,
      cost_minor: null,
      tax_rate_milli: null,
    },
  ],
  payments: [
    { method: 'CASH', amount_minor: 300 },
    { method: 'CARD', amount_minor: 50 },
  ],
} as unknown as ExportedReceipt;

describe('receipts as CSV', () => {
  it('have a row for each line, with all decimals and nothing that a spreadsheet would execute', () => {
    const head = `r1,7,SALE,,,s1,'+Corner,u1,'-Luis,2026-03-01,2026-03-01T09:30:00.000Z,2026-03-01T09:30:01.000Z`;
    const sums = `EUR,3.60,0.10,0.32,3.50,-0.02,CASH 3.00 + CARD 0.50,"'=HYPERLINK(""x"")"`;
    const line = `'=1+1,"Coffee, ""250 g""",1.5,2.40,3.60,0.10,0.32,true,3.50`;
    expect(toReceiptCsv([RECEIPT])).toBe(
      `${head},${sums},1,${line},'@home,1.10,1.65,10.5,\r\n` + `${head},${sums},2,${line},,,,,\r\n`,
    );
    expect(RECEIPT_CSV_COLUMNS).toHaveLength(`${head},${sums},1,`.split(',').length - 1 + 14);
  });

  it('have no decimals in a currency without them', () => {
    const yen = { ...RECEIPT, row: { ...RECEIPT.row, currency: 'JPY' } };
    expect(toReceiptCsv([yen])).toContain('JPY,360,10,32,350,-2,CASH 300 + CARD 50');
  });
});
