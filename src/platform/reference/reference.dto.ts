import { ApiProperty } from '@nestjs/swagger';
import { API_CHANGE_KINDS, type ApiChangeKind } from './api-changes.js';

export class CurrencyView {
  /**
   * The code of ISO 4217.
   * @example EUR
   */
  code: string;
  /**
   * How many decimals an amount of this currency may have.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  decimals: number;
  /** @example Euro */
  name: string;
}

export class CurrenciesView {
  /** All currencies that a shop can have, by code. */
  @ApiProperty({ type: [CurrencyView] })
  data: CurrencyView[];
}

export class TimeZoneView {
  /**
   * The name of the zone in the IANA database.
   * @example Europe/Madrid
   */
  @ApiProperty({ type: String })
  name: string;
  /**
   * How far its clocks are ahead of UTC at this moment.
   * @example 60
   */
  @ApiProperty({ type: 'integer' })
  utc_offset_minutes: number;
}

export class TimeZonesView {
  /** The time zones that a shop can have, by name. Older names of a zone are accepted too. */
  @ApiProperty({ type: [TimeZoneView] })
  data: TimeZoneView[];
}

export class ApiChangeView {
  /** @example 2026-11-29 */
  @ApiProperty({ format: 'date' })
  date: string;
  /** `DEPRECATED` operations still work, and their responses say until when in the header `Sunset`. */
  @ApiProperty({ enum: API_CHANGE_KINDS, enumName: 'ApiChangeKind', example: 'ADDED' })
  kind: ApiChangeKind;
  /**
   * What changed, for people.
   * @example Receipts can be created in batches.
   */
  description: string;
}

export class ApiVersionView {
  /**
   * The number of this release and of its API.
   * @example 0.1.0
   */
  @ApiProperty({ type: String })
  release: string;
  /**
   * The date of the latest change of the API.
   * @example 2026-11-29
   */
  @ApiProperty({ format: 'date' })
  api_date: string;
  /** The changes of the API, the latest first. */
  @ApiProperty({ type: [ApiChangeView] })
  changes: ApiChangeView[];
}
