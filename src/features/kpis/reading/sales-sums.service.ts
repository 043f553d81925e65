import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { SumsRepository } from './sums.repository.js';
import {
  WeekdaySalesRepository,
  type SteadySpan,
  type WeekdaySales,
} from './weekday-sales.repository.js';

/** What was sold, as every KPI counts it, for the features that put sales beside hours or targets. */
@Injectable()
export class SalesSums {
  constructor(
    private readonly repository: SumsRepository,
    private readonly weekdays: WeekdaySalesRepository,
  ) {}

  /** See {@link SumsRepository.sums}. */
  sums(
    tx: Tx,
    ...question: Tail<Parameters<SumsRepository['sums']>>
  ): ReturnType<SumsRepository['sums']> {
    return this.repository.sums(tx, ...question);
  }

  /** Returns how many receipts there were by the quarters of a week. */
  byWeekday(tx: Tx, spans: readonly SteadySpan[]): Promise<WeekdaySales[]> {
    return this.weekdays.of(tx, spans);
  }

  /** Returns the names of people by their ids. */
  names(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.repository.names(tx, ids);
  }
}

type Tail<Parameters extends readonly unknown[]> = Parameters extends readonly [
  unknown,
  ...infer Rest,
]
  ? Rest
  : never;
