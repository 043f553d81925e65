import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { assertVersion, changesBetween } from '../../../kernel/versioned.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ShopsService } from '../../shops/shops.service.js';
import { UsersService } from '../../users/users.service.js';
import { AlertRule, AlertRulePerson } from './alert-rule.entity.js';
import type {
  AlertRuleBody,
  AlertRulesView,
  AlertRuleView,
  OrganizationAlertRuleBody,
} from './alert-rules.dto.js';
import {
  defaultsOf,
  LEAST_SILENCE_MINUTES,
  ORGANIZATION_RULES,
  SHOP_RULES,
  type AlertRuleName,
  type RuleSettings,
} from './rule-kinds.js';
import { AlertRulesRepository } from './alert-rules.repository.js';

/** The shop whose rules they are, or the organization. */
interface RuleScope {
  readonly scopeId: string;
  readonly shopId: string | null;
}

/** A rule as it was sent; what belongs to the scope is decided here. */
type SentRule = AlertRuleBody | OrganizationAlertRuleBody;

/** A rule as it is, with its defaults where nobody has changed it. */
type Rule = RuleSettings & {
  readonly rule: AlertRuleName;
  readonly user_ids: readonly string[];
  readonly version: number;
};

/** The rules by which alerts are raised, those of each shop and those of the organization. */
@Injectable()
export class AlertRulesService {
  constructor(
    private readonly db: Database,
    private readonly shops: ShopsService,
    private readonly users: UsersService,
    private readonly rules: AlertRulesRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** @param shopId  null for the rules of the organization @throws NOT_FOUND */
  async list(caller: Caller, shopId: string | null): Promise<AlertRulesView> {
    return this.db.read(caller, async (tx) => {
      if (shopId !== null) await this.shops.getReachable(tx, caller, shopId);
      return this.view(tx, scopeOf(caller, shopId));
    });
  }

  /**
   * Changes the rules that the body names. Two changes of one shop wait for each other.
   * @throws NOT_FOUND  the shop or a person; VALIDATION_FAILED, NOT_A_MEMBER, VERSION_CONFLICT
   */
  async put(
    caller: Caller,
    shopId: string | null,
    { rules }: { readonly rules: readonly SentRule[] },
  ): Promise<AlertRulesView> {
    refuseFaults(rules, shopId === null ? ORGANIZATION_RULES : SHOP_RULES);
    return this.db.write(caller, async (tx) => {
      if (shopId !== null) await this.shops.getReachable(tx, caller, shopId);
      const scope = scopeOf(caller, shopId);
      await this.assertPeople(tx, caller, { shopId, rules });
      await this.rules.hold(tx);
      const known = new Map((await this.known(tx, scope)).map((rule) => [rule.rule, rule]));
      for (const body of rules) await this.change(tx, caller, { scope, body, known });
      return this.view(tx, scope);
    });
  }

  private async change(
    tx: Tx,
    caller: Caller,
    { scope, body, known }: { scope: RuleScope; body: SentRule; known: Map<AlertRuleName, Rule> },
  ): Promise<void> {
    const { version, rule, user_ids: userIds = [], ...sent } = body;
    const before = known.get(rule) ?? { rule, ...defaultsOf(rule), user_ids: [], version: 0 };
    if (version !== undefined) assertVersion(before.version, version);
    const settings = { ...defaultsOf(rule), ...sent };
    const named = [...userIds].sort();
    const details = changesBetween(
      { ...before, user_ids: before.user_ids.join() },
      { ...settings, user_ids: named.join() },
    );
    if (!details) return;
    const key = { scope_id: scope.scopeId, rule };
    if (known.has(rule)) await tx.of(AlertRule).update(key, settings);
    else await tx.of(AlertRule).insert({ ...key, shop_id: scope.shopId, ...settings });
    await tx.of(AlertRulePerson).delete(key);
    const people = named.map((user_id) => ({ ...key, user_id }));
    await tx.of(AlertRulePerson).insertAll(people);
    const about = { rule, ...details };
    this.audit.record(tx, caller, {
      action: 'alert-rule.updated',
      id: scope.scopeId,
      details: about,
    });
  }

  private async view(tx: Tx, scope: RuleScope): Promise<AlertRulesView> {
    const known = new Map((await this.known(tx, scope)).map((rule) => [rule.rule, rule]));
    const names = scope.shopId === null ? ORGANIZATION_RULES : SHOP_RULES;
    const rules = names.map(
      (rule) => known.get(rule) ?? { rule, ...defaultsOf(rule), user_ids: [], version: 0 },
    );
    return { data: rules.map(toView) };
  }

  private async known(tx: Tx, { scopeId: scope_id }: RuleScope): Promise<Rule[]> {
    const order = { rule: 'ASC' } as const;
    const [rules, people] = await Promise.all([
      tx.of(AlertRule).find({ where: { scope_id }, order }),
      tx.of(AlertRulePerson).find({ where: { scope_id }, order: { ...order, user_id: 'ASC' } }),
    ]);
    return rules.map((row) => ({
      ...row,
      user_ids: people.filter(({ rule }) => rule === row.rule).map(({ user_id: id }) => id),
    }));
  }

  private async assertPeople(
    tx: Tx,
    caller: Caller,
    { shopId, rules }: { shopId: string | null; rules: readonly SentRule[] },
  ): Promise<void> {
    const ids = new Set(rules.flatMap((rule) => rule.user_ids ?? []));
    for (const userId of ids) {
      if (shopId === null) found(await this.users.find(tx, userId), userId);
      else await this.users.getMember(tx, caller, { userId, shopId });
    }
  }
}

function scopeOf(caller: Caller, shopId: string | null): RuleScope {
  return { shopId, scopeId: shopId ?? caller.organizationId };
}

function refuseFaults(rules: readonly SentRule[], names: readonly AlertRuleName[]): void {
  const errors = rules.flatMap((body, index) => {
    const path = (field: string): string => `rules.${index}.${field}`;
    if (!names.includes(body.rule)) {
      const params = { allowed: names };
      return [
        {
          path: path('rule'),
          code: 'one_of',
          params,
          message: `must be one of ${names.join(', ')}`,
        },
      ];
    }
    if (rules.findIndex(({ rule }) => rule === body.rule) < index)
      return [{ path: path('rule'), code: 'duplicate', message: 'is named twice' }];
    if (((body.quiet_from ?? null) === null) !== ((body.quiet_to ?? null) === null))
      return [
        {
          path: path('quiet_to'),
          code: 'required',
          message: 'needs both ends of the quiet hours, or neither',
        },
      ];
    const least = LEAST_SILENCE_MINUTES;
    if (body.rule === 'SILENT' && (body.threshold_minutes ?? least) < least)
      return [
        {
          path: path('threshold_minutes'),
          code: 'min',
          params: { min: least },
          message: `must be at least ${least}`,
        },
      ];
    return [];
  });
  if (errors.length > 0) throw new AppError('VALIDATION_FAILED', { errors });
}

function toView({ rule, user_ids, version, ...settings }: Rule): AlertRuleView {
  return {
    rule,
    enabled: settings.enabled,
    threshold_minutes: settings.threshold_minutes,
    answer_minutes: settings.answer_minutes,
    notifies_managers: settings.notifies_managers,
    notifies_admins: settings.notifies_admins,
    user_ids: [...user_ids],
    quiet_from: settings.quiet_from,
    quiet_to: settings.quiet_to,
    version,
  };
}
