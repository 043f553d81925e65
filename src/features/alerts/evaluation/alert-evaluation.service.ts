import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { OverdueWork } from '../../../platform/jobs/job-watch.service.js';
import { AlertChanges, type UnresolvedRow } from '../alert-changes.repository.js';
import { isQuiet } from '../causes/quiet-hours.js';
import { reconciled, type Reconciliation } from '../causes/reconciliation.js';
import { askingOf, type Asking } from '../questions/asking.js';
import { QuestionsRepository } from '../questions/questions.repository.js';
import type { RuleBook } from '../rules/rules-in-force.js';
import { AlertTelling } from '../telling/alert-telling.service.js';
import { AlertClaims, type Claim } from './alert-claims.repository.js';
import { AlertFactsService, type Sight } from './alert-facts.service.js';

/** The last look is written at least this often, because the next one reads the receipts since then. */
const MOST_UNWRITTEN_MS = 300_000;

const NO_CHANGE: Reconciliation = { begun: [], ended: [] };

/** What an evaluation has to write. */
interface Findings extends Reconciliation {
  readonly asking: Asking;
  readonly rules: RuleBook;
  readonly untold: readonly string[];
  readonly isDue: boolean;
}

/** Evaluates the rules of one organization. */
@Injectable()
export class AlertEvaluation {
  constructor(
    private readonly db: Database,
    private readonly claims: AlertClaims,
    private readonly facts: AlertFactsService,
    private readonly alerts: AlertChanges,
    private readonly questions: QuestionsRepository,
    private readonly telling: AlertTelling,
  ) {}

  /**
   * Raises and resolves alerts so that the unresolved ones are what is true at the instant. It writes nothing when
   * they are already. Only what the database says it has changed is reported, and nobody else evaluates the
   * organization meanwhile.
   * @param at  the default is the time of the claim
   */
  async evaluate(
    { organization_id: organizationId, claimed_at: claimedAt }: Claim,
    overdue: OverdueWork,
    at = claimedAt,
  ): Promise<void> {
    const scope = { organizationId };
    const glimpse = await this.db.readOnce(scope, (tx) => this.facts.glimpse(tx, { at, overdue }));
    const same = this.facts.unchanged(glimpse);
    const sight = same ?? (await this.db.read(scope, (tx) => this.facts.whole(tx, glimpse)));
    const change = same ? NO_CHANGE : changeOf(sight);
    const findings = findingsOf(sight, change, glimpse.known.evaluatedAt);
    if (!isWorthWriting(findings)) return;
    await this.db.write(scope, async (tx) => {
      const held = await this.claims.hold(tx);
      // Another instance has claimed it since, and looks at newer facts.
      if (held?.claimed_at.getTime() !== claimedAt.getTime()) return;
      await this.store(tx, findings, at);
      this.claims.finish(tx, at);
    });
  }

  private async store(tx: Tx, findings: Findings, at: Date): Promise<void> {
    const { asking, begun, ended, rules } = findings;
    const [asked, closed, opened, resolved] = await Promise.all([
      this.questions.ask(tx, asking.asked, at),
      this.questions.close(tx, asking.ended, at),
      this.alerts.open(tx, begun, at),
      this.alerts.resolve(tx, ended, at),
    ]);
    const loud = opened.filter((alert) => !isQuietFor(rules, alert, at)).map(({ id }) => id);
    const told = await this.alerts.tell(tx, [...findings.untold, ...loud], at);
    await this.telling.tell(tx, told, rules);
    await this.telling.ask(tx, asked);
    this.telling.show(tx, { questions: [...asked, ...closed], alerts: [...opened, ...resolved] });
  }
}

function changeOf({ facts, rules, causes, unresolved }: Sight): Reconciliation {
  return reconciled(unresolved, causes, { facts, rules: rules.inForce });
}

function findingsOf(
  { facts, rules, unresolved }: Sight,
  change: Reconciliation,
  lastAt: Date | null,
): Findings {
  const ending = new Set(change.ended.map(({ id }) => id));
  const untold = unresolved
    .filter((alert) => alert.state === 'OPEN' && alert.told_at === null && !ending.has(alert.id))
    .filter((alert) => !isQuietFor(rules, alert, facts.now))
    .map(({ id }) => id);
  const asking = askingOf(facts, rules.inForce);
  const isDue = lastAt === null || facts.now.getTime() - lastAt.getTime() > MOST_UNWRITTEN_MS;
  return { ...change, asking, rules, untold, isDue };
}

/** Whether the recipients of an alert are not to be told now. */
function isQuietFor(
  rules: RuleBook,
  { rule, shop_id: shopId }: Pick<UnresolvedRow, 'rule' | 'shop_id'>,
  now: Date,
): boolean {
  const zone = shopId === null ? 'UTC' : rules.zoneOf(shopId);
  return zone !== undefined && isQuiet(rules.settings(rule, shopId), now, zone);
}

function isWorthWriting({ begun, ended, asking, untold, isDue }: Findings): boolean {
  return (
    [begun, ended, asking.asked, asking.ended, untold].some(({ length }) => length > 0) || isDue
  );
}
