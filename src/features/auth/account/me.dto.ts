import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Role } from '../../../kernel/role.js';
import { IsText } from '../../../platform/http/text-rules.js';
import { IsLocale } from '../../users/locale.js';

export class UpdateMeBody {
  /** @example Ana Torres */
  @IsOptional()
  @IsText(1, 200)
  name?: string;

  /**
   * The language that you read, as BCP 47.
   * @example es
   */
  @IsOptional()
  @IsLocale()
  locale?: string;
}

export class MyOrganizationView {
  id: string;
  /** @example "Corner Coffee" */
  name: string;
  /** @example Europe/Madrid */
  time_zone: string;
  /** @example EUR */
  currency: string;
  /**
   * How many decimals amounts in this currency have.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  currency_decimals: number;
  /**
   * The first day of the week, ISO: 1 = Monday to 7 = Sunday.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  week_start: number;
}

export class MyShopView {
  id: string;
  /** @example "Corner Coffee, Gran Vía" */
  name: string;
  /** @example Europe/Madrid */
  time_zone: string;
  /** @example EUR */
  currency: string;
  /**
   * How many decimals amounts in this currency have.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  currency_decimals: number;
  /** @example 04:00 */
  business_day_start: string;
  /**
   * The present business date of the shop, which a client need not compute from the zone and the start of the day.
   * @example 2026-03-01
   */
  @ApiProperty({ format: 'date' })
  business_date: string;
}

export class MyOpenShiftView {
  id: string;
  shop_id: string;
  /** @example 2026-03-01T09:30:00.000Z */
  start_at: string;
}

export class MeView {
  id: string;
  organization_id: string;
  /** @example "Corner Coffee" */
  organization_name: string;
  /** @example owner@example.com */
  email: string;
  /** @example "Ana Torres" */
  name: string;
  /** @example ADMIN */
  role: Role;
  /** @example true */
  is_active: boolean;
  /**
   * The language that you read, as BCP 47; null until you choose one.
   * @example es
   */
  locale: string | null;
  /** The shops assigned to you; an ADMIN reaches all shops in any case. */
  shop_ids: string[];
  organization: MyOrganizationView;
  /** The shops within your reach that are in use, by name; at most 1,000. */
  shops: MyShopView[];
  /**
   * What your role allows.
   * @example ["shops:read"]
   */
  permissions: string[];
  /** Your open shift, or null. */
  open_shift: MyOpenShiftView | null;
}
