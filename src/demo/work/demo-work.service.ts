import { Injectable } from '@nestjs/common';
import { addDays, businessDate, weekStartOf } from '../../kernel/business-day.js';
import type { Tx } from '../../platform/database/tx.js';
import { OrganizationsService } from '../../features/organizations/organizations.service.js';
import type { Period, Stretch } from './demo-calendar.js';
import { Diary } from './demo-diary.js';
import { dutyOf, type Duty, type Worker } from './demo-duty.js';
import { DemoExistingWork, type ExistingWork } from './demo-existing-work.service.js';
import { withIncidents } from './demo-incidents.js';
import { planOf } from './demo-plans.js';
import type { StoryShop, TillStory } from '../sales/demo-receipts.js';
import { strayChances, type StrayChance } from '../sales/demo-strays.js';
import { withSilences } from '../activity/demo-silences.js';
import { rosterOf, withAbsence, type Turn } from './demo-roster.js';
import { DEMO_BREAK_TYPES, shiftOf, type DemoShift, type ShiftSetting } from './demo-shifts.js';
import { DemoWorkRepository } from './demo-work.repository.js';
import { Random } from '../random.js';

/** The shops and the period of the work. */
export interface WorkStory {
  readonly shops: readonly StoryShop[];
  readonly period: Period;
  /** The time by the database's clock; ≥ the end of the period. */
  readonly nowMs: number;
  readonly seed: string;
}

/** The created work. */
export interface ToldWork {
  /** The people at the till by period, for each shop in the order of the shops. */
  readonly tills: readonly TillStory[];
  /** The shifts that were added. */
  readonly shifts: readonly DemoShift[];
}

/** The turns of a shop. */
interface Roster {
  readonly shop: StoryShop;
  /** The turns that have begun within the period. */
  readonly worked: readonly Turn[];
  /** The turns in the future. */
  readonly ahead: readonly Turn[];
  readonly duties: readonly Duty[];
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const SECONDS_PER_MINUTE = 60;
/** How far plans reach into the past and the future. */
const PLANNED_MS = 14 * DAY_MS;
/** When the incidents have been resolved: recent, but not today. */
const ABSENT_BEFORE_MS = 2 * DAY_MS;

/** Creates the shifts and the plans of the demo's shops. */
@Injectable()
export class DemoWork {
  constructor(
    private readonly repository: DemoWorkRepository,
    private readonly existing: DemoExistingWork,
    private readonly organizations: OrganizationsService,
  ) {}

  /** Stores shifts with their breaks, sessions and history, and the plans. */
  async tell(tx: Tx, story: WorkStory): Promise<ToldWork> {
    const { shops, period, nowMs } = story;
    const rules = await this.organizations.of(tx);
    const shiftLimitMs = rules.shift_limit_minutes * MINUTE_MS;
    const forgottenBefore = new Date(nowMs - shiftLimitMs);
    const existing = await this.existing.read(tx, shops, { period, forgottenBefore });
    const rosters = shops.map((_shop, index) => rosterAt(story, index, existing));
    const setting = {
      nowMs,
      silenceLimitS: rules.session_silence_minutes * SECONDS_PER_MINUTE,
      breakTypeIds: await this.breakTypeIds(tx),
    };
    const { shifts, changes } = withIncidents(shiftsOf(rosters, setting, story.seed), {
      nowMs,
      shiftLimitMs,
      managers: new Map(shops.map(({ id, managerId }) => [id, managerId])),
    });
    await this.repository.insertShifts(tx, shifts);
    await this.repository.insertChanges(tx, changes);
    const plans = rosters.flatMap(({ shop, worked, ahead }) =>
      [...worked, ...ahead]
        .filter(({ plan }) => Math.abs(plan.startMs - nowMs) <= PLANNED_MS)
        .map((turn) => planOf(turn, shop, nowMs)),
    );
    await this.repository.insertPlans(tx, plans);
    const diary = diaryOf(rosters);
    const tills = rosters.map((roster) => ({
      duties: roster.duties,
      strays: straysOf(roster, { diary, existing, weekStart: rules.week_start }),
    }));
    return { tills, shifts };
  }

  private async breakTypeIds(tx: Tx): Promise<ShiftSetting['breakTypeIds']> {
    const { LUNCH, COFFEE } = DEMO_BREAK_TYPES;
    const ids = await this.repository.breakTypes(tx, [LUNCH, COFFEE]);
    const [lunch, coffee] = [ids.get(LUNCH.name), ids.get(COFFEE.name)];
    if (lunch === undefined || coffee === undefined) throw new Error('Break types were not made');
    return { LUNCH: lunch, COFFEE: coffee };
  }
}

/** Only turns that overlap the period are worked, so that no day has hours without sales. */
function rosterAt(story: WorkStory, index: number, existing: ExistingWork): Roster {
  const { shops, period, nowMs, seed } = story;
  const shop = shops[index];
  if (!shop) throw new RangeError('There is no such shop');
  const { id, timeZone, businessDayStart, crew } = shop;
  const dateOf = (ms: number): string => businessDate(new Date(ms), timeZone, '00:00');
  const days = { from: addDays(dateOf(period.fromMs), -1), to: dateOf(nowMs + PLANNED_MS) };
  const turns = rosterOf(shop, days, `${seed}/${index}/roster`);
  const touched = turns.filter(
    (turn) =>
      turn.startMs < period.toMs &&
      turn.endMs > period.fromMs &&
      !existing.isApproved(id, businessDate(new Date(turn.startMs), timeZone, businessDayStart)),
  );
  const untilMs = period.toMs - ABSENT_BEFORE_MS;
  const worked = existing.diary.fit(
    index === 0 ? withAbsence(touched, crew, untilMs) : touched,
    shop,
  );
  const spoken = withSilences(worked, `${seed}/${index}/silences`, Math.min(nowMs, period.toMs));
  const workers = [...existing.diary.shiftsAt(id, crew), ...spoken.map(workerOf)];
  const ahead = turns.filter((turn) => turn.startMs >= period.toMs && turn.startMs > nowMs);
  return { shop, worked: spoken, ahead, duties: dutyOf(workers) };
}

/** A week in which somebody had worked before this demo has what it needs. */
function straysOf(
  { shop, worked }: Roster,
  of: {
    readonly diary: Diary;
    readonly existing: ExistingWork;
    readonly weekStart: number;
  },
): StrayChance[] {
  const { diary, existing, weekStart } = of;
  const { timeZone, businessDayStart, crew } = shop;
  const weekOf = (startMs: number): string =>
    weekStartOf(businessDate(new Date(startMs), timeZone, businessDayStart), weekStart);
  const before = existing.diary.shiftsAt(shop.id, crew).map(({ startMs }) => weekOf(startMs));
  const known = new Set(before);
  const shifts = worked
    .map(({ userId, startMs, endMs }) => ({ userId, startMs, endMs, week: weekOf(startMs) }))
    .filter(({ week }) => !known.has(week));
  return strayChances(
    shifts,
    (userId, time) => diary.isAtWork(userId, time) || existing.diary.isAtWork(userId, time),
  );
}

/** Of all shops together, because people may work in several. */
function diaryOf(rosters: readonly Roster[]): Diary {
  const shifts = rosters.flatMap(({ shop, worked }) =>
    worked.map(({ userId, startMs, endMs }) => {
      return { userId, startMs, endMs, busyUntilMs: endMs, shopId: shop.id, away: [] };
    }),
  );
  return new Diary(shifts.sort((a, b) => a.startMs - b.startMs));
}

/** Sorts by time, so that rows arrive in the order of their keys. */
function shiftsOf(rosters: readonly Roster[], setting: ShiftSetting, seed: string): DemoShift[] {
  const random = new Random(`${seed}/shifts`);
  return rosters
    .flatMap(({ shop, worked }) => worked.map((turn) => ({ shop, turn })))
    .sort((a, b) => a.turn.startMs - b.turn.startMs)
    .map(({ shop, turn }) => shiftOf(turn, shop, { setting, random }));
}

function workerOf({ userId, startMs, endMs, breaks, silence }: Turn): Worker {
  const lunches: Stretch[] = breaks.filter(({ kind }) => kind === 'LUNCH');
  const away = silence ? [...lunches, silence].sort((a, b) => a.startMs - b.startMs) : lunches;
  return { userId, startMs, endMs, away };
}
