import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsText } from '../../platform/http/field-rules.js';
import { IsCurrencyCode, IsTimeZone } from './organization-fields.js';

export class UpdateOrganizationBody {
  /** @example Corner Coffee */
  @IsOptional()
  @IsText(1, 200)
  name?: string;

  /**
   * Time zone that new shops get, IANA. Shops that exist keep theirs.
   * @example Europe/Madrid
   */
  @IsOptional()
  @IsTimeZone()
  time_zone?: string;

  /**
   * Currency that new shops and products get, ISO 4217. Those that exist keep theirs.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;

  /**
   * First day of the week, ISO: 1 = Monday to 7 = Sunday.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(7)
  week_start?: number;

  /** The version that was read; refused when someone changed the organization since. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class OrganizationView {
  id: string;
  /** @example "Corner Coffee" */
  name: string;
  /** @example Europe/Madrid */
  time_zone: string;
  /** @example EUR */
  currency: string;
  /**
   * 1 = Monday to 7 = Sunday.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  week_start: number;
  version: number;
  /** @example 2026-03-01T09:30:00.000Z */
  created_at: string;
  /** @example 2026-03-01T09:30:00.000Z */
  updated_at: string;
}
