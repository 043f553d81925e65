import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IsInstant } from '../../platform/http/field-rules.js';
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

  /** Terminal slip, transfer id and the like. */
  @IsOptional()
  @IsText(1, 100)
  reference?: string;
}

/** The fields that a sale and a refund have in common. */
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
