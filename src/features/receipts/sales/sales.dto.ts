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
   * The SKU of the product. An unknown SKU creates a product.
   * @example COFFEE
   */
  @IsSku()
  sku: string;

  /** The name on the receipt; the default is the product's name. */
  @IsOptional()
  @IsText(1, 200)
  name?: string;

  /**
   * A quantity greater than 0 with up to 3 decimals.
   * @example 2
   */
  @IsQuantity()
  qty: number;

  /**
   * The price of one unit in major units, with no more decimals than the currency has.
   * @example 2.4
   */
  @IsAmount()
  unit_price: number;

  /** The discount on the whole line, in major units. */
  @IsOptional()
  @IsAmount()
  discount?: number;

  /** The tax on the whole line, in major units. */
  @IsOptional()
  @IsAmount()
  tax?: number;

  /**
   * Whether the price includes the tax, in which case the tax does not change the total; the
   * default is `true`.
   */
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

  /**
   * A discount on the whole receipt, in major units. It is spread over the lines in proportion to what they cost
   * and becomes a part of their discounts, so that refunds return it in parts.
   * @example 0
   */
  @IsOptional()
  @IsAmount()
  discount?: number;
}
