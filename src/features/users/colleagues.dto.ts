import { IsOptional } from 'class-validator';
import { IsIdFilter } from '../../platform/http/list-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsSearch } from '../../platform/http/text-rules.js';
import { NamedPersonView } from '../../platform/names/names.dto.js';

export class ListColleaguesQuery extends PageQuery {
  /** Returns only people of these shops of yours, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];

  /**
   * Returns only people who have each of these words, or part of a word, in their name. The order of the words,
   * case and accents do not matter.
   * @example vega
   */
  @IsOptional()
  @IsSearch()
  search?: string;
}

export class ColleaguePage extends pageOf(NamedPersonView) {}
