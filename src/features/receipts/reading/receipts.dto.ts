import { IsIn, IsOptional } from 'class-validator';
import { IsId, IsIsoDay, IsNotBefore } from '../../../platform/http/field-rules.js';
import { IsCount } from '../../../platform/http/number-rules.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { IsText } from '../../../platform/http/text-rules.js';
import { RECEIPT_TYPES, type ReceiptType } from '../receipt.entity.js';

export class ListReceiptsQuery extends PageQuery {
  /**
   * The first business date of the range, inclusive.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * The last business date of the range, inclusive.
   * @example 2026-03-31
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;

  /** Returns only sales or only refunds. */
  @IsOptional()
  @IsIn(RECEIPT_TYPES)
  type?: ReceiptType;

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
