import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { FLAG_FILTERS, type FlagFilter } from '../../platform/http/flag-filter.js';
import { ClearedByNull } from '../../platform/http/field-rules.js';
import { IsAmount, IsPercentage, IsVersion } from '../../platform/http/number-rules.js';
import { IsSearch, IsSku, IsText } from '../../platform/http/text-rules.js';
import { IsBarcodeList } from './barcode-list.js';
import { pageOf } from '../../platform/http/page-of.js';
import { SynchronisedQuery, TotalView } from '../../platform/http/updated-since.dto.js';
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

  /**
   * A word of the organization's own, by which figures are grouped.
   * @example Drinks
   */
  @IsOptional()
  @IsText(1, 100)
  category?: string;

  /**
   * The cost of one piece in major units of the currency; gross profit is computed with it.
   * @example 1.1
   */
  @IsOptional()
  @IsAmount()
  cost?: number;

  /**
   * The usual tax rate in percent, with at most three decimals.
   * @example 10
   */
  @IsOptional()
  @IsPercentage()
  tax_rate?: number;

  /**
   * The codes that tills read from the packet. Each belongs to one product of the organization.
   * @example ["8410000000017"]
   */
  @IsOptional()
  @IsBarcodeList()
  barcodes?: string[];
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

  /**
   * A word of the organization's own, by which figures are grouped. `null` removes it.
   * @example Drinks
   */
  @ClearedByNull()
  @IsOptional()
  @IsText(1, 100)
  category?: string | null;

  /**
   * The cost of one piece in major units of the currency; gross profit is computed with it. `null` removes it.
   * @example 1.1
   */
  @ClearedByNull()
  @IsOptional()
  @IsAmount()
  cost?: number | null;

  /**
   * The usual tax rate in percent, with at most three decimals. `null` removes it.
   * @example 10
   */
  @ClearedByNull()
  @IsOptional()
  @IsPercentage()
  tax_rate?: number | null;

  /**
   * All barcodes of the product; any other is removed.
   * @example ["8410000000017"]
   */
  @IsOptional()
  @IsBarcodeList()
  barcodes?: string[];

  /** The version that was read. The request is refused when the product has changed since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class ListProductsQuery extends SynchronisedQuery {
  /**
   * Returns the product with exactly this SKU, if there is one.
   * @example COFFEE
   */
  @IsOptional()
  @IsSku()
  sku?: string;

  /**
   * Returns the product that has this barcode, if there is one.
   * @example "8410000000017"
   */
  @IsOptional()
  @IsSku()
  barcode?: string;

  /**
   * Returns the products of this category, compared exactly.
   * @example Drinks
   */
  @IsOptional()
  @IsText(1, 100)
  category?: string;

  /**
   * Returns the products that have each of these words, or part of a word, in their name or SKU. The order
   * of the words, case and accents do not matter: `cafe leche` finds "Leche con Café".
   * @example coff
   */
  @IsOptional()
  @IsSearch()
  search?: string;

  /**
   * Returns only archived products (`true`) or only active ones (`false`, the default). With `updated_since` the default is
   * `all`, because a client has to learn what was archived.
   */
  @IsOptional()
  @IsIn(FLAG_FILTERS)
  archived?: FlagFilter;
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
  /** @example Drinks */
  category: string | null;
  /**
   * The cost of one piece in major units.
   * @example 1.1
   */
  cost: number | null;
  /**
   * The usual tax rate in percent.
   * @example 10
   */
  tax_rate: number | null;
  /** @example ["8410000000017"] */
  barcodes: string[];
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

export class ProductPage extends pageOf(ProductView) {
  /** How long the whole list is; present on the first page with `include_total=true`. */
  total?: TotalView;
}

export class ProductCategoryView {
  /** @example Drinks */
  category: string;
  /**
   * The number of products that are in use.
   * @example 12
   */
  @ApiProperty({ type: 'integer' })
  product_count: number;
  /**
   * The number of products that are archived.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  archived_count: number;
}

export class ProductCategoryPage extends pageOf(ProductCategoryView) {}
