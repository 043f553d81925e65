import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import { Database } from '../../platform/database/database.js';
import { databaseTime } from '../../platform/database/database-clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Answer } from '../../platform/http/answer.js';
import { ActivityLooks } from '../activity/readers/activity-looks.service.js';
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

const MS_PER_HOUR = 3_600_000;

/** Which shops a question is about, and what of their figures is shown to whom. */
export interface TeamScope {
  readonly caller: Caller;
  readonly shops: readonly Shop[];
  readonly sight: Sight;
}

/** An answer, the people whose activity is in it, and the hour in which it was read. */
interface ReadTeam {
  readonly view: TeamKpisView;
  readonly seen: ReadonlySet<string>;
  readonly hour: number;
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
    private readonly looks: ActivityLooks,
  ) {}

  /**
   * Returns the figures of the shops within the caller's reach. An EMPLOYEE gets only their own.
   * @throws NOT_FOUND, VALIDATION_FAILED, SUM_OUT_OF_RANGE
   */
  async get(caller: Caller, query: TeamKpisQuery): Promise<TeamKpisView> {
    const asked = askedTeam(caller, query);
    const sight = { seesCost: caller.role === 'ADMIN', seesShops: caller.role !== 'EMPLOYEE' };
    const { view, seen, hour } = await this.db.snapshot(caller, async (tx) => {
      const shops = await this.shops.listReachable(tx, caller, asked.shopIds);
      return this.read(tx, asked, { caller, shops, sight });
    });
    // Before the answer: nobody sees activity whose reading is not recorded.
    await this.looks.recordAll(caller, [...seen], hour);
    return view;
  }

  /** Returns the figures as a file: a row for each row of the series. */
  async export(
    caller: Caller,
    { format = 'csv', bom, ...query }: ExportTeamKpisQuery,
  ): Promise<Answer<StreamableFile>> {
    return teamFile(await this.get(caller, query), { format, bom });
  }

  private async read(tx: Tx, asked: AskedTeam, scope: TeamScope): Promise<ReadTeam> {
    const { caller, shops, sight } = scope;
    const [rules, now] = await Promise.all([this.organizations.of(tx), databaseTime(tx)]);
    const parts = partsOf(asked.question, { shops, weekStart: rules.week_start, now });
    const isWhole = asked.shopIds === undefined && parts.length === 1;
    const currencies = [];
    const seen = new Set<string>();
    for (const part of parts) {
      const rows = (days: Part['days']): ReturnType<TeamReader['rows']> =>
        this.reader.rows(tx, {
          ...asked,
          ...{ currency: part.currency, shops: part.shops, days, rules, now },
          ...{ seesCost: sight.seesCost, isWhole, reader: caller },
        });
      const [present, before] = await Promise.all([
        rows(part.days),
        part.previous && rows(part.previous.days),
      ]);
      for (const found of [present, before])
        for (const id of found?.total.observedSince.keys() ?? []) seen.add(id);
      const people = asked.group === 'person' ? [...present.keys(), ...(before?.keys() ?? [])] : [];
      const names = await this.sums.names(tx, [...new Set(people)]);
      const answer: TeamAnswer = { part, group: asked.group, now: present, before, names };
      currencies.push(toTeamCurrencyView(answer, asked.question, sight));
    }
    const hour = Math.floor(now.getTime() / MS_PER_HOUR);
    return { view: { group_by: asked.group, currencies }, seen, hour };
  }
}
