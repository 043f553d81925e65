import type { PricedLine, PricedRefundLine } from './receipt-rules.js';
import type { NewLine } from './receipts.repository.js';

/**
 * A priced line of a sale as its table holds it.
 * @param name  what the receipt says; the SKU where it says nothing
 * @param index  place in the receipt, from 0
 */
export function saleLine(line: PricedLine, name: string | undefined, index: number): NewLine {
  return {
    line_number: index + 1,
    sku: line.sku,
    name: name ?? line.sku,
    qty_milli: line.qtyMilli,
    unit_price_minor: line.unitPriceMinor,
    gross_minor: line.grossMinor,
    discount_minor: line.discountMinor,
    tax_minor: line.taxMinor,
    tax_included: line.taxIncluded,
    total_minor: line.totalMinor,
    refunded_receipt_id: null,
    refunded_line_number: null,
  };
}

/** One that returns a line of this sale. */
export function refundLine(line: PricedRefundLine, saleId: string, index: number): NewLine {
  return {
    ...saleLine(line, line.name, index),
    refunded_receipt_id: saleId,
    refunded_line_number: Number(line.lineId),
  };
}
