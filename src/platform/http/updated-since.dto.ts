import { IsOptional } from 'class-validator';
import { IsFlag, IsInstant } from './field-rules.js';
import { PageQuery } from './page-query.dto.js';

/** The query of a list that a client keeps a copy of. */
export class SynchronisedQuery extends PageQuery {
  /**
   * Returns only rows that were added or changed at this instant or later. A change that is being stored can become
   * visible a few seconds after later ones, so a client that synchronises asks from a minute before its last answer.
   * @example 2026-03-01T09:30:00Z
   */
  @IsOptional()
  @IsInstant()
  updated_since?: string;

  /** Returns with the first page how many rows the whole list has. */
  @IsOptional()
  @IsFlag()
  include_total?: boolean;
}

export class TotalView {
  /**
   * The number of rows of the whole list.
   * @example 3
   */
  row_count: number;
}
