import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IsId, IsInstant } from '../../platform/http/field-rules.js';
import { IsAmount } from '../../platform/http/number-rules.js';
import { IsText } from '../../platform/http/text-rules.js';
import { PAYMENT_METHODS, type PaymentMethod } from './receipt-payment.entity.js';

export const MAX_LINES = 500;
export const MAX_PAYMENTS = 20;

export class PaymentBody {
  /** @example CASH */
  @IsIn(PAYMENT_METHODS)
  method: PaymentMethod;

  /** @example 4.8 */
  @IsAmount()
  amount: number;

  /**
   * A tip in major units, on top of the amount. It is no revenue; the default is 0.
   * @example 0.5
   */
  @IsOptional()
  @IsAmount()
  tip?: number;

  /**
   * The cash that was handed over, in major units: at least the amount and the tip. The answer says the change.
   * @example 10
   */
  @IsOptional()
  @IsAmount()
  tendered?: number;

  /** A reference such as a terminal slip or a transfer id. */
  @IsOptional()
  @IsText(1, 100)
  reference?: string;
}

/** The fields of the body that are stored as they come, or as NULL when they are absent. */
export const STORED_AS_SENT = ['client_receipt_id', 'note'] as const;

/** The fields that a sale and a refund have in common. */
export class DocumentBody {
  /**
   * The instant of the sale or refund by the till's clock; the default is now. An instant up to 5 minutes
   * ahead of the server counts as now.
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;

  /**
   * The person who sold or took back; the default is the caller. Only a MANAGER of the shop or an ADMIN may
   * name another person, who must be an active member of the shop.
   */
  @IsOptional()
  @IsId()
  seller_id?: string;

  /**
   * The payments, or the amounts given back. If they are present, they must add up to the total. In a shop with
   * `cash_rounding`, what the other payments leave for CASH may also be rounded half-up to its smallest coin.
   */
  @ApiProperty({ maxItems: MAX_PAYMENTS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PAYMENTS)
  @ValidateNested({ each: true })
  @Type(() => PaymentBody)
  payments?: PaymentBody[];

  /**
   * The till's own id, unique in the shop for ever. The same receipt sent again under this id (the same
   * seller, lines, payments and total) returns the first one. A different receipt is refused.
   */
  @IsOptional()
  @IsText(1, 100)
  client_receipt_id?: string;

  /** If it is present, it is compared with the sum of the lines. */
  @IsOptional()
  @IsAmount()
  total?: number;

  /** A note for people, such as a reason or a table. */
  @IsOptional()
  @IsText(1, 1000, { multiline: true })
  note?: string;
}
