import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { MAX_LIMIT } from '../../kernel/page.js';

/** What the query of every list has; `pageRequest` reads it. */
export class PageQuery {
  /** Rows of one page, at most 200; 50 when absent. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit?: number;

  /** `next_cursor` of the page before. */
  @IsOptional()
  @IsString()
  cursor?: string;
}
