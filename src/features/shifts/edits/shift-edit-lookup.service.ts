import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { reachesShop, type Caller } from '../../../kernel/caller.js';
import { assertVersion } from '../../../kernel/versioned.js';
import type { Tx } from '../../../platform/database/tx.js';
import { BreakTypesService } from '../../break-types/break-types.service.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import type { Shop } from '../../shops/shop.entity.js';
import { ShopsService } from '../../shops/shops.service.js';
import { UsersService } from '../../users/users.service.js';
import type { BreakRow } from '../break.entity.js';
import { maySee, type ShiftRecord } from '../shift-record.js';
import { ShiftStore } from '../shift-store.service.js';
import type { ShiftRow } from '../shift.entity.js';
import { HoursReview } from './hours-review.service.js';
import { breaksOf } from './shift-edit-rules.js';
import type { BreakBody } from './shift-edits.dto.js';

/** The facts that decide about an edit, besides the shift. */
export interface EditClock {
  /** The database's time, once the person is held. */
  readonly now: Date;
  readonly shiftLimitMinutes: number;
}

/** The shift that is edited, as the caller has read it. */
interface HeldEdit {
  readonly id: string;
  readonly version: number;
  readonly isAllowed: (shift: ShiftRow) => boolean;
}

/**
 * Reads the facts that decide about a manager's edit of a shift, and refuses edits that the manager may
 * not make.
 */
@Injectable()
export class ShiftEditLookup {
  constructor(
    private readonly store: ShiftStore,
    private readonly shops: ShopsService,
    private readonly users: UsersService,
    private readonly breakTypes: BreakTypesService,
    private readonly organizations: OrganizationsService,
    private readonly review: HoursReview,
  ) {}

  /**
   * Returns the shop in which a person worked, and holds the person until the transaction ends.
   * @throws NOT_FOUND, NOT_A_MEMBER, FORBIDDEN, OWN_HOURS
   */
  async workplace(
    tx: Tx,
    caller: Caller,
    at: { readonly userId: string; readonly shopId: string },
  ): Promise<EditClock & { readonly shop: Shop }> {
    const shop = await this.shops.getReachable(tx, caller, at.shopId);
    await this.users.getMember(tx, caller, { userId: at.userId, shopId: shop.id });
    await this.review.assertMayEdit(tx, caller, at.userId);
    await this.review.assertNotOwn(tx, caller, at.userId);
    const [{ now }, rules] = await Promise.all([
      this.store.holdPerson(tx, at.userId),
      this.organizations.of(tx),
    ]);
    return { now, shop, shiftLimitMinutes: rules.shift_limit_minutes };
  }

  /**
   * Holds the shift's person and keeps its day from being approved, then reads the shift.
   * @throws NOT_FOUND  also when it is out of reach; FORBIDDEN, VERSION_CONFLICT, SHIFT_VOIDED, DAY_APPROVED
   */
  async hold(
    tx: Tx,
    caller: Caller,
    asked: { readonly id: string; readonly version: number },
  ): Promise<EditClock & { readonly before: ShiftRecord }> {
    return this.held(tx, caller, {
      ...asked,
      isAllowed: (shift) => reachesShop(caller, shift.shop_id),
    });
  }

  /** Does the same as {@link hold} for a proposal, which everyone may make about the shifts that they see. */
  async holdSeen(
    tx: Tx,
    caller: Caller,
    asked: { readonly id: string; readonly version: number },
  ): Promise<EditClock & { readonly before: ShiftRecord }> {
    return this.held(tx, caller, { ...asked, isAllowed: (shift) => maySee(caller, shift) });
  }

  private async held(
    tx: Tx,
    caller: Caller,
    { id, version, isAllowed }: HeldEdit,
  ): Promise<EditClock & { readonly before: ShiftRecord }> {
    const found = await this.store.find(tx, id);
    if (!found || !isAllowed(found)) throw new AppError('NOT_FOUND');
    const [{ now, shift }, rules] = await Promise.all([
      this.store.holdShift(tx, found),
      this.organizations.of(tx),
      this.review.assertMayEdit(tx, caller, found.user_id),
    ]);
    if (!shift || !isAllowed(shift)) throw new AppError('NOT_FOUND');
    assertVersion(shift.version, version);
    if (shift.voided_at) throw new AppError('SHIFT_VOIDED');
    await this.store.assertDayOpen(tx, shift);
    const before = await this.store.record(tx, shift);
    return { before, now, shiftLimitMinutes: rules.shift_limit_minutes };
  }

  /**
   * The shop of a corrected shift. People leave shops, and the shifts that they worked there stay true: only
   * a shift that moves needs its person to be assigned.
   * @throws NOT_FOUND, NOT_A_MEMBER
   */
  async shopOf(
    tx: Tx,
    caller: Caller,
    { shift, asked }: { readonly shift: ShiftRow; readonly asked: string | undefined },
  ): Promise<Shop> {
    const shop = await this.shops.getReachable(tx, caller, asked ?? shift.shop_id);
    if (shop.id !== shift.shop_id) await this.users.assertMember(tx, shift.user_id, shop.id);
    return shop;
  }

  /** @throws NOT_FOUND (a break type), BREAK_TIMES_INVALID, BREAK_OVERLAP */
  async breaksGiven(tx: Tx, bodies: readonly BreakBody[], shift: ShiftRow): Promise<BreakRow[]> {
    const ids = new Set(bodies.flatMap((body) => body.break_type_id ?? []));
    const types = ids.size > 0 ? await this.breakTypes.listOf(tx, [...ids]) : [];
    const known = new Map(types.map((type) => [type.id, type]));
    const missing = [...ids].find((id) => !known.has(id));
    if (missing !== undefined) {
      throw new AppError('NOT_FOUND', { detail: 'There is no such break type', missing });
    }
    return breaksOf(bodies, shift, known);
  }
}
