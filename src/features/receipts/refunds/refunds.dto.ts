import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { IsInteger, IsQuantity } from '../../../platform/http/number-rules.js';
import { DocumentBody, MAX_LINES } from '../document.dto.js';

export class RefundLineBody {
  /**
   * The line of the sale that is refunded.
   * @example 1
   */
  @IsInteger(1, MAX_LINES)
  line_number: number;

  /**
   * The refunded quantity, at most what has not been refunded yet.
   * @example 2
   */
  @IsQuantity()
  qty: number;
}

export class CreateRefundBody extends DocumentBody {
  @ApiProperty({ maxItems: MAX_LINES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => RefundLineBody)
  lines: RefundLineBody[];
}
