import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Shop } from '../shops/shop.entity.js';
import { askedQuestion } from './asked-question.js';
import type { SalesKpisQuery } from './kpi-queries.dto.js';
import { toSalesKpisView } from './kpi-views.js';
import type { SalesKpisView } from './kpis.dto.js';
import { AnswersService } from './reading/answers.service.js';
import { partsOf } from './reading/parts.js';

/** Answers questions about one shop for work that has no caller. */
@Injectable()
export class ShopFigures {
  constructor(private readonly answers: AnswersService) {}

  /**
   * @param tx  one whose statements all see the same instant
   * @param asked  the question, when it is asked, and the first day of a week: 1 Monday … 7 Sunday
   * @throws VALIDATION_FAILED, SUM_OUT_OF_RANGE
   */
  async of(
    tx: Tx,
    shop: Shop,
    asked: { readonly query: SalesKpisQuery; readonly now: Date; readonly weekStart: number },
  ): Promise<SalesKpisView> {
    const { query, now, weekStart } = asked;
    const question = askedQuestion(query);
    const [part] = partsOf(question, { shops: [shop], weekStart, now });
    if (!part) throw new Error('A shop has one currency');
    return toSalesKpisView(await this.answers.answer(tx, question, part), question);
  }
}
