import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import type { Role } from '../../kernel/role.js';
import type { Scope, Tx } from '../../platform/database/tx.js';
import { Shop } from '../../features/shops/shop.entity.js';
import { CredentialsService } from '../../features/users/credentials.service.js';
import { UsersService } from '../../features/users/users.service.js';
import { DEMO_CURRENCY, demoPerson, type DemoPerson } from './demo-accounts.js';
import type { Period } from '../work/demo-calendar.js';
import { DEMO_PRODUCTS } from './demo-catalog.js';
import type { StoryShop } from '../sales/demo-receipts.js';
import { DemoReceiptsRepository } from '../sales/demo-receipts.repository.js';
import { crewOf } from '../work/demo-roster.js';
import { DemoActivity } from './demo-activity.service.js';
import { DemoSettingRepository, type ExistingShop } from './demo-setting.repository.js';
import { demoWages } from './demo-wages.js';
import { demoShops, divideReceipts, type DemoShop } from './demo-shops.js';
import { SeedRefusal } from '../seed-refusal.js';
import { databaseTime } from '../../platform/database/database-clock.js';

/** The organization and the size of the setting. */
export interface SettingPlan {
  readonly scope: Scope;
  readonly shops: number;
  readonly receipts: number;
  readonly passwordHash: string;
  /** The time that the story covers. */
  readonly period: Period;
}

interface PreparedShop {
  readonly row: ExistingShop;
  /** Whether it existed before this transaction. */
  readonly existed: boolean;
}

/** A manager and three employees for each shop. */
const STAFF = 4;

/** Finds or creates everything that the receipts of the demo refer to. */
@Injectable()
export class DemoSetting {
  constructor(
    private readonly repository: DemoSettingRepository,
    private readonly users: UsersService,
    private readonly credentials: CredentialsService,
    private readonly receipts: DemoReceiptsRepository,
    private readonly activity: DemoActivity,
  ) {}

  async hasReceipts(tx: Tx): Promise<boolean> {
    return this.receipts.hasAny(tx);
  }

  /** @throws SeedRefusal  for an end in the future */
  async timesOf(
    tx: Tx,
    wanted: { until: Date | undefined; ms: number },
  ): Promise<{ period: Period; nowMs: number }> {
    const now = await databaseTime(tx);
    const { until = now } = wanted;
    if (until > now) throw new SeedRefusal('--until must not be in the future');
    const period = { fromMs: until.getTime() - wanted.ms, toMs: until.getTime() };
    return { period, nowMs: now.getTime() };
  }

  /**
   * Returns the catalog, and the shops with their people and receipt numbers.
   * @throws SeedRefusal  when a shop has another currency, or an e-mail address is taken
   */
  async prepare(tx: Tx, plan: SettingPlan): Promise<StoryShop[]> {
    await this.repository.addProducts(tx, DEMO_PRODUCTS, DEMO_CURRENCY);
    const templates = demoShops(plan.shops);
    const parts = divideReceipts(plan.receipts, templates);
    const existing = new Map((await this.repository.shops(tx)).map((row) => [row.name, row]));
    const stories: StoryShop[] = [];
    let chainManager: string | undefined;
    for (const [index, template] of templates.entries()) {
      const shop = await this.findOrMake(tx, template, existing.get(template.name));
      const [manager = '', ...sellerIds] = await this.staff(tx, index, plan.passwordHash);
      // The first one manages the whole chain.
      chainManager ??= manager;
      const members = [...new Set([chainManager, manager, ...sellerIds])];
      await this.repository.addMembers(tx, shop.row.id, members);
      const wages = demoWages({ managerId: manager, sellerIds }, plan.period);
      await this.repository.addWages(tx, wages, DEMO_CURRENCY);
      const receipts = parts[index] ?? 0;
      const firstNumber = await this.reserve(tx, shop, { scope: plan.scope, count: receipts });
      const crew = crewOf(template.hours, { sellerIds, managerId: manager });
      const people = { crew, managerId: manager };
      stories.push({ ...storyOf(shop.row, template), ...people, receipts, firstNumber });
    }
    await this.activity.prepare(tx, plan.period.fromMs);
    return stories;
  }

  private async findOrMake(
    tx: Tx,
    template: DemoShop,
    existing: ExistingShop | undefined,
  ): Promise<PreparedShop> {
    if (existing && existing.currency !== DEMO_CURRENCY) {
      throw new SeedRefusal(
        `The shop ${existing.name} already exists with another currency, ${existing.currency}`,
      );
    }
    if (existing) return { row: existing, existed: true };
    const row = await tx.of(Shop).insert({
      id: newId(),
      name: template.name,
      time_zone: template.timeZone,
      currency: DEMO_CURRENCY,
      business_day_start: template.businessDayStart,
      cash_rounding_minor: template.cashRoundingMinor,
    });
    return { row, existed: false };
  }

  /** Returns the people of one shop, its manager first. */
  private async staff(tx: Tx, shopIndex: number, passwordHash: string): Promise<string[]> {
    const ids: string[] = [];
    for (let seat = 0; seat < STAFF; seat += 1) {
      const role = seat === 0 ? 'MANAGER' : 'EMPLOYEE';
      const person = demoPerson(shopIndex * STAFF + seat);
      ids.push(await this.findOrAdd(tx, { ...person, role, passwordHash }));
    }
    return ids;
  }

  private async findOrAdd(
    tx: Tx,
    person: DemoPerson & { role: Role; passwordHash: string },
  ): Promise<string> {
    const identity = await this.credentials.findIdentity(person.email);
    if (identity?.organization_id === tx.organizationId) return identity.user_id;
    if (identity) throw new SeedRefusal(`${person.email} belongs to another organization`);
    return this.users.add(tx, { ...person, mustChangePassword: false });
  }

  private reserve(
    tx: Tx,
    shop: PreparedShop,
    numbers: { scope: Scope; count: number },
  ): Promise<number> {
    const { row, existed } = shop;
    return existed
      ? this.receipts.reserveAside(numbers.scope, row.id, numbers.count)
      : this.receipts.reserveInside(tx, row.id, numbers.count);
  }
}

function storyOf(
  row: ExistingShop,
  template: DemoShop,
): Omit<StoryShop, 'crew' | 'managerId' | 'receipts' | 'firstNumber'> {
  return {
    id: row.id,
    timeZone: row.time_zone,
    businessDayStart: row.business_day_start,
    currency: row.currency,
    cashRoundingMinor: row.cash_rounding_minor,
    hours: template.hours,
  };
}
