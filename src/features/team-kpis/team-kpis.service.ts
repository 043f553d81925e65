import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import { Database } from '../../platform/database/database.js';
import { databaseTime } from '../../platform/database/database-clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Answer } from '../../platform/http/answer.js';
import { partsOf, type Part } from '../kpis/reading/parts.js';
import { SalesSums } from '../kpis/reading/sales-sums.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { Shop } from '../shops/shop.entity.js';
import { ShopsService } from '../shops/shops.service.js';
import type { Sight } from './figures/team-figures.js';
import { TeamReader } from './reading/team-reader.service.js';
import { askedTeam, type AskedTeam } from './reading/team-question.js';
import { teamFile } from './team-export.js';
import type { ExportTeamKpisQuery, TeamKpisQuery, TeamKpisView } from './team-kpis.dto.js';
import { toTeamCurrencyView, type TeamAnswer } from './team-views.js';

/** Which shops a question is about, and what of their figures is shown. */
export interface TeamScope {
  readonly shops: readonly Shop[];
  readonly sight: Sight;
}

/** Computes what sales and hours together can tell, from what is committed at this instant. */
@Injectable()
export class TeamKpisService {
  constructor(
    private readonly db: Database,
    private readonly reader: TeamReader,
    private readonly sums: SalesSums,
    private readonly shops: ShopsService,
    private readonly organizations: OrganizationsService,
  ) {}

  /**
   * Returns the figures of the shops within the caller's reach. An EMPLOYEE gets only their own.
   * @throws NOT_FOUND, VALIDATION_FAILED, SUM_OUT_OF_RANGE
   */
  async get(caller: Caller, query: TeamKpisQuery): Promise<TeamKpisView> {
    const asked = askedTeam(caller, query);
    const sight = { seesCost: caller.role === 'ADMIN', seesShops: caller.role !== 'EMPLOYEE' };
    return this.db.snapshot(caller, async (tx) => {
      const shops = await this.shops.listReachable(tx, caller, asked.shopIds);
      return this.read(tx, asked, { shops, sight });
    });
  }

  /** Returns the figures as a file: a row for each row of the series. */
  async export(
    caller: Caller,
    { format = 'csv', bom, ...query }: ExportTeamKpisQuery,
  ): Promise<Answer<StreamableFile>> {
    return teamFile(await this.get(caller, query), { format, bom });
  }

  private async read(tx: Tx, asked: AskedTeam, { shops, sight }: TeamScope): Promise<TeamKpisView> {
    const [rules, now] = await Promise.all([this.organizations.of(tx), databaseTime(tx)]);
    const parts = partsOf(asked.question, { shops, weekStart: rules.week_start, now });
    const isWhole = asked.shopIds === undefined && parts.length === 1;
    const currencies = [];
    for (const part of parts) {
      const rows = (days: Part['days']): ReturnType<TeamReader['rows']> =>
        this.reader.rows(tx, {
          ...asked,
          ...{ currency: part.currency, shops: part.shops, days, rules, now },
          ...{ seesCost: sight.seesCost, isWhole },
        });
      const [present, before] = await Promise.all([
        rows(part.days),
        part.previous && rows(part.previous.days),
      ]);
      const people = asked.group === 'person' ? [...present.keys(), ...(before?.keys() ?? [])] : [];
      const names = await this.sums.names(tx, [...new Set(people)]);
      const answer: TeamAnswer = { part, group: asked.group, now: present, before, names };
      currencies.push(toTeamCurrencyView(answer, asked.question, sight));
    }
    return { group_by: asked.group, currencies };
  }
}
