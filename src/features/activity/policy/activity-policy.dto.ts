import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { ClearedByNull, IsIsoDay } from '../../../platform/http/field-rules.js';
import { IsInteger } from '../../../platform/http/number-rules.js';
import { IsText } from '../../../platform/http/text-rules.js';
import { LEGAL_BASES, type LegalBasis } from './legal-basis.js';

const MAX_WORDS = 2_000;
const MAX_VERSION = 2_147_483_647;

/** The whole policy: a field that is left out gets its default. */
export class PutActivityPolicyBody {
  /**
   * Whether activity is recorded. It can be `true` only when nothing is missing: purpose, legal basis, impact
   * assessment and the information of workers.
   * @example true
   */
  @IsBoolean()
  enabled: boolean;

  /**
   * The purpose of recording activity. People read it in the notice.
   * @example To see how much work each sales channel takes, so that the plan fits it.
   */
  @ClearedByNull()
  @IsOptional()
  @IsText(1, MAX_WORDS, { multiline: true })
  purpose?: string | null;

  /**
   * The legal basis by article 6(1) of the GDPR, (b) to (f). Consent is not offered: a worker can hardly refuse it
   * freely, and reading the notice is not consent.
   * @example LEGITIMATE_INTERESTS
   */
  @ClearedByNull()
  @IsOptional()
  @IsIn(LEGAL_BASES)
  legal_basis?: LegalBasis | null;

  /**
   * Why this legal basis applies, for example the interest that is pursued. People read it in the notice.
   * @example Our interest in planning the work of the web shop outweighs the small intrusion.
   */
  @ClearedByNull()
  @IsOptional()
  @IsText(1, MAX_WORDS, { multiline: true })
  legal_basis_text?: string | null;

  /**
   * The date of the impact assessment.
   * @example 2026-02-10
   */
  @ClearedByNull()
  @IsOptional()
  @IsIsoDay()
  assessed_on?: string | null;

  /**
   * How workers were informed.
   * @example By letter, and at the meeting of each shop.
   */
  @ClearedByNull()
  @IsOptional()
  @IsText(1, MAX_WORDS, { multiline: true })
  informed_how?: string | null;

  /**
   * The date on which workers were informed.
   * @example 2026-02-20
   */
  @ClearedByNull()
  @IsOptional()
  @IsIsoDay()
  informed_on?: string | null;

  /**
   * Days after which activity is deleted; the default is 90.
   * @example 90
   */
  @IsOptional()
  @IsInteger(1, 730)
  retention_days?: number;

  /**
   * Whether seconds on hosts that are not on the allow-list are counted, as a sum without any host; the default is
   * `false`.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  counts_off_list?: boolean;

  /**
   * Minutes without a sign of life after which a person counts as idle, at least 10, which is the default. Idle time
   * changes no worked time.
   * @example 10
   */
  @IsOptional()
  @IsInteger(10, 240)
  idle_limit_minutes?: number;

  /**
   * Seconds between two equal heartbeats up to which they are one interval; the default is 80.
   * @example 80
   */
  @IsOptional()
  @IsInteger(10, 600)
  pulse_seconds?: number;

  /**
   * The version that was read; 0 before the first change. The request is refused when the policy has changed since.
   * @example 1
   */
  @IsOptional()
  @IsInteger(0, MAX_VERSION)
  version?: number;
}

export class ActivityPolicyView {
  /** Whether activity is recorded. */
  enabled: boolean;
  /** The fields that are missing before activity can be switched on. */
  @ApiProperty({ type: [String] })
  missing: string[];
  /** @example To see how much work each sales channel takes, so that the plan fits it. */
  purpose: string | null;
  /** @example LEGITIMATE_INTERESTS */
  @ApiProperty({ enum: LEGAL_BASES, nullable: true })
  legal_basis: LegalBasis | null;
  /** @example Our interest in planning the work of the web shop outweighs the small intrusion. */
  legal_basis_text: string | null;
  /** @example 2026-02-10 */
  assessed_on: string | null;
  /** @example By letter, and at the meeting of each shop. */
  informed_how: string | null;
  /** @example 2026-02-20 */
  informed_on: string | null;
  /** @example 90 */
  @ApiProperty({ type: 'integer' })
  retention_days: number;
  /** @example false */
  counts_off_list: boolean;
  /** @example 10 */
  @ApiProperty({ type: 'integer' })
  idle_limit_minutes: number;
  /** @example 80 */
  @ApiProperty({ type: 'integer' })
  pulse_seconds: number;
  /** The present version of the notice; `null` before activity was first switched on. */
  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  notice_version: number | null;
  /** How often the policy has changed; 0 before the first change. */
  version: number;
  /** The instant of the latest change. */
  updated_at: string | null;
}
