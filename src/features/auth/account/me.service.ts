import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { businessDate } from '../../../kernel/business-day.js';
import type { Caller } from '../../../kernel/caller.js';
import { currencyDigits } from '../../../kernel/money.js';
import { permissionsOf } from '../../../kernel/permissions.js';
import { databaseTime } from '../../../platform/database/database-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Organization } from '../../organizations/organization.entity.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { ShiftStore } from '../../shifts/shift-store.service.js';
import type { ShiftRow } from '../../shifts/shift.entity.js';
import type { Shop } from '../../shops/shop.entity.js';
import { ShopsService } from '../../shops/shops.service.js';
import { OwnProfile } from '../../users/own-profile.service.js';
import type { Person } from '../../users/users.repository.js';
import { UsersService } from '../../users/users.service.js';
import type { MeView, UpdateMeBody } from './me.dto.js';

/** Returns everything that a client needs to begin, in one answer. */
interface Facts {
  readonly person: Person;
  readonly organization: Organization;
  readonly shops: readonly Shop[];
  readonly openShift: ShiftRow | undefined;
  readonly now: Date;
}

/** The caller's own account, as its person sees and changes it. */
@Injectable()
export class MeService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersService,
    private readonly profile: OwnProfile,
    private readonly organizations: OrganizationsService,
    private readonly shops: ShopsService,
    private readonly shifts: ShiftStore,
  ) {}

  async get(caller: Caller): Promise<MeView> {
    return this.db.read(caller, async (tx) => toMeView(await this.facts(tx, caller)));
  }

  async update(caller: Caller, body: UpdateMeBody): Promise<MeView> {
    return this.db.write(caller, async (tx) => {
      await this.profile.change(tx, caller, body);
      return toMeView(await this.facts(tx, caller));
    });
  }

  /** @throws UNAUTHENTICATED  when the person was deactivated meanwhile */
  private async facts(tx: Tx, caller: Caller): Promise<Facts> {
    const [person, organization, shops, openShift, now] = await Promise.all([
      this.users.find(tx, caller.userId),
      this.organizations.of(tx),
      this.shops.listInUse(tx, caller),
      this.shifts.findOpen(tx, caller.userId),
      databaseTime(tx),
    ]);
    if (!person) throw new AppError('UNAUTHENTICATED');
    return { person, organization, shops, openShift, now };
  }
}

function toMeView({ person, organization, shops, openShift, now }: Facts): MeView {
  return {
    id: person.id,
    organization_id: organization.organization_id,
    organization_name: organization.name,
    email: person.email,
    name: person.name,
    role: person.role,
    is_active: person.is_active,
    locale: person.locale,
    shop_ids: person.shop_ids,
    organization: {
      id: organization.organization_id,
      name: organization.name,
      time_zone: organization.time_zone,
      currency: organization.currency,
      currency_decimals: currencyDigits(organization.currency),
      week_start: organization.week_start,
    },
    shops: shops.map((shop) => ({
      id: shop.id,
      name: shop.name,
      time_zone: shop.time_zone,
      currency: shop.currency,
      currency_decimals: currencyDigits(shop.currency),
      business_day_start: shop.business_day_start,
      business_date: businessDate(now, shop.time_zone, shop.business_day_start),
    })),
    permissions: permissionsOf(person.role),
    open_shift: openShift
      ? {
          id: openShift.id,
          shop_id: openShift.shop_id,
          start_at: openShift.start_at.toISOString(),
        }
      : null,
  };
}
