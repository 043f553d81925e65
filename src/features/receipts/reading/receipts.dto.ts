import { IsIn, IsOptional } from 'class-validator';
import { IsId, IsIsoDay, IsNotBefore } from '../../../platform/http/field-rules.js';
import { IsCount } from '../../../platform/http/number-rules.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { IsText } from '../../../platform/http/text-rules.js';
import { RECEIPT_TYPES, type ReceiptType } from '../receipt.entity.js';

export class ListReceiptsQuery extends PageQuery {
  /**
   * First business date, included.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * Last business date, included.
   * @example 2026-03-31
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;

  /** Only sales, or only refunds. */
  @IsOptional()
  @IsIn(RECEIPT_TYPES)
  type?: ReceiptType;

  /** Only receipts of this seller. */
  @IsOptional()
  @IsId()
  user_id?: string;

  /** Only what its person sold during this shift, as the shift stands now. */
  @IsOptional()
  @IsId()
  shift_id?: string;

  /** Only refunds of this sale. */
  @IsOptional()
  @IsId()
  refund_for?: string;

  /** The receipt with this number. */
  @IsOptional()
  @IsCount(1, Number.MAX_SAFE_INTEGER)
  receipt_number?: number;

  /** The receipt with this id of the till. */
  @IsOptional()
  @IsText(1, 100)
  client_receipt_id?: string;
}
