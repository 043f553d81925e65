import { grouped } from '../../kernel/grouped.js';
import type { WageTerms } from './wages.repository.js';

/** The wages of some people at any date. */
export class WageHistories {
  private readonly ofPeople: ReadonlyMap<string, readonly WageTerms[]>;

  /** @param terms  each person's in the order of time */
  constructor(terms: readonly WageTerms[]) {
    this.ofPeople = grouped(terms, ({ user_id }) => user_id);
  }

  /**
   * Returns the wage of a person on a business date: the last that began until then, unless it has ended.
   * @param date  `YYYY-MM-DD`
   */
  on(userId: string, date: string): WageTerms | undefined {
    const wage = this.ofPeople.get(userId)?.findLast(({ valid_from }) => valid_from <= date);
    return wage && (wage.valid_to === null || wage.valid_to >= date) ? wage : undefined;
  }
}
