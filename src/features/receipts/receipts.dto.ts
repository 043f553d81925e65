import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { IsId, IsInstant, IsIsoDay, IsNotBefore } from '../../platform/http/field-rules.js';
import { IsAmount, IsCount, IsQuantity } from '../../platform/http/number-rules.js';
import { IsSku, IsText } from '../../platform/http/text-rules.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { PAYMENT_METHODS, type PaymentMethod } from './receipt-payment.entity.js';
import { RECEIPT_TYPES, type ReceiptType } from './receipt.entity.js';

export const MAX_LINES = 500;
export const MAX_PAYMENTS = 20;

export class SaleLineBody {
  /**
   * A SKU that the catalog does not know yet becomes a product.
   * @example COFFEE
   */
  @IsSku()
  sku: string;

  /** Name on the receipt; the product's when absent. */
  @IsOptional()
  @IsText(1, 200)
  name?: string;

  /**
   * Greater than 0, up to 3 decimals.
   * @example 2
   */
  @IsQuantity()
  qty: number;

  /**
   * Price of one, in major units, no more decimals than the currency has.
   * @example 2.4
   */
  @IsAmount()
  unit_price: number;

  /** Taken off the whole line, in major units. */
  @IsOptional()
  @IsAmount()
  discount?: number;

  /** Tax of the whole line, in major units. */
  @IsOptional()
  @IsAmount()
  tax?: number;

  /** Whether the price includes the tax (then it changes no total); true when absent. */
  @IsOptional()
  @IsBoolean()
  tax_included?: boolean;
}

export class PaymentBody {
  /** @example CASH */
  @IsIn(PAYMENT_METHODS)
  method: PaymentMethod;

  /** @example 4.8 */
  @IsAmount()
  amount: number;

  /** Terminal slip, transfer id and the like. */
  @IsOptional()
  @IsText(1, 100)
  reference?: string;
}

/** What a sale and a refund say alike. */
export class DocumentBody {
  /** When it happened, by the till's clock; now when absent, at most 5 minutes ahead. */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;

  /** How the money was given, or given back; when told, they add up to the total. */
  @ApiProperty({ maxItems: MAX_PAYMENTS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PAYMENTS)
  @ValidateNested({ each: true })
  @Type(() => PaymentBody)
  payments?: PaymentBody[];

  /** The till's own id, unique in the shop for ever: a second receipt with it answers with the first. */
  @IsOptional()
  @IsText(1, 100)
  client_receipt_id?: string;

  /** When given, it is compared with the sum of the lines. */
  @IsOptional()
  @IsAmount()
  total?: number;

  /** For people: a reason, a table, a wish. */
  @IsOptional()
  @IsText(1, 1000, { multiline: true })
  note?: string;
}

export class CreateReceiptBody extends DocumentBody {
  @ApiProperty({ maxItems: MAX_LINES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => SaleLineBody)
  lines: SaleLineBody[];
}

export class ListReceiptsQuery extends PageQuery {
  /**
   * First business date, included.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * Last business date, included.
   * @example 2026-03-31
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;

  /** Only sales, or only refunds. */
  @IsOptional()
  @IsIn(RECEIPT_TYPES)
  type?: ReceiptType;

  /** Only receipts of this seller. */
  @IsOptional()
  @IsId()
  user_id?: string;

  /** Only what its person sold during this shift, as the shift stands now. */
  @IsOptional()
  @IsId()
  shift_id?: string;

  /** Only refunds of this sale. */
  @IsOptional()
  @IsId()
  refund_for?: string;

  /** The receipt with this number. */
  @IsOptional()
  @IsCount(1, Number.MAX_SAFE_INTEGER)
  receipt_number?: number;

  /** The receipt with this id of the till. */
  @IsOptional()
  @IsText(1, 100)
  client_receipt_id?: string;
}
