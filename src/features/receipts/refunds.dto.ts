import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsAmount, IsInstant, IsQuantity, IsText } from '../../platform/http/field-rules.js';
import { MAX_LINES, MAX_PAYMENTS, PaymentBody } from './receipts.dto.js';

export class RefundLineBody {
  /**
   * Line of the sale that comes back.
   * @example 1
   */
  @IsInt()
  @Min(1)
  @Max(MAX_LINES)
  line_number: number;

  /**
   * How much of it, at most what has not come back yet.
   * @example 2
   */
  @IsQuantity()
  qty: number;
}

export class CreateRefundBody {
  @ApiProperty({ maxItems: MAX_LINES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => RefundLineBody)
  lines: RefundLineBody[];

  /** When it was returned, by the till's clock; now when absent, at most 5 minutes ahead. */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;

  /** How the money was given back; when given, they add up to the total. */
  @ApiProperty({ maxItems: MAX_PAYMENTS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PAYMENTS)
  @ValidateNested({ each: true })
  @Type(() => PaymentBody)
  payments?: PaymentBody[];

  /** The till's own id, unique in the shop for ever. */
  @IsOptional()
  @IsText(1, 100)
  client_receipt_id?: string;

  /** When given, it is compared with the sum of the lines. */
  @IsOptional()
  @IsAmount()
  total?: number;

  /** Reason, for people. */
  @IsOptional()
  @IsText(1, 1000, { multiline: true })
  note?: string;
}
