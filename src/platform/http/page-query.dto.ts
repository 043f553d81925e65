import { IsOptional, IsString } from 'class-validator';
import { MAX_LIMIT } from '../../kernel/page.js';
import { IsCount } from './number-rules.js';

/** What the query of every list has; `pageRequest` reads it. */
export class PageQuery {
  /** Rows of one page, at most 200; 50 when absent. */
  @IsOptional()
  @IsCount(1, MAX_LIMIT)
  limit?: number;

  /** `next_cursor` of the page before. */
  @IsOptional()
  @IsString()
  cursor?: string;
}
