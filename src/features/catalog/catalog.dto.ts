import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { FLAG_FILTERS, type FlagFilter } from '../../platform/http/flag-filter.js';
import { IsFlag } from '../../platform/http/field-rules.js';
import { IsAmount, IsVersion } from '../../platform/http/number-rules.js';
import { IsSearch, IsSku, IsText } from '../../platform/http/text-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCurrencyCode } from '../organizations/organization-fields.js';

export const PRODUCT_SOURCES = ['CATALOG', 'IMPORT', 'ON_THE_FLY'] as const;
/** How a product came into the catalog: by hand, by a CSV file, or with a receipt. */
export type ProductSource = (typeof PRODUCT_SOURCES)[number];

export class CreateProductBody {
  /**
   * The SKU is unique in the organization, compared exactly, and cannot change later.
   * @example COFFEE
   */
  @IsSku()
  sku: string;

  /** @example "Coffee, 250 g" */
  @IsText(1, 200)
  name: string;

  /**
   * An amount in major units, with no more decimals than the currency has.
   * @example 2.4
   */
  @IsAmount()
  price: number;

  /**
   * An ISO 4217 code; the default is the organization's currency.
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
   * An amount in major units, with no more decimals than the currency has. Existing receipts keep
   * their price.
   * @example 2.4
   */
  @IsOptional()
  @IsAmount()
  price?: number;

  /**
   * An ISO 4217 code. Without a `price`, the number of the price stays the same in this currency.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;

  /** The version that was read. The request is refused when the product has changed since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class ListProductsQuery extends PageQuery {
  /**
   * Returns the product with exactly this SKU, if there is one.
   * @example COFFEE
   */
  @IsOptional()
  @IsSku()
  sku?: string;

  /**
   * Returns the products that have each of these words, or part of a word, in their name or SKU. The order
   * of the words, case and accents do not matter: `cafe leche` finds "Leche con Café".
   * @example coff
   */
  @IsOptional()
  @IsSearch()
  search?: string;

  /** Returns only archived products (`true`) or only active ones (`false`, the default). */
  @IsOptional()
  @IsIn(FLAG_FILTERS)
  archived?: FlagFilter;
}

export class ImportProductsQuery {
  /** `true` reports what the file would change and writes nothing. */
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
   * An amount in major units.
   * @example 2.4
   */
  price: number;
  /** @example EUR */
  currency: string;
  /**
   * How the product came into the catalog.
   * @example CATALOG
   */
  source: ProductSource;
  /** The instant at which the product was archived. It can still be sold. */
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
   * The line of the file on which the row begins; the header is line 1.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  line: number;
  /** @example COFFEE */
  sku: string;
  /** @example created */
  result: ImportResult;
  /** The reason why the row failed; absent otherwise. */
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
   * The rows in the order of the file, without the unchanged ones. At most 1000 are returned; of a
   * longer list, the failed rows come first.
   */
  rows: ImportedRowView[];
  /** The number of created, updated or failed rows that `rows` leaves out. */
  @ApiProperty({ type: 'integer', example: 0 })
  rows_omitted: number;
}
