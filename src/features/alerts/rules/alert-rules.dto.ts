import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { IsDayStart } from '../../organizations/organization-fields.js';
import { ClearedByNull } from '../../../platform/http/field-rules.js';
import { IsInteger, IsVersion } from '../../../platform/http/number-rules.js';
import {
  ALERT_RULES,
  ORGANIZATION_RULES,
  type AlertRuleName,
  type OrganizationRule,
} from './rule-kinds.js';

const MAX_MINUTES = 2_880;
const MAX_ANSWER_MINUTES = 240;
const MAX_PEOPLE = 50;

/** One schema in the document, instead of the whole list at every place. */
export const RULE = { enum: ALERT_RULES, enumName: 'AlertRuleName', example: 'LATE_START' };

const ORGANIZATION_RULE = {
  enum: ORGANIZATION_RULES,
  enumName: 'OrganizationAlertRuleName',
  example: 'JOB_OVERDUE',
};

/** The settings of a rule. A field that is left out gets its default. */
class RuleSettingsBody {
  /** Whether the rule raises alerts. */
  @IsBoolean()
  enabled: boolean;

  /**
   * The minutes after which the rule raises an alert; its meaning is described with the routes of alerts.
   * @example 10
   */
  @IsOptional()
  @IsInteger(0, MAX_MINUTES)
  threshold_minutes?: number;

  /**
   * The minutes that a silent person has to answer before anybody else is told. Only `SILENT` uses it.
   * @example 10
   */
  @IsOptional()
  @IsInteger(1, MAX_ANSWER_MINUTES)
  answer_minutes?: number;

  /** Whether the MANAGERs of the shop are told. Where a rule reaches nobody, the ADMINs are told. */
  @IsOptional()
  @IsBoolean()
  notifies_managers?: boolean;

  /** Whether the ADMINs of the organization are told. */
  @IsOptional()
  @IsBoolean()
  notifies_admins?: boolean;

  /** Further people who are told; each of them works in the shop. */
  @ApiProperty({ maxItems: MAX_PEOPLE })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(MAX_PEOPLE)
  @IsUUID('all', { each: true })
  user_ids?: string[];

  /**
   * The beginning of the hours in which nobody is told, in the time zone of the shop. They may pass midnight.
   * @example 22:00
   */
  @ClearedByNull()
  @IsOptional()
  @IsDayStart()
  quiet_from?: string | null;

  /**
   * The end of the hours in which nobody is told. What is still true then is told at once.
   * @example 07:00
   */
  @ClearedByNull()
  @IsOptional()
  @IsDayStart()
  quiet_to?: string | null;

  /** The version that was read; another one is refused. Without it, nothing is checked. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

/** One rule of a shop. A field that is left out gets its default. */
export class AlertRuleBody extends RuleSettingsBody {
  /** The rule that these settings are of. */
  @ApiProperty(RULE)
  @IsIn(ALERT_RULES)
  rule: AlertRuleName;
}

/** One rule of the organization. A field that is left out gets its default. */
export class OrganizationAlertRuleBody extends RuleSettingsBody {
  /** The rule that these settings are of. */
  @ApiProperty(ORGANIZATION_RULE)
  @IsIn(ORGANIZATION_RULES)
  rule: OrganizationRule;
}

/** The settings of rules. A rule that is not named keeps its own. */
export class PutAlertRulesBody {
  /** The rules to change, each of them once. */
  @ApiProperty({ minItems: 1, maxItems: ALERT_RULES.length })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ALERT_RULES.length)
  @ValidateNested({ each: true })
  @Type(() => AlertRuleBody)
  rules: AlertRuleBody[];
}

/** The settings of rules that concern no shop. A rule that is not named keeps its own. */
export class PutOrganizationAlertRulesBody {
  /** The rules to change, each of them once. */
  @ApiProperty({ minItems: 1, maxItems: ORGANIZATION_RULES.length })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ORGANIZATION_RULES.length)
  @ValidateNested({ each: true })
  @Type(() => OrganizationAlertRuleBody)
  rules: OrganizationAlertRuleBody[];
}

export class AlertRuleView {
  @ApiProperty(RULE)
  rule: AlertRuleName;
  enabled: boolean;
  /** @example 10 */
  threshold_minutes: number;
  /** @example 10 */
  answer_minutes: number;
  notifies_managers: boolean;
  notifies_admins: boolean;
  @ApiProperty({ type: [String], format: 'uuid' })
  user_ids: string[];
  /** @example 22:00 */
  quiet_from: string | null;
  /** @example 07:00 */
  quiet_to: string | null;
  /** Zero as long as the rule has its defaults. */
  version: number;
}

export class AlertRulesView {
  data: AlertRuleView[];
}
