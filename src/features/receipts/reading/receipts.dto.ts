import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CsvQuery } from '../../../platform/http/csv-query.dto.js';
import { IsFlag, IsId } from '../../../platform/http/field-rules.js';
import { IsChoiceFilter, IsIdFilter } from '../../../platform/http/list-rules.js';
import { IsCount } from '../../../platform/http/number-rules.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { IsText } from '../../../platform/http/text-rules.js';
import { ReceiptFilterQuery } from './receipt-filter.dto.js';

/** The parts of a receipt that a list can have too. */
export const RECEIPT_PARTS = ['lines', 'payments'] as const;
export type ReceiptPart = (typeof RECEIPT_PARTS)[number];

export const RECEIPT_ORDERS = [
  '-business_date',
  'business_date',
  '-occurred_at',
  'occurred_at',
  'received_at',
] as const;
export type ReceiptOrder = (typeof RECEIPT_ORDERS)[number];

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What every list of receipts can be asked for beside its filters. */
class ReceiptParts {
  /** Returns each receipt with its `lines`, its `payments`, or both: `include=lines,payments`. */
  @IsOptional()
  @IsChoiceFilter(RECEIPT_PARTS)
  include?: ReceiptPart[];
}

class ShopFilter {
  /** Returns only receipts of these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];
}

/** The list over all shops. */
export class ListAllReceiptsQuery extends IntersectionType(
  ShopFilter,
  ReceiptFilterQuery,
  ReceiptParts,
  PageQuery,
) {
  /**
   * The order of the list. By `business_date`, receipts of one date follow in the order of their numbers, and by
   * `occurred_at`, in that of their instants; a minus begins with the newest. `received_at` is for clients that
   * synchronise and requires `updated_since`. The default is `-business_date`, or `received_at` with
   * `updated_since`.
   */
  @ApiProperty({ enum: RECEIPT_ORDERS })
  @IsOptional()
  @IsIn(RECEIPT_ORDERS)
  order?: ReceiptOrder;

  /** Returns with the first page how many receipts the whole list has, and their sums. */
  @IsOptional()
  @IsFlag()
  include_total?: boolean;
}

/** The file of receipts of all shops. */
export class ExportReceiptsQuery extends IntersectionType(
  ShopFilter,
  ReceiptFilterQuery,
  CsvQuery,
) {
  /**
   * The format of the file: CSV with a row for each line of a receipt, or JSON Lines with a receipt on each line.
   * The default is `csv`.
   */
  @IsOptional()
  @IsIn(EXPORT_FORMATS)
  format?: ExportFormat;
}

/** The list of one shop. */
export class ListReceiptsQuery extends IntersectionType(
  ReceiptFilterQuery,
  ReceiptParts,
  PageQuery,
) {
  /** Returns only receipts of this seller. */
  @IsOptional()
  @IsId()
  user_id?: string;

  /** Returns only receipts that the person of this shift sold during it, as the shift is now. */
  @IsOptional()
  @IsId()
  shift_id?: string;

  /** Returns only refunds of this sale. */
  @IsOptional()
  @IsId()
  refund_for?: string;

  /** Returns only the receipt with this number. */
  @IsOptional()
  @IsCount(1, Number.MAX_SAFE_INTEGER)
  receipt_number?: number;

  /** Returns only the receipt to which the till gave this id. */
  @IsOptional()
  @IsText(1, 100)
  client_receipt_id?: string;
}
