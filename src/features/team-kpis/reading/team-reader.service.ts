import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { readingOf, spansOf } from '../../kpis/reading/question.js';
import { SalesSums } from '../../kpis/reading/sales-sums.service.js';
import type { FoundSums } from '../../kpis/reading/sums.repository.js';
import type { ObservedDay } from '../../activity/observed/observed-day.js';
import { ObservedDays } from '../../activity/observed/observed-days.service.js';
import { overtimeRulesOf } from '../../timesheets/overtime-rules.js';
import { payRulesOf } from '../../wages/labour-cost.js';
import { WagesService } from '../../wages/wages.service.js';
import { addActivity } from '../activity/activity-sums.js';
import { TeamRows } from '../figures/team-sums.js';
import { addAttendance } from '../work/attendance-sums.js';
import { LabourCosts, type CutShift } from '../work/labour.js';
import { piecesOf } from '../work/work-pieces.js';
import { WorkReadOnlyRepository, type WorkRow } from '../work/work-read-only.repository.js';
import { addSold, addWork } from './row-sums.js';
import { daysByShop, rangeOf, windowOf, type DaysOfShops, type TeamPart } from './team-part.js';

/** Reads everything that the rows of one part are added up from. All of it must be of one instant. */
@Injectable()
export class TeamReader {
  constructor(
    private readonly work: WorkReadOnlyRepository,
    private readonly sums: SalesSums,
    private readonly wages: WagesService,
    private readonly activity: ObservedDays,
  ) {}

  async rows(tx: Tx, part: TeamPart): Promise<TeamRows> {
    const rows = new TeamRows();
    const window = windowOf(part);
    const shopIds = part.shops.map(({ id }) => id);
    const scope = { shopIds, userIds: part.userIds, ...window };
    const [shifts, plans, sold, everybody] = await Promise.all([
      this.work.work(tx, scope),
      this.work.plans(tx, scope),
      this.sold(tx, part),
      this.everybody(tx, part),
    ]);
    const shops = daysByShop(part, window);
    const byHour = part.group === 'weekday_hour';
    const cut = shifts.flatMap((shift) => {
      const days = shops.get(shift.shop_id);
      return days ? [{ shift, pieces: piecesOf(shift, { ...days, byHour }) }] : [];
    });
    const costs = part.seesCost ? await this.costs(tx, part, { cut, shops }) : undefined;
    for (const one of cut) addWork(rows, one, { shops, group: part.group, costs });
    addAttendance(rows, { plans, shifts, shops, part });
    const observed = await this.observed(tx, part, shifts);
    addActivity(rows, observed, { shops, part });
    addSold(rows, { sold, everybody, part });
    return rows;
  }

  /** Activity is that of everybody who worked on the dates. */
  private async observed(
    tx: Tx,
    { reader, days }: TeamPart,
    shifts: readonly WorkRow[],
  ): Promise<ObservedDay[]> {
    if (!reader) return [];
    const range = rangeOf(days);
    const working = shifts.filter(({ date }) => date >= range.from && date <= range.to);
    const userIds = [...new Set(working.map(({ user_id }) => user_id))];
    return this.activity.of(tx, reader, { userIds, range });
  }

  private sold(tx: Tx, { group, days, userIds }: TeamPart): Promise<FoundSums[]> {
    const by = group === 'person' ? 'seller' : group;
    const filter = { sellers: userIds, method: undefined, category: undefined };
    const reading = readingOf(filter, by);
    const byHour = group === 'weekday_hour';
    return this.sums.sums(tx, reading.dimension, {
      spans: spansOf(reading, days, by),
      filter: reading.filter,
      detail: { starts: byHour, hours: byHour, keys: group === 'person' },
    });
  }

  /** The receipts of everybody by shop, beside which those of a person are shown. */
  private everybody(tx: Tx, { days }: TeamPart): Promise<FoundSums[]> {
    const filter = { sellers: undefined, method: undefined, category: undefined };
    const reading = readingOf(filter, 'shop');
    return this.sums.sums(tx, reading.dimension, {
      spans: spansOf(reading, days, 'shop'),
      filter: reading.filter,
      detail: { starts: false, hours: false, keys: false },
    });
  }

  /** Overtime is that of all work of a person, so it includes that in other shops. */
  private async costs(
    tx: Tx,
    part: TeamPart,
    { cut, shops }: { readonly cut: readonly CutShift[]; readonly shops: DaysOfShops },
  ): Promise<LabourCosts> {
    const { rules, currency, isWhole } = part;
    const window = windowOf(part);
    const people = [...new Set(cut.map(({ shift }) => shift.user_id))];
    const [rows, wages] = await Promise.all([
      isWhole ? [] : this.work.workOf(tx, people, window),
      this.wages.historiesOf(tx, people, window.to),
    ]);
    const [first] = shops.values();
    const elsewhere = rows.flatMap((shift) =>
      first === undefined || shops.has(shift.shop_id)
        ? []
        : [{ shift, pieces: piecesOf(shift, { ...first, byHour: false }) }],
    );
    return new LabourCosts([...cut, ...elsewhere], {
      overtime: overtimeRulesOf(rules),
      pay: payRulesOf(rules),
      wages,
      currency,
    });
  }
}
