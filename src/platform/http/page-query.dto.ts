import { IsOptional, IsString } from 'class-validator';
import { MAX_LIMIT } from '../../kernel/page.js';
import { IsCount } from './number-rules.js';

/** The fields that the query of every list has; `pageRequest` reads them. */
export class PageQuery {
  /** The number of rows on a page, at most 200; the default is 50. */
  @IsOptional()
  @IsCount(1, MAX_LIMIT)
  limit?: number;

  /** The `next_cursor` of the previous page. */
  @IsOptional()
  @IsString()
  cursor?: string;
}
