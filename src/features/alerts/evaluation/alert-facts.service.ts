import { Injectable } from '@nestjs/common';
import type { OverdueWork } from '../../../platform/jobs/job-watch.service.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Silences } from '../../activity/live/silences.service.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { AlertChanges, type KnownAlerts, type UnresolvedRow } from '../alert-changes.repository.js';
import type { AlertFacts, ShiftFact } from '../causes/alert-facts.js';
import type { Cause } from '../causes/cause.js';
import { causesOf, mayNearOvertime } from '../causes/causes.js';
import { scheduleOf } from '../causes/reconciliation.js';
import { QuestionsRepository } from '../questions/questions.repository.js';
import { AlertRulesRepository } from '../rules/alert-rules.repository.js';
import { RuleBook } from '../rules/rules-in-force.js';
import { AlertFactsReadOnlyRepository } from './alert-facts-read-only.repository.js';

/** When to look, and what is the same for all organizations. */
export interface Look {
  readonly at: Date;
  readonly overdue: OverdueWork;
}

/** What one packet shows: everything, unless a day has to be read or an alert has begun or ended. */
export interface Glimpse {
  /** Without the work of days, and without silences. */
  readonly facts: AlertFacts;
  readonly rules: RuleBook;
  readonly known: KnownAlerts;
  /** The people who may be near overtime. */
  readonly near: readonly string[];
  /** The people who may be silent. */
  readonly quiet: readonly string[];
}

/** What is true at one instant, and what was known of it. */
export interface Sight {
  readonly facts: AlertFacts;
  readonly rules: RuleBook;
  readonly causes: readonly Cause[];
  readonly unresolved: readonly UnresolvedRow[];
}

/**
 * Collects the facts of an organization: a constant number of statements, however many people are at work. Mostly
 * nothing has changed since the last evaluation, which one packet shows. Only of those who may be silent is the whole
 * shift read.
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

  /** Issues all its statements before it waits for any. */
  async glimpse(tx: Tx, { at, overdue }: Look): Promise<Glimpse> {
    const [work, shops, changed, shifts, unconfirmed, plans, sales, questions, unanswered, known] =
      await Promise.all([
        this.organizations.of(tx),
        this.rows.shops(tx),
        this.settings.changed(tx),
        this.rows.openShifts(tx, at),
        this.rows.unconfirmed(tx, at),
        this.rows.missedPlans(tx, at),
        this.rows.straySales(tx, at),
        this.questions.open(tx),
        this.rows.unanswered(tx, at),
        this.alerts.known(tx),
      ]);
    const rules = new RuleBook(changed, shops);
    const facts = {
      ...{ now: at, work, shifts, worked: [], unconfirmed, plans, sales, silences: [] },
      ...{ questions, unanswered, overdue },
    };
    const asksSilent = rules.thresholds('SILENT').length > 0;
    return {
      ...{ facts, rules, known },
      near: shifts.filter((shift) => mayNearOvertime(shift, { work }, rules.inForce)).map(personOf),
      // A device that is connected now is a sign of life.
      quiet: asksSilent
        ? shifts.filter((shift) => isBefore(shift.connected_until, at)).map(personOf)
        : [],
    };
  }

  /** The whole sight if the glimpse is one and shows what was known; undefined if there is more to read. */
  unchanged({ facts, rules, known, near, quiet }: Glimpse): Sight | undefined {
    if (near.length > 0 || quiet.length > 0 || known.hasUntold) return undefined;
    const causes = causesOf(facts, rules.inForce);
    const isKnown =
      causes.length === known.keys.size && causes.every(({ key }) => known.keys.has(key));
    return isKnown ? { facts, rules, causes, unresolved: [] } : undefined;
  }

  /** Reads what the glimpse does not show. */
  async whole(tx: Tx, glimpse: Glimpse): Promise<Sight> {
    const { rules, near, quiet } = glimpse;
    const { now: at } = glimpse.facts;
    const [unresolved, worked, silences] = await Promise.all([
      this.alerts.unresolved(tx),
      near.length === 0 ? [] : this.rows.worked(tx, at, near),
      this.silencesOf(tx, quiet, { rules, at }),
    ]);
    const facts = { ...glimpse.facts, worked, silences };
    const causes = causesOf(facts, rules.inForce);
    const present = new Set(causes.map(({ key }) => key));
    const ended = unresolved.filter((alert) => !present.has(alert.cause_key));
    const plans = ended.flatMap((alert) => scheduleOf(alert) ?? []);
    // Why an alert about a plan has ended can be seen of the plan alone.
    const known = plans.length === 0 ? facts.plans : await this.rows.missedPlans(tx, at, plans);
    return { facts: { ...facts, plans: known }, rules, causes, unresolved };
  }

  private async silencesOf(
    tx: Tx,
    people: readonly string[],
    { rules, at }: { readonly rules: RuleBook; readonly at: Date },
  ): Promise<AlertFacts['silences']> {
    const thresholds = rules.thresholds('SILENT');
    if (people.length === 0) return [];
    return this.silences.of(tx, people, { minutes: Math.min(...thresholds), at });
  }
}

function personOf({ user_id: id }: ShiftFact): string {
  return id;
}

function isBefore(instant: Date | null, at: Date): boolean {
  return instant === null || instant < at;
}
