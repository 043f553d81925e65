import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Tx } from '../../platform/database/tx.js';
import { ProductBarcodesRepository } from './product-barcodes.repository.js';

/** The barcodes of a product before a change and after it. */
export interface BarcodeChange {
  readonly before: readonly string[];
  /** In the order in which they were sent. */
  readonly after: readonly string[];
}

/** Writes the barcodes of products. */
@Injectable()
export class ProductBarcodes {
  constructor(private readonly barcodes: ProductBarcodesRepository) {}

  /** @throws BARCODE_TAKEN  which names the product that has one of the barcodes */
  async change(tx: Tx, productId: string, { before, after }: BarcodeChange): Promise<void> {
    const removed = before.filter((barcode) => !after.includes(barcode));
    const wanted = after.filter((barcode) => !before.includes(barcode));
    if (removed.length > 0) await this.barcodes.remove(tx, productId, removed);
    if (wanted.length === 0) return;
    // In one order, so that two products with the same new barcodes cannot deadlock.
    const added = await this.barcodes.add(tx, productId, wanted.toSorted());
    const taken = wanted.filter((barcode) => !added.includes(barcode));
    if (taken.length > 0) throw await this.takenBy(tx, taken, after);
  }

  private async takenBy(
    tx: Tx,
    taken: readonly string[],
    sent: readonly string[],
  ): Promise<AppError> {
    const owners = await this.barcodes.ownersOf(tx, taken);
    const errors = owners.map(({ barcode, sku }) => ({
      path: `barcodes.${sent.indexOf(barcode)}`,
      code: 'taken',
      params: { barcode, sku },
      message: `${barcode} belongs to the product ${sku}`,
    }));
    const [first] = owners;
    const ids = first && { ids: { product_id: first.product_id } };
    return new AppError('BARCODE_TAKEN', { errors, ...ids });
  }
}
