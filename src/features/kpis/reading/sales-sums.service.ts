import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { SumsRepository } from './sums.repository.js';

/** What was sold, as every KPI counts it, for the features that put sales beside hours or targets. */
@Injectable()
export class SalesSums {
  constructor(private readonly repository: SumsRepository) {}

  /** See {@link SumsRepository.sums}. */
  sums(
    tx: Tx,
    ...question: Tail<Parameters<SumsRepository['sums']>>
  ): ReturnType<SumsRepository['sums']> {
    return this.repository.sums(tx, ...question);
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
