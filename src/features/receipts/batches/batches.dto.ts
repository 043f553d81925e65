import { ApiProperty, OmitType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { LooseItems } from '../../../platform/http/loose-items.js';
import { IsText } from '../../../platform/http/text-rules.js';
import { CreateReceiptBody } from '../sales/sales.dto.js';

export const MAX_BATCH = 200;
/** Of all sales of a batch: what one request may keep a connection and the database busy with. */
export const MAX_BATCH_LINES = 2_000;

/** Without the optional id, whose rule would let a sale pass that has none. */
export class BatchSaleBody extends OmitType(CreateReceiptBody, ['client_receipt_id']) {
  /**
   * The till's own id, unique in the shop for ever. A sale that was stored before under this id is `existing`.
   * @example till-3-000417
   */
  @IsText(1, 100)
  client_receipt_id: string;
}

export class CreateReceiptsBody {
  @ApiProperty({
    type: () => [BatchSaleBody],
    minItems: 1,
    maxItems: MAX_BATCH,
    description:
      'The sales in any order, with at most 2,000 lines in all. Each is read for itself: one that is wrong is refused, and the others are stored.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BATCH)
  @LooseItems()
  receipts: unknown[];
}

export const BATCH_OUTCOMES = ['stored', 'existing', 'refused'] as const;
export type BatchOutcome = (typeof BATCH_OUTCOMES)[number];

export class BatchReceiptView {
  id: string;
  /** @example 417 */
  @ApiProperty({ type: 'integer' })
  receipt_number: number;
  /**
   * The business date of `occurred_at` in the shop.
   * @example 2026-03-01
   */
  business_date: string;
  /** @example EUR */
  currency: string;
  /** @example 4.8 */
  total: number;
}

export class BatchResultView {
  /**
   * The till's own id of the sale; `null` where the sale had none that could be read.
   * @example till-3-000417
   */
  client_receipt_id: string | null;
  /** `existing` means that the same sale had been stored before, so nothing was added. */
  @ApiProperty({ enum: BATCH_OUTCOMES, enumName: 'BatchOutcome', example: 'stored' })
  status: BatchOutcome;
  /** The receipt of a sale that is stored, now or before. */
  receipt?: BatchReceiptView;
  /** The reason of a refusal, as the single request would have answered it. */
  @ApiProperty({ allOf: [{ $ref: '#/components/schemas/Problem' }], required: false })
  problem?: object;
}

export class BatchResultsView {
  /** One result for each sale, in the order of the sales. */
  @ApiProperty({ type: [BatchResultView] })
  results: BatchResultView[];

  /**
   * The server's clock.
   * @example 2026-03-01T09:30:00.000Z
   */
  @ApiProperty({ format: 'date-time' })
  server_time: string;
}

/** The example answer in the OpenAPI document: one sale of each outcome. */
export const BATCH_EXAMPLE: BatchResultsView = {
  results: [
    {
      client_receipt_id: 'till-3-000417',
      status: 'stored',
      receipt: {
        id: '0195f0c4-7b1a-713a-8ef4-be6435348e3a',
        receipt_number: 417,
        business_date: '2026-03-01',
        currency: 'EUR',
        total: 4.8,
      },
    },
    {
      client_receipt_id: 'till-3-000418',
      status: 'refused',
      problem: {
        type: 'urn:tillclock:problem:total-mismatch',
        title: 'The total differs from the sum of the lines',
        status: 422,
        detail: 'The total differs from the sum of the lines',
        code: 'TOTAL_MISMATCH',
        instance: 'urn:tillclock:request:0195f0c4-7b1a-7d7e-8f21-6a1f0a4c55e1',
        errors: [
          {
            path: 'total',
            code: 'sum',
            params: { expected: 2.5 },
            message: 'must be 2.5, to which the lines add up',
          },
        ],
      },
    },
  ],
  server_time: '2026-03-01T09:30:00.000Z',
};
