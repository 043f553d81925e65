import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { OverdueWork } from '../../../platform/jobs/job-watch.service.js';
import { Silences } from '../../activity/live/silences.service.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { AlertChanges, type UnresolvedRow } from '../alert-changes.repository.js';
import type { AlertFacts, ShiftFact } from '../causes/alert-facts.js';
import { scheduleOf } from '../causes/reconciliation.js';
import { mayNearOvertime } from '../causes/causes.js';
import { QuestionsRepository } from '../questions/questions.repository.js';
import { AlertRulesRepository } from '../rules/alert-rules.repository.js';
import { RuleBook } from '../rules/rules-in-force.js';
import {
  AlertFactsReadOnlyRepository,
  type SaleWindow,
} from './alert-facts-read-only.repository.js';

const MS_PER_MINUTE = 60_000;
/** Ids and times are made before the row is committed, those of receipts by a clock that is not the database's. */
const SLACK_MS = 60_000;
/** Sales that came while nothing was evaluated are looked at for as long as this. */
const MOST_BACK_MS = 86_400_000;

/** After every change that there will be. */
const NEVER = new Date(8_640_000_000_000);

/** When to look, and since when nobody has looked. */
export interface Look {
  readonly at: Date;
  readonly lastAt: Date | null;
  readonly overdue: OverdueWork;
}

/** What is true at one instant, and what was known of it. */
export interface Sight {
  readonly facts: AlertFacts;
  readonly rules: RuleBook;
  readonly unresolved: readonly UnresolvedRow[];
}

/**
 * Collects the facts of an organization: a constant number of statements, however many people are at work. Only of
 * those who may be silent is the whole shift read.
 */
@Injectable()
export class AlertFactsService {
  constructor(
    private readonly rows: AlertFactsReadOnlyRepository,
    private readonly alerts: AlertChanges,
    private readonly questions: QuestionsRepository,
    private readonly organizations: OrganizationsService,
    private readonly silences: Silences,
    private readonly settings: AlertRulesRepository,
  ) {}

  async of(tx: Tx, { at, lastAt, overdue }: Look): Promise<Sight> {
    const [work, shops, changed, shifts, unconfirmed, unresolved, questions] = await Promise.all([
      this.organizations.of(tx),
      this.rows.shops(tx),
      this.settings.changed(tx),
      this.rows.openShifts(tx, at),
      this.rows.unconfirmed(tx, at),
      this.alerts.unresolved(tx),
      this.questions.open(tx),
    ]);
    const rules = new RuleBook(changed, shops);
    const near = shifts.filter((shift) => mayNearOvertime(shift, { work }, rules.inForce));
    // A device that is connected now is a sign of life.
    const people = shifts.filter((shift) => isBefore(shift.connected_until, at)).map(personOf);
    const [plans, sales, worked, silences] = await Promise.all([
      this.rows.missedPlans(tx, at, {
        graceMinutes: work.schedule_grace_minutes,
        known: unresolved.flatMap((alert) => scheduleOf(alert) ?? []),
      }),
      this.rows.straySales(tx, at, saleWindow(rules, at, lastAt)),
      near.length === 0 ? [] : this.rows.worked(tx, at, near.map(personOf)),
      this.silencesOf(tx, people, { rules, at }),
    ]);
    const facts = {
      ...{ now: at, work, shifts, worked, unconfirmed, plans, sales, silences, questions },
      overdue,
    };
    return { facts, rules, unresolved };
  }

  private async silencesOf(
    tx: Tx,
    people: readonly string[],
    { rules, at }: { readonly rules: RuleBook; readonly at: Date },
  ): Promise<AlertFacts['silences']> {
    const thresholds = rules.thresholds('SILENT');
    if (thresholds.length === 0 || people.length === 0) return [];
    return this.silences.of(tx, people, { minutes: Math.min(...thresholds), at });
  }
}

function personOf({ user_id: id }: ShiftFact): string {
  return id;
}

function isBefore(instant: Date | null, at: Date): boolean {
  return instant === null || instant < at;
}

/** Receipts that reached the threshold of a shop since the last look, and shifts that were changed since then. */
function saleWindow(rules: RuleBook, at: Date, lastAt: Date | null): SaleWindow {
  const thresholds = rules.thresholds('SALE_WITHOUT_SHIFT');
  if (thresholds.length === 0) return { from: at, to: at, shiftsSince: NEVER };
  const nowMs = at.getTime();
  const lastMs = Math.max((lastAt ?? at).getTime(), nowMs - MOST_BACK_MS);
  return {
    from: new Date(lastMs - Math.max(...thresholds) * MS_PER_MINUTE - SLACK_MS),
    to: new Date(nowMs - Math.min(...thresholds) * MS_PER_MINUTE),
    shiftsSince: new Date(lastMs - SLACK_MS),
  };
}
