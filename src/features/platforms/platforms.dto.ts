import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import { FieldRule } from '../../platform/http/field-rule.js';
import { ClearedByNull } from '../../platform/http/field-rules.js';
import { FLAG_FILTERS, type FlagFilter } from '../../platform/http/flag-filter.js';
import { IsVersion } from '../../platform/http/number-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsText } from '../../platform/http/text-rules.js';
import { MAX_HOST_TEXT } from './host-name.js';

/** More than any real service has hosts. */
export const MAX_PATTERNS = 50;
const COLOR = /^#[0-9a-f]{6}$/;

/** A color as in HTML, `#rrggbb`; stored in small letters. */
function IsColor(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.toLowerCase() : value,
    ),
    FieldRule({
      name: 'isColor',
      isValid: (value) => typeof value === 'string' && COLOR.test(value),
      words: () => ({ code: 'color', message: 'must be a color such as #96bf48' }),
    }),
    ApiProperty({ minLength: 7, maxLength: 7 }),
  );
}

/** The service says what is wrong with each of them. */
function IsPatternList(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ minItems: 1, maxItems: MAX_PATTERNS }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MAX_PATTERNS),
    IsString({ each: true }),
  );
}

export class CreatePlatformBody {
  /**
   * The name is unique in the organization.
   * @example PrestaShop
   */
  @IsText(1, 100)
  name: string;

  /**
   * The hosts of the platform: a host, or `*.` and a host for all names below it, at any depth. They are stored
   * in small letters and in ASCII (Punycode), without a port and without a dot at the end. Addresses, names
   * without a dot and public suffixes such as `*.com` are refused. A pattern belongs to one platform.
   * @example ["shop.corner.example","*.shop.corner.example"]
   */
  @IsPatternList()
  host_patterns: string[];

  /**
   * The kind of platform, in the organization's own words. Figures can be grouped by it.
   * @example Web shop
   */
  @IsOptional()
  @IsText(1, 50)
  category?: string;

  /**
   * The sales channel that work on the platform belongs to, in the organization's own words.
   * @example Online
   */
  @IsOptional()
  @IsText(1, 50)
  sales_channel?: string;

  /**
   * The color in which clients show the platform.
   * @example #96bf48
   */
  @IsOptional()
  @IsColor()
  color?: string;
}

export class UpdatePlatformBody {
  /** @example PrestaShop */
  @IsOptional()
  @IsText(1, 100)
  name?: string;

  /**
   * All hosts of the platform; any other pattern is removed.
   * @example ["shop.corner.example","*.shop.corner.example"]
   */
  @IsOptional()
  @IsPatternList()
  host_patterns?: string[];

  /**
   * The kind of platform; `null` removes it.
   * @example Web shop
   */
  @ClearedByNull()
  @IsOptional()
  @IsText(1, 50)
  category?: string | null;

  /**
   * The sales channel that work on the platform belongs to; `null` removes it.
   * @example Online
   */
  @ClearedByNull()
  @IsOptional()
  @IsText(1, 50)
  sales_channel?: string | null;

  /**
   * The color in which clients show the platform; `null` removes it.
   * @example #96bf48
   */
  @ClearedByNull()
  @IsOptional()
  @IsColor()
  color?: string | null;

  /** The version that was read. The request is refused when the platform has changed since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class ListPlatformsQuery extends PageQuery {
  /** Returns only archived platforms (`true`) or only active ones (`false`, the default). */
  @IsOptional()
  @IsIn(FLAG_FILTERS)
  archived?: FlagFilter;
}

export class MatchHostQuery {
  /**
   * The host to look up, as a browser shows it. It is neither stored nor logged.
   * @example corner.myshopify.com
   */
  @IsText(1, MAX_HOST_TEXT)
  host: string;
}

/** Everything that a client needs to recognize a platform and to show it. */
export class ActivePlatformView {
  id: string;
  /** @example Shopify */
  name: string;
  /** @example ["*.myshopify.com","admin.shopify.com"] */
  host_patterns: string[];
  /** @example Web shop */
  category: string | null;
  /** @example Online */
  sales_channel: string | null;
  /** @example #96bf48 */
  color: string | null;
}

export class ActivePlatformsView {
  /** All active platforms, by name. */
  @ApiProperty({ type: [ActivePlatformView] })
  data: ActivePlatformView[];
}

export class PlatformView extends ActivePlatformView {
  /** The instant at which it was archived. Nothing is recorded on an archived platform. */
  archived_at: string | null;
  version: number;
  /** @example 2026-03-01T09:30:00.000Z */
  created_at: string;
  /** @example 2026-03-01T09:30:00.000Z */
  updated_at: string;
}

export class PlatformPage extends pageOf(PlatformView) {}

/** Reasons why a host is not recorded. */
export const MISMATCHES = ['NO_PATTERN', 'ARCHIVED'] as const;
export type Mismatch = (typeof MISMATCHES)[number];

export class HostMatchView {
  /**
   * The host in its normal form.
   * @example corner.myshopify.com
   */
  host: string;
  /** Whether activity on the host can be recorded. */
  matched: boolean;
  /**
   * The reason why it does not match: no pattern fits, or the platform whose pattern fits is archived.
   * @example null
   */
  @ApiProperty({ enum: MISMATCHES, nullable: true })
  reason: Mismatch | null;
  /**
   * The pattern that fits best: the host itself before a wildcard, and a longer wildcard before a shorter one.
   * @example *.myshopify.com
   */
  pattern: string | null;
  /** The platform that has this pattern. */
  @ApiProperty({ type: ActivePlatformView, nullable: true })
  platform: ActivePlatformView | null;
}
