import type { RulesInForce } from '../causes/causes.js';
import type { AlertRule } from './alert-rule.entity.js';
import {
  ALERT_RULES,
  defaultsOf,
  isOfShop,
  type AlertRuleName,
  type RuleSettings,
} from './rule-kinds.js';

/** A shop whose rules are evaluated. */
export interface RuledShop {
  readonly id: string;
  readonly time_zone: string;
}

const DEFAULTS = new Map(ALERT_RULES.map((rule) => [rule, defaultsOf(rule)]));

/** The settings of each rule, from those that somebody has changed. */
export class RuleBook {
  private readonly changed: ReadonlyMap<string, RuleSettings>;
  private readonly zones: ReadonlyMap<string, string>;

  /** @param shops  those in use; in others no rule is in force */
  constructor(
    rows: readonly AlertRule[],
    private readonly shops: readonly RuledShop[],
  ) {
    this.changed = new Map(rows.map((row) => [`${row.shop_id ?? ''}:${row.rule}`, row]));
    this.zones = new Map(shops.map(({ id, time_zone }) => [id, time_zone]));
  }

  readonly inForce: RulesInForce = (rule, shopId) => {
    if (shopId !== null && !this.zones.has(shopId)) return undefined;
    const settings = this.settings(rule, shopId);
    return settings.enabled ? settings : undefined;
  };

  settings(rule: AlertRuleName, shopId: string | null): RuleSettings {
    const scope = isOfShop(rule) ? (shopId ?? '') : '';
    const settings = this.changed.get(`${scope}:${rule}`) ?? DEFAULTS.get(rule);
    if (!settings) throw new Error(`There is no rule ${rule}`);
    return settings;
  }

  /** Undefined for a shop that is not in use. */
  zoneOf(shopId: string): string | undefined {
    return this.zones.get(shopId);
  }

  /** The thresholds of a rule in all shops in which it is on, in minutes. */
  thresholds(rule: AlertRuleName): number[] {
    return this.shops.flatMap(({ id }) => this.inForce(rule, id)?.threshold_minutes ?? []);
  }
}
