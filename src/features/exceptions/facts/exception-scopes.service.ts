import { Injectable } from '@nestjs/common';
import { AppError, type FieldFault } from '../../../kernel/app-error.js';
import { addDays, businessDate } from '../../../kernel/business-day.js';
import type { Caller } from '../../../kernel/caller.js';
import { assertDayRange, QUARTER_DAYS, type DayRange } from '../../../kernel/day-range.js';
import { databaseTime } from '../../../platform/database/database-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { monthOf, presetDays } from '../../kpis/reading/presets.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { Shop } from '../../shops/shop.entity.js';
import { ShopsService } from '../../shops/shops.service.js';
import type { Cause } from '../causes/exception-key.js';
import type { ListExceptionsQuery } from '../exceptions.dto.js';
import type { Scope, ShopDays } from './scope.js';

type RangeQuery = Pick<ListExceptionsQuery, 'from' | 'to' | 'period'>;
type AskedQuery = RangeQuery & Pick<ListExceptionsQuery, 'shop_id' | 'user_id'>;

/** So many days after the date of a shift its sales after the clock-out can be dated. */
const DAYS_AFTER_SHIFT = 3;

/** Decides where to look for exceptions: those of one's shops, and those about oneself everywhere. */
@Injectable()
export class ExceptionScopes {
  constructor(
    private readonly shops: ShopsService,
    private readonly organizations: OrganizationsService,
  ) {}

  /** No exception is in two of the scopes. @throws NOT_FOUND, VALIDATION_FAILED */
  async asked(tx: Tx, caller: Caller, query: AskedQuery): Promise<Scope[]> {
    assertRange(query);
    const { shop_id: shopIds = [], user_id: userIds } = query;
    await this.shops.allReachable(tx, caller, shopIds);
    const all = await tx.of(Shop).find({ order: { id: 'ASC' } });
    const meant = shopIds.length === 0 ? all : all.filter(({ id }) => shopIds.includes(id));
    const manages = (shop: Shop): boolean =>
      caller.role === 'ADMIN' || (caller.role === 'MANAGER' && caller.shopIds.includes(shop.id));
    const isAboutOthers = userIds?.includes(caller.userId) === false;
    return [
      { days: await this.daysOf(tx, meant.filter(manages), query), userIds, reader: caller },
      {
        days: isAboutOthers
          ? new Map()
          : await this.daysOf(
              tx,
              meant.filter((shop) => !manages(shop)),
              query,
            ),
        userIds: [caller.userId],
        reader: caller,
      },
    ];
  }

  /** The dates of one cause; undefined when its shop does not exist. */
  async ofCause(
    tx: Tx,
    cause: Cause,
    of: { readonly shiftDate: string | undefined; readonly reader: Caller },
  ): Promise<Scope | undefined> {
    const { shop_id: id, user_id } = cause;
    const range = rangeOfCause(cause, of.shiftDate);
    const shop = await this.shops.find(tx, id);
    if (!shop || !range) return undefined;
    return { days: await this.daysOf(tx, [shop], range), userIds: [user_id], reader: of.reader };
  }

  private async daysOf(
    tx: Tx,
    shops: readonly Shop[],
    { from, to, period = 'last_30_days' }: RangeQuery,
  ): Promise<ReadonlyMap<string, ShopDays>> {
    const [now, { week_start: weekStart }] = await Promise.all([
      databaseTime(tx),
      this.organizations.of(tx),
    ]);
    return new Map(
      shops.map((shop) => {
        const today = businessDate(now, shop.time_zone, shop.business_day_start);
        const asked = from === undefined || to === undefined ? undefined : { from, to };
        return [shop.id, { ...(asked ?? presetDays(period, today, weekStart)), today }];
      }),
    );
  }
}

function rangeOfCause({ kind, of }: Cause, shiftDate: string | undefined): DayRange | undefined {
  switch (kind) {
    case 'SALE_WITHOUT_SHIFT':
    case 'PLATFORM_TIME':
      return { from: of, to: of };
    case 'SALE_AFTER_CLOCK_OUT':
    case 'SUGGESTED_CLOCK_OUT':
      return shiftDate === undefined
        ? undefined
        : { from: addDays(shiftDate, -DAYS_AFTER_SHIFT), to: addDays(shiftDate, DAYS_AFTER_SHIFT) };
    case 'REFUND_RATE':
      return monthOf(`${of}-01`);
  }
}

/** @throws VALIDATION_FAILED */
function assertRange({ from, to, period }: RangeQuery): void {
  if (period !== undefined && (from ?? to) !== undefined) {
    const message = 'cannot be given with from or to';
    throw refused({
      path: 'period',
      code: 'excludes',
      params: { fields: ['from', 'to'] },
      message,
    });
  }
  if (from !== undefined && to !== undefined) assertDayRange({ from, to }, QUARTER_DAYS);
  else if (from !== undefined) throw requires('from', 'to');
  else if (to !== undefined) throw requires('to', 'from');
}

function requires(path: string, field: string): AppError {
  const message = `requires ${field}`;
  return refused({ path, code: 'requires', params: { fields: [field] }, message });
}

function refused(fault: FieldFault): AppError {
  return new AppError('VALIDATION_FAILED', { errors: [fault] });
}
