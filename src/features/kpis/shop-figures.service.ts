import { Injectable } from '@nestjs/common';
import { currencyDigits } from '../../kernel/money.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Shop } from '../shops/shop.entity.js';
import { askedQuestion } from './asked-question.js';
import type { SalesKpisQuery } from './kpi-queries.dto.js';
import { toSalesKpisView } from './kpi-views.js';
import type { SalesKpisView } from './kpis.dto.js';
import { salesKpis, type SalesKpis } from './kpi-rules.js';
import { AnswersService, type SeriesQuestion } from './reading/answers.service.js';
import { partsOf, type Part, type Question } from './reading/parts.js';

/** A question, when it is asked, and the first day of a week: 1 Monday … 7 Sunday. */
interface Asked<Query> {
  readonly query: Query;
  readonly now: Date;
  readonly weekStart: number;
}

/** A bucket of a series; its key is '' for what has none. */
export interface SeriesFigures extends SalesKpis {
  readonly key: string;
}

/** Answers questions about one shop for work that has no caller. */
@Injectable()
export class ShopFigures {
  constructor(private readonly answers: AnswersService) {}

  /**
   * @param tx  one whose statements all see the same instant
   * @throws VALIDATION_FAILED, SUM_OUT_OF_RANGE
   */
  async of(tx: Tx, shop: Shop, asked: Asked<SalesKpisQuery>): Promise<SalesKpisView> {
    const { question, part } = partOf(shop, asked);
    return toSalesKpisView(await this.answers.answer(tx, question, part), question);
  }

  /**
   * Returns what a series counts, without the whole, which would be one more statement, and without proof.
   * @param tx  one whose statements all see the same instant
   * @throws VALIDATION_FAILED, SUM_OUT_OF_RANGE
   */
  async series(
    tx: Tx,
    shop: Shop,
    asked: Asked<SalesKpisQuery & { readonly group_by: SeriesQuestion['group'] }>,
  ): Promise<SeriesFigures[]> {
    const { question, part } = partOf(shop, asked);
    const group = asked.query.group_by;
    const buckets = await this.answers.series(tx, { ...question, group }, part);
    const digits = currencyDigits(part.currency);
    return buckets.map(({ key, sums }) => ({ key, ...salesKpis(sums, digits) }));
  }
}

function partOf(
  shop: Shop,
  { query, now, weekStart }: Asked<SalesKpisQuery>,
): { readonly question: Question; readonly part: Part } {
  const question = askedQuestion(query);
  const [part] = partsOf(question, { shops: [shop], weekStart, now });
  if (!part) throw new Error('A shop has one currency');
  return { question, part };
}
