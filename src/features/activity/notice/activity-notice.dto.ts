import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ROLES, type Role } from '../../../kernel/role.js';
import { FLAG_FILTERS, type FlagFilter } from '../../../platform/http/flag-filter.js';
import { IsId } from '../../../platform/http/field-rules.js';
import { IsVersion } from '../../../platform/http/number-rules.js';
import { pageOf } from '../../../platform/http/page-of.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { NOTICE_LANGUAGES, type NoticeLanguage } from './notice-text.js';
import { NOTICE_TOPICS, type NoticeTopic } from './notice-words.js';

export class ActivityNoticeQuery {
  /**
   * The language of the notice. The default is the language of your account if there is a notice in it, else English.
   * @example es
   */
  @IsOptional()
  @IsIn(NOTICE_LANGUAGES)
  language?: NoticeLanguage;
}

export class NoticeSectionView {
  /** @example RECORDED */
  @ApiProperty({ enum: NOTICE_TOPICS })
  topic: NoticeTopic;
  /** @example What is recorded */
  heading: string;
  /** @example ["While your shift is open and you are not on a break, …"] */
  @ApiProperty({ type: [String] })
  paragraphs: readonly string[];
}

export class ActivityNoticeView {
  /** The present version; `null` before activity was first switched on. */
  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  version: number | null;
  /** Whether activity is recorded. */
  enabled: boolean;
  /** The instant at which this version was published. */
  published_at: string | null;
  /** The instant at which you acknowledged this version. */
  acknowledged_at: string | null;
  @ApiProperty({ enum: NOTICE_LANGUAGES })
  language: NoticeLanguage;
  /** @example Notice about the recording of activity at work */
  title: string;
  @ApiProperty({ type: [NoticeSectionView] })
  sections: readonly NoticeSectionView[];
}

export class AcknowledgeNoticeBody {
  /**
   * The version of the notice that you have read.
   * @example 1
   */
  @IsVersion()
  version: number;
}

export class AcknowledgementView {
  /** @example 1 */
  @ApiProperty({ type: 'integer' })
  version: number;
  /** @example 2026-03-01T09:30:00.000Z */
  acknowledged_at: string;
}

export class ListAcknowledgementsQuery extends PageQuery {
  /**
   * Returns only people who have acknowledged the present version (`true`), only those who have not (`false`), or both
   * (`all`, the default).
   */
  @IsOptional()
  @IsIn(FLAG_FILTERS)
  acknowledged?: FlagFilter;

  /** Returns only people who are assigned to this shop. */
  @IsOptional()
  @IsId()
  shop_id?: string;
}

export class PersonAcknowledgementView {
  user_id: string;
  /** @example Ana */
  name: string;
  /** @example EMPLOYEE */
  @ApiProperty({ enum: ROLES })
  role: Role;
  /** The instant at which the person acknowledged the present version of the notice. */
  acknowledged_at: string | null;
  /** The newest version that the person has acknowledged. */
  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  last_version: number | null;
}

export class AcknowledgementPage extends pageOf(PersonAcknowledgementView) {}
