import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../../kernel/day-range.js';
import { currencyDigits } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/database/tx.js';
import { salesKpis } from '../../kpis/kpi-rules.js';
import { AnswersService } from '../../kpis/reading/answers.service.js';
import { partsOf, type Question } from '../../kpis/reading/parts.js';
import { proofOf } from '../../kpis/reading/proof.js';
import { NO_SALES } from '../../kpis/reading/sums.js';
import type { Shop } from '../../shops/shop.entity.js';
import { ShopTeam } from '../../team-kpis/shop-team.service.js';
import type { TargetKpi } from '../rules/target-kpis.js';
import type { Target } from '../target.entity.js';

/** The figures of some dates, with the lists that prove them. */
export interface Figures {
  readonly kpis: Readonly<Partial<Record<TargetKpi, number | null>>>;
  readonly proof: string[];
}

/** Whose sales and work count, when, and by which clock. */
export interface FiguresOf extends DayRange {
  readonly target: Pick<Target, 'user_id' | 'currency'>;
  /** They sell in one currency. */
  readonly shops: readonly Shop[];
  readonly weekStart: number;
  readonly now: Date;
}

/** Reads the figures that targets are compared with: those that `GET /kpis` and `GET /kpis/team` return. */
@Injectable()
export class TargetFigures {
  constructor(
    private readonly answers: AnswersService,
    private readonly team: ShopTeam,
  ) {}

  /** @throws SUM_OUT_OF_RANGE */
  async sales(tx: Tx, of: FiguresOf): Promise<Figures> {
    const question = questionOf(of);
    // There is one part, or none without a shop.
    const [part] = partsOf(question, of);
    const digits = currencyDigits(of.target.currency);
    if (!part) return { kpis: salesKpis(NO_SALES, digits), proof: [] };
    const { total } = await this.answers.answer(tx, question, part);
    return { kpis: salesKpis(total, digits), proof: proofOf(part.days, question.filter) };
  }

  /** @throws SUM_OUT_OF_RANGE */
  async ofTeam(tx: Tx, of: FiguresOf): Promise<Figures> {
    const question = questionOf(of);
    const [part] = partsOf(question, of);
    if (!part) return { kpis: {}, proof: [] };
    const { figures, proof } = await this.team.total(tx, question, { part, now: of.now });
    return { kpis: figures, proof: [...proof.receipts, ...proof.shifts, ...proof.plans] };
  }
}

function questionOf({ target, from, to }: FiguresOf): Question {
  const sellers = target.user_id === null ? undefined : [target.user_id];
  return {
    ...{ days: { from, to }, group: undefined, top: 0 },
    filter: { sellers, method: undefined, category: undefined },
    ...{ comparison: undefined, align: 'weekday' },
  };
}
