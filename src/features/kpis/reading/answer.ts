import type { Part } from './parts.js';
import type { SalesSums } from './sums.js';
import type { SkuSums } from './sums.repository.js';

/** A bucket of a series, with the bucket of the earlier period that it is compared with. */
export interface Bucket {
  readonly key: string;
  readonly label: string | null;
  readonly sums: SalesSums;
  readonly before: { readonly key: string; readonly sums: SalesSums } | undefined;
}

/** Everything that the figures of one part of a question are computed from, as it was at one instant. */
export interface Answer {
  readonly part: Part;
  readonly total: SalesSums;
  /** Undefined without a comparison. */
  readonly before: SalesSums | undefined;
  readonly series: readonly Bucket[];
  readonly topSkus: readonly SkuSums[];
}
