import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../kernel/day-range.js';
import { currencyDigits } from '../../kernel/money.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Part, Question } from '../kpis/reading/parts.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { Shop } from '../shops/shop.entity.js';
import { teamFigures, type TeamFigures } from './figures/team-figures.js';
import type { TeamSums } from './figures/team-sums.js';
import { TeamReader } from './reading/team-reader.service.js';
import type { TeamProofView } from './team-kpis.dto.js';
import { proofOfAll } from './team-proof.js';

/** The figures of a team, or of one person. */
export interface ShopTeamFigures extends TeamFigures {
  /** Shifts that reach into the business dates. */
  readonly shifts: number;
}

export interface FoundTeam {
  readonly total: ShopTeamFigures;
  /** Everyone who worked or sold, by their ids. */
  readonly people: ReadonlyMap<string, ShopTeamFigures>;
}

/** Returns the figures of teams for work that has no caller, such as reports. */
@Injectable()
export class ShopTeam {
  constructor(
    private readonly reader: TeamReader,
    private readonly organizations: OrganizationsService,
  ) {}

  /**
   * The figures have what work has cost: the caller of this method decides who may see that.
   * @param tx  one whose statements all see the same instant
   * @param now  an open shift counts until then, and nothing after it counts
   * @throws SUM_OUT_OF_RANGE
   */
  async of(
    tx: Tx,
    shop: Shop,
    { days: { from, to }, now }: { readonly days: DayRange; readonly now: Date },
  ): Promise<FoundTeam> {
    const rows = await this.reader.rows(tx, {
      ...{ currency: shop.currency, shops: [shop], group: 'person', userIds: undefined },
      days: [{ shopId: shop.id, from, to, until: undefined }],
      rules: await this.organizations.of(tx),
      ...{ now, seesCost: true, isWhole: false, reader: undefined },
    });
    const digits = currencyDigits(shop.currency);
    const figures = (sums: TeamSums): ShopTeamFigures => {
      return { ...teamFigures(sums, digits, EVERYTHING), shifts: sums.shifts };
    };
    const people = rows
      .keys()
      .sort()
      .map((id): [string, ShopTeamFigures] => [id, figures(rows.row(id))])
      .filter(([, one]) => one.shifts + one.total_receipts + one.refunds_count > 0);
    return { total: figures(rows.total), people: new Map(people) };
  }

  /**
   * Returns the figures of all shops of a part together, and the lists that prove them. Of overtime and cost the same
   * holds as above.
   * @throws SUM_OUT_OF_RANGE
   */
  async total(
    tx: Tx,
    question: Question,
    { part, now }: { readonly part: Part; readonly now: Date },
  ): Promise<{ readonly figures: TeamFigures; readonly proof: TeamProofView }> {
    const { currency, shops, days } = part;
    const { total } = await this.reader.rows(tx, {
      ...{ currency, shops, days, group: 'shop', userIds: question.filter.sellers },
      rules: await this.organizations.of(tx),
      ...{ now, seesCost: true, isWhole: false, reader: undefined },
    });
    const proof = proofOfAll(days, question, total.observedSince);
    return { figures: teamFigures(total, currencyDigits(currency), EVERYTHING), proof };
  }
}

const EVERYTHING = { seesCost: true, seesShops: true };
