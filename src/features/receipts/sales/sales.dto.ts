import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { IsAmount, IsQuantity } from '../../../platform/http/number-rules.js';
import { IsSku, IsText } from '../../../platform/http/text-rules.js';
import { DocumentBody, MAX_LINES } from '../document.dto.js';

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

export class CreateReceiptBody extends DocumentBody {
  @ApiProperty({ maxItems: MAX_LINES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => SaleLineBody)
  lines: SaleLineBody[];
}
