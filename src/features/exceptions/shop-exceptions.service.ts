import { Injectable } from '@nestjs/common';
import { businessDate } from '../../kernel/business-day.js';
import type { DayRange } from '../../kernel/day-range.js';
import { databaseTime } from '../../platform/database/database-clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Shop } from '../shops/shop.entity.js';
import type { Exception } from './causes/exception.js';
import type { ExceptionKind } from './causes/exception-key.js';
import { ExceptionsFinder } from './facts/exceptions-finder.service.js';

/** Finds the exceptions of one shop for work that has no caller, such as reports. */
@Injectable()
export class ShopExceptions {
  constructor(private readonly finder: ExceptionsFinder) {}

  /**
   * Returns the exceptions of these kinds, the latest first. The caller of this method decides who may see them.
   * @param tx  one whose statements all see the same instant
   */
  async of(
    tx: Tx,
    { id, time_zone, business_day_start }: Shop,
    { from, to, kinds }: DayRange & { readonly kinds: readonly ExceptionKind[] },
  ): Promise<Exception[]> {
    const today = businessDate(await databaseTime(tx), time_zone, business_day_start);
    const days = new Map([[id, { from, to, today }]]);
    return this.finder.find(tx, { days, userIds: undefined, reader: undefined }, kinds);
  }
}
