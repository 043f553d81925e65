import { Injectable } from '@nestjs/common';
import { SideDatabase } from '../../../platform/database/side-database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Scope } from '../../../platform/database/tx.js';
import type { ReceiptCounter } from './receipt-counter.entity.js';

/**
 * How many numbers are reserved at once: if every receipt updated the counter, receipts would wait for each
 * other.
 */
const BLOCK = 50;
/** How many shops' blocks are kept in memory; the oldest block is dropped, which leaves a gap. */
const MAX_SHOPS = 10_000;

const RESERVE = statement<Pick<ReceiptCounter, 'last_number'>>(
  'receipts.reserve-numbers',
  `INSERT INTO receipt_counters AS c (organization_id, shop_id, last_number) VALUES ($1, $2, $3)
  ON CONFLICT (organization_id, shop_id) DO UPDATE SET last_number = c.last_number + EXCLUDED.last_number
  RETURNING last_number`,
);

interface Block {
  next: number;
  readonly last: number;
}

/**
 * Hands out receipt numbers from blocks that each instance reserves for itself. The row of the counter
 * makes them unique. They increase overall, with gaps after a restart or a refused receipt.
 */
@Injectable()
export class ReceiptNumbers {
  private readonly blocks = new Map<string, Promise<Block>>();

  constructor(private readonly db: SideDatabase) {}

  /** Returns the next number of the shop, which must exist. */
  async take(scope: Scope, shopId: string): Promise<number> {
    const key = `${scope.organizationId} ${shopId}`;
    for (;;) {
      const block = await (this.blocks.get(key) ?? this.reserve(scope, shopId, key));
      const number = block.next;
      if (number <= block.last) {
        block.next += 1;
        return number;
      }
      this.blocks.delete(key);
    }
  }

  /** Returns the next numbers of the shop, which must exist: a block of their own, so that they follow each other. */
  async takeMany(scope: Scope, shopId: string, count: number): Promise<number[]> {
    const { organizationId } = scope;
    const rows = await this.db.aside(scope, RESERVE, [organizationId, shopId, count]);
    const last = rows[0]?.last_number;
    if (last === undefined) throw new Error('No receipt numbers were reserved');
    return Array.from({ length: count }, (_, index) => last - count + 1 + index);
  }

  /** Requests that wait for the same shop share one reservation. */
  private reserve(scope: Scope, shopId: string, key: string): Promise<Block> {
    const oldest = this.blocks.keys().next();
    if (this.blocks.size >= MAX_SHOPS && !oldest.done) this.blocks.delete(oldest.value);
    const reserved = this.db
      .aside(scope, RESERVE, [scope.organizationId, shopId, BLOCK])
      .then((rows) => {
        const last = rows[0]?.last_number;
        if (last === undefined) throw new Error('No receipt numbers were reserved');
        return { next: last - BLOCK + 1, last };
      });
    reserved.catch(() => this.blocks.delete(key));
    this.blocks.set(key, reserved);
    return reserved;
  }
}
