import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsInstant, IsNotBefore } from '../../platform/http/field-rules.js';
import { IsChoiceFilter, IsIdFilter } from '../../platform/http/list-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { NamedPersonView, PlaceView } from '../../platform/names/names.dto.js';
import { ALERT_STATES, type AlertState } from './alert.entity.js';
import { END_REASONS, type EndReason } from './causes/cause.js';
import { RULE } from './rules/alert-rules.dto.js';
import { ALERT_RULES, type AlertRuleName } from './rules/rule-kinds.js';

const STATE = { enum: ALERT_STATES, enumName: 'AlertState', example: 'OPEN' };
const REASON = { enum: END_REASONS, enumName: 'AlertEndReason', example: 'PERSON_CAME' };

export class ListAlertsQuery extends PageQuery {
  /** Returns only alerts in these states: `state=OPEN,ACKNOWLEDGED`. */
  @IsOptional()
  @IsChoiceFilter(ALERT_STATES)
  state?: AlertState[];

  /** Returns only alerts of these rules. */
  @IsOptional()
  @IsChoiceFilter(ALERT_RULES)
  rule?: AlertRuleName[];

  /** Returns only alerts of these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];

  /** Returns only alerts about these people, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  user_id?: string[];

  /**
   * Returns only alerts that were opened at this instant or later.
   * @example 2026-03-01T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  from?: string;

  /**
   * Returns only alerts that were opened before this instant.
   * @example 2026-04-01T00:00:00Z
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsInstant()
  to?: string;

  /**
   * Returns only alerts that have changed at this instant or later, for clients that keep a copy.
   * @example 2026-03-02T09:00:00Z
   */
  @IsOptional()
  @IsInstant()
  updated_since?: string;
}

export class CountAlertsQuery {
  /** Counts only alerts of these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];
}

/** What the alert refers to, beside its shop, its person and their shift. */
export class AlertDetailsView {
  @ApiProperty({ format: 'uuid' })
  break_id: string | null;
  @ApiProperty({ format: 'uuid' })
  schedule_id: string | null;
  /** The first of the sales. */
  @ApiProperty({ format: 'uuid' })
  receipt_id: string | null;
  /** @example 2026-03-02 */
  @ApiProperty({ format: 'date' })
  business_date: string | null;
  @ApiProperty({ format: 'uuid' })
  correction_request_id: string | null;
  /** The background work that does not run. */
  queue: string | null;
}

export class AlertView {
  id: string;
  @ApiProperty(RULE)
  rule: AlertRuleName;
  @ApiProperty(STATE)
  state: AlertState;
  /** Null for an alert that concerns no shop. */
  @ApiProperty({ format: 'uuid' })
  shop_id: string | null;
  /** The shop with its present name. */
  @ApiProperty({ type: PlaceView, nullable: true })
  shop: PlaceView | null;
  /** The person that the alert is about. */
  @ApiProperty({ format: 'uuid' })
  user_id: string | null;
  /** That person with their present name. */
  @ApiProperty({ type: NamedPersonView, nullable: true })
  user: NamedPersonView | null;
  @ApiProperty({ format: 'uuid' })
  shift_id: string | null;
  details: AlertDetailsView;
  /** When the cause began, which is before the rule's threshold. */
  @ApiProperty({ format: 'date-time' })
  since: string;
  @ApiProperty({ format: 'date-time' })
  opened_at: string;
  @ApiProperty({ format: 'date-time' })
  acknowledged_at: string | null;
  /** The person who has said that they take care of it. */
  @ApiProperty({ format: 'uuid' })
  acknowledged_by: string | null;
  /** That person with their present name. */
  @ApiProperty({ type: NamedPersonView, nullable: true })
  acknowledger: NamedPersonView | null;
  @ApiProperty({ format: 'date-time' })
  resolved_at: string | null;
  /** Why the cause has ended. */
  @ApiProperty(REASON)
  resolved_reason: EndReason | null;
  @ApiProperty({ format: 'date-time' })
  updated_at: string;
}

/** One step in the life of an alert. */
export class AlertStepView {
  @ApiProperty(STATE)
  state: AlertState;
  @ApiProperty({ format: 'date-time' })
  at: string;
  /** The person who took the step; null for the evaluation of the rules. */
  @ApiProperty({ format: 'uuid' })
  by: string | null;
  @ApiProperty(REASON)
  reason: EndReason | null;
}

export class AlertWithHistoryView extends AlertView {
  /** The steps of the alert, the first step first. */
  history: AlertStepView[];
}

export class AlertPage extends pageOf(AlertView) {}

export class AlertCountView {
  @ApiProperty(RULE)
  rule: AlertRuleName;
  /** @example 2 */
  open: number;
  /** @example 1 */
  acknowledged: number;
}

export class AlertCountsView {
  /** @example 2 */
  open: number;
  /** @example 1 */
  acknowledged: number;
  /** The rules that have alerts whose cause has not ended. */
  by_rule: AlertCountView[];
}
