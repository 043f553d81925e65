import { AppError, type FieldFault } from '../../kernel/app-error.js';
import { toMilli, toMinor, type CurrencyDigits } from '../../kernel/money.js';
import type { LineReturn, SaleLineInput } from './receipt-rules.js';
import type { NewPayment } from './receipts.repository.js';
import type { PaymentBody, SaleLineBody } from './receipts.dto.js';
import type { RefundLineBody } from './refunds.dto.js';

/**
 * Reads wire numbers into integers of the shop's currency and remembers what does not fit.
 * Only here, after the shop is known, can an amount have too many decimals.
 */
export class WireReader {
  private readonly faults: FieldFault[] = [];

  constructor(private readonly digits: CurrencyDigits) {}

  amount(value: number | undefined, path: string): number {
    if (value === undefined) return 0;
    const minor = toMinor(value, this.digits);
    if (minor !== undefined) return minor;
    const message = `must be an amount with at most ${this.digits} decimals`;
    this.faults.push({ path, message });
    return 0;
  }

  qty(value: number, path: string): number {
    const milli = toMilli(value);
    if (milli !== undefined) return milli;
    this.faults.push({ path, message: 'must be a quantity above 0 with at most 3 decimals' });
    return 1;
  }

  /** @param names  of the products that exist, by SKU */
  saleLines(lines: readonly SaleLineBody[], names: ReadonlyMap<string, string>): NamedSaleLine[] {
    return lines.map((line, index) => ({
      sku: line.sku,
      name: line.name ?? names.get(line.sku) ?? line.sku,
      qtyMilli: this.qty(line.qty, `lines.${index}.qty`),
      unitPriceMinor: this.amount(line.unit_price, `lines.${index}.unit_price`),
      discountMinor: this.amount(line.discount, `lines.${index}.discount`),
      taxMinor: this.amount(line.tax, `lines.${index}.tax`),
      taxIncluded: line.tax_included ?? true,
    }));
  }

  returns(lines: readonly RefundLineBody[]): LineReturn[] {
    return lines.map((line, index) => ({
      lineId: String(line.line_number),
      qtyMilli: this.qty(line.qty, `lines.${index}.qty`),
    }));
  }

  payments(payments: readonly PaymentBody[] | undefined): NewPayment[] {
    return (payments ?? []).map((payment, index) => ({
      payment_number: index + 1,
      method: payment.method,
      amount_minor: this.amount(payment.amount, `payments.${index}.amount`),
      reference: payment.reference ?? null,
    }));
  }

  /** @throws VALIDATION_FAILED  naming every field that did not fit */
  finish(): void {
    if (this.faults.length > 0) throw new AppError('VALIDATION_FAILED', { errors: this.faults });
  }
}

export type NamedSaleLine = SaleLineInput & { readonly name: string };
