import { grouped } from '../../../kernel/grouped.js';
import { overtimeOf, overtimeRulesOf } from '../../timesheets/overtime-rules.js';
import type { AlertRuleName, RuleSettings } from '../rules/rule-kinds.js';
import type { AlertFacts, ShiftFact } from './alert-facts.js';
import type { Cause, CauseDetails } from './cause.js';

/** The settings of a rule in a shop; without a shop, those of the organization. Undefined while it is off. */
export type RulesInForce = (rule: AlertRuleName, shopId: string | null) => RuleSettings | undefined;

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const S_PER_MINUTE = 60;

/** For how long sales without a shift, and shifts that wait for a confirmation, are looked at. */
export const IN_SIGHT_DAYS = 7;

/** What a cause is about. */
interface Subject {
  readonly shop_id: string;
  readonly user_id: string;
  readonly shift_id?: string;
}

/** One cause of a rule. */
interface Found {
  /** What tells the cause from others of its rule. */
  readonly id: string;
  readonly since: Date;
  readonly details?: CauseDetails;
}

/** Collects causes: one rule after the other, each of them over the facts that concern it. */
class Causes {
  readonly found: Cause[] = [];

  constructor(
    readonly facts: AlertFacts,
    private readonly rules: RulesInForce,
  ) {}

  /**
   * Adds a cause if its rule is on and the threshold has passed.
   * @param subject  undefined for a cause that is about nobody
   * @param from  when the time to the threshold began; the default is the beginning of the cause
   */
  after(
    rule: AlertRuleName,
    subject: Subject | undefined,
    cause: Found & { readonly from?: Date },
  ): void {
    const threshold = this.thresholdMs(rule, subject?.shop_id ?? null);
    const from = cause.from ?? cause.since;
    if (threshold === undefined || this.facts.now.getTime() - from.getTime() < threshold) return;
    this.add(rule, subject, cause);
  }

  /** @param subject  undefined for a cause that is about nobody */
  add(rule: AlertRuleName, subject: Subject | undefined, { id, since, details = {} }: Found): void {
    const { shop_id = null, user_id = null, shift_id = null } = subject ?? {};
    this.found.push({ rule, key: `${rule}:${id}`, shop_id, user_id, shift_id, since, details });
  }

  thresholdMs(rule: AlertRuleName, shopId: string | null): number | undefined {
    const settings = this.rules(rule, shopId);
    return settings && settings.threshold_minutes * MS_PER_MINUTE;
  }
}

/**
 * Everything that is true now and that a rule reports. It depends on nothing but its arguments, so it does not
 * matter in which order the facts came, or how often the rules were evaluated before.
 * Source: docs/adr/0017-alerts.md
 */
export function causesOf(facts: AlertFacts, rules: RulesInForce): Cause[] {
  const causes = new Causes(facts, rules);
  for (const shift of facts.shifts) {
    forgotten(causes, shift);
    breaks(causes, shift);
    shortRest(causes, shift);
    withoutSession(causes, shift);
  }
  overtime(causes);
  unconfirmed(causes);
  missedPlans(causes);
  straySales(causes);
  unansweredRequests(causes);
  silences(causes);
  overdueWork(causes);
  return causes.found;
}

function forgotten(causes: Causes, shift: ShiftFact): void {
  causes.after('FORGOTTEN_CLOCK_OUT', shift, { id: shift.shift_id, since: shift.start_at });
}

/** The job has closed the shift, but nobody knows yet when the person really left. */
function unconfirmed(causes: Causes): void {
  for (const shift of causes.facts.unconfirmed) {
    const { shift_id, start_at } = shift;
    causes.after('FORGOTTEN_CLOCK_OUT', shift, { id: shift_id, since: start_at });
  }
}

function breaks(causes: Causes, shift: ShiftFact): void {
  const { break_id, break_start_at, break_end_at, break_expected_minutes: expected } = shift;
  if (break_id !== null && break_start_at && !break_end_at) {
    if (expected === null) return;
    const since = new Date(break_start_at.getTime() + expected * MS_PER_MINUTE);
    causes.after('BREAK_OVERRUN', shift, { id: break_id, since, details: { break_id } });
    return;
  }
  const since = break_end_at ?? shift.start_at;
  causes.after('BREAK_MISSING', shift, { id: `${shift.shift_id}:${since.getTime()}`, since });
}

function shortRest(causes: Causes, shift: ShiftFact): void {
  const threshold = causes.thresholdMs('SHORT_REST', shift.shop_id);
  const { rested_from: from, start_at: since, shift_id: id } = shift;
  if (threshold === undefined || !from || since.getTime() - from.getTime() >= threshold) return;
  causes.add('SHORT_REST', shift, { id, since });
}

function withoutSession(causes: Causes, shift: ShiftFact): void {
  const lost = shift.connected_until ?? shift.start_at;
  // During a break no device need be connected, so the time begins anew after it.
  if (shift.break_start_at && !shift.break_end_at) return;
  const since = shift.break_end_at && shift.break_end_at > lost ? shift.break_end_at : lost;
  const id = `${shift.shift_id}:${since.getTime()}`;
  causes.after('NO_DEVICE_SESSION', shift, { id, since });
}

/** Whoever works on for the threshold has overtime: the rules are those of timesheets. */
function overtime(causes: Causes): void {
  const { facts } = causes;
  const rules = overtimeRulesOf(facts.work);
  const worked = grouped(facts.worked, ({ user_id: id }) => id);
  for (const shift of facts.shifts) {
    const threshold = causes.thresholdMs('OVERTIME_NEAR', shift.shop_id);
    const days = worked.get(shift.user_id);
    if (threshold === undefined || !days) continue;
    const ahead = days.map(({ date, worked_s: workedS }) => ({
      date,
      workedS: date === shift.business_date ? workedS + threshold / 1_000 : workedS,
    }));
    const last = ahead.findIndex(({ date }) => date === shift.business_date);
    if (last < 0 || !((overtimeOf(ahead, rules)[last] ?? 0) > 0)) continue;
    const { shift_id, start_at: since, business_date } = shift;
    causes.add('OVERTIME_NEAR', shift, { id: shift_id, since, details: { business_date } });
  }
}

/** Whether a person on shift may be so near to overtime that the work of their week has to be added up. */
export function mayNearOvertime(
  shift: ShiftFact,
  facts: { readonly work: WorkLimits },
  rules: RulesInForce,
): boolean {
  const settings = rules('OVERTIME_NEAR', shift.shop_id);
  if (!settings) return false;
  const { overtime_daily_minutes: daily, overtime_weekly_minutes: weekly } = facts.work;
  const ahead = shift.week_span_s + settings.threshold_minutes * S_PER_MINUTE;
  return ahead > Math.min(daily ?? Infinity, weekly ?? Infinity) * S_PER_MINUTE;
}

type WorkLimits = AlertFacts['work'];

/** Whoever comes late is late until they come, and after the threshold of NO_SHOW they have not come at all. */
function missedPlans(causes: Causes): void {
  const nowMs = causes.facts.now.getTime();
  const missed = causes.facts.plans.filter((plan) => !plan.has_come);
  for (const { schedule_id, start_at, end_at, user_id, shop_id } of missed) {
    const person = { user_id, shop_id };
    const cause = { id: schedule_id, since: start_at, details: { schedule_id } };
    const noShow = causes.thresholdMs('NO_SHOW', shop_id);
    const isOver = nowMs >= end_at.getTime();
    const isNoShow = noShow !== undefined && (isOver || nowMs - start_at.getTime() >= noShow);
    if (isNoShow) causes.add('NO_SHOW', person, cause);
    else if (!isOver) causes.after('LATE_START', person, cause);
  }
}

function overdueWork(causes: Causes): void {
  const { now, overdue } = causes.facts;
  const { queues, backupSince } = overdue;
  // Where nothing tells since when, it has been so for longer than any threshold.
  const overdueSince = (since: Date | null): Pick<Found, 'since'> & { readonly from: Date } => ({
    since: since ?? now,
    from: since ?? new Date(0),
  });
  for (const { name: queue, since } of queues)
    causes.after('JOB_OVERDUE', undefined, {
      ...{ id: queue, details: { queue } },
      ...overdueSince(since),
    });
  if (backupSince !== undefined)
    causes.after('BACKUP_OVERDUE', undefined, { id: 'backup', ...overdueSince(backupSince) });
}

function straySales(causes: Causes): void {
  const { now, sales } = causes.facts;
  for (const sale of sales) {
    const { shop_id, user_id, business_date, receipt_id, occurred_at: since } = sale;
    if (isOutOfSight(since, now)) continue;
    causes.after(
      'SALE_WITHOUT_SHIFT',
      { shop_id, user_id },
      {
        id: `${shop_id}:${user_id}:${business_date}`,
        since,
        // A device that was offline may send the sale before the start of its shift.
        from: sale.received_at,
        details: { receipt_id, business_date },
      },
    );
  }
}

function unansweredRequests(causes: Causes): void {
  for (const request of causes.facts.unanswered) {
    const { correction_request_id: id, answer_by: since } = request;
    causes.after('CORRECTION_UNANSWERED', request, {
      ...{ id, since },
      details: { correction_request_id: id },
    });
  }
}

/** Others learn of a silence only after the person had the time to answer. */
function silences(causes: Causes): void {
  const { now, silences: silent, questions } = causes.facts;
  const asked = new Map(questions.map((one) => [silenceKey(one), one]));
  for (const silence of silent) {
    const question = asked.get(silenceKey(silence));
    if (!question || question.answer_by > now) continue;
    causes.after('SILENT', silence, { id: silenceKey(silence), since: silence.since });
  }
}

/** Whether something is so long ago that nobody is told of it any more: a sale, or a shift to confirm. */
export function isOutOfSight(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= IN_SIGHT_DAYS * MS_PER_DAY;
}

/** A silence is known by its shift and its beginning. */
export function silenceKey({ shift_id, since }: { shift_id: string; since: Date }): string {
  return `${shift_id}:${since.getTime()}`;
}
