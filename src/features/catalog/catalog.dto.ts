import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ARCHIVED_FILTERS, type ArchivedFilter } from '../../platform/http/archived-filter.js';
import { IsFlag } from '../../platform/http/field-rules.js';
import { IsAmount, IsVersion } from '../../platform/http/number-rules.js';
import { IsSku, IsText } from '../../platform/http/text-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCurrencyCode } from '../organizations/organization-fields.js';

export const PRODUCT_SOURCES = ['CATALOG', 'IMPORT', 'ON_THE_FLY'] as const;
/** How a product came into the catalog: by hand, by a CSV file, or with a receipt. */
export type ProductSource = (typeof PRODUCT_SOURCES)[number];

export class CreateProductBody {
  /**
   * Unique in the organization, compared exactly; it cannot be changed later.
   * @example COFFEE
   */
  @IsSku()
  sku: string;

  /** @example "Coffee, 250 g" */
  @IsText(1, 200)
  name: string;

  /**
   * In major units, with no more decimals than the currency has.
   * @example 2.4
   */
  @IsAmount()
  price: number;

  /**
   * ISO 4217; the organization's when absent.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;
}

export class UpdateProductBody {
  /** @example Coffee, 250 g */
  @IsOptional()
  @IsText(1, 200)
  name?: string;

  /**
   * In major units, with no more decimals than the currency has. Receipts keep the price they were
   * sold at.
   * @example 2.4
   */
  @IsOptional()
  @IsAmount()
  price?: number;

  /**
   * ISO 4217. Without a `price`, the number stays and is from now on in this currency.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;

  /** The version that was read; refused when someone changed the product since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class ListProductsQuery extends PageQuery {
  /**
   * Part of the name, or the beginning of the SKU; letter case does not count.
   * @example coff
   */
  @IsOptional()
  @IsText(0, 200)
  search?: string;

  /** Only products that are, or are not, archived; `false` when absent. */
  @IsOptional()
  @IsIn(ARCHIVED_FILTERS)
  archived?: ArchivedFilter;
}

export class ImportProductsQuery {
  /** `true` reports what the file would do, and writes nothing. */
  @IsOptional()
  @IsFlag()
  dry_run?: boolean;
}

export class ProductView {
  id: string;
  /** @example COFFEE */
  sku: string;
  /** @example "Coffee, 250 g" */
  name: string;
  /**
   * In major units.
   * @example 2.4
   */
  price: number;
  /** @example EUR */
  currency: string;
  /**
   * How it came into the catalog.
   * @example CATALOG
   */
  source: ProductSource;
  /** Since when the product is archived; receipts may still sell it. */
  archived_at: string | null;
  version: number;
  /** @example 2026-03-01T09:30:00.000Z */
  created_at: string;
  /** @example 2026-03-01T09:30:00.000Z */
  updated_at: string;
}

export class ProductPage extends pageOf(ProductView) {}

export const IMPORT_RESULTS = ['created', 'updated', 'unchanged', 'failed'] as const;
export type ImportResult = (typeof IMPORT_RESULTS)[number];

export class ImportedRowView {
  /**
   * Line of the file at which the row begins; the header is line 1.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  line: number;
  /** @example COFFEE */
  sku: string;
  /** @example created */
  result: ImportResult;
  /** Why the row failed; absent otherwise. */
  message?: string;
}

export class ImportReportView {
  /** @example 1 */
  @ApiProperty({ type: 'integer' })
  created: number;
  @ApiProperty({ type: 'integer', example: 0 })
  updated: number;
  @ApiProperty({ type: 'integer', example: 0 })
  unchanged: number;
  @ApiProperty({ type: 'integer', example: 0 })
  failed: number;
  /**
   * In the order of the file, without the unchanged ones. At most 1000: of a longer list the failed
   * rows first, then the others.
   */
  rows: ImportedRowView[];
  /** How many created, updated or failed rows had no place in `rows`. */
  @ApiProperty({ type: 'integer', example: 0 })
  rows_omitted: number;
}
