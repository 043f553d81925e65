import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/new-id.js';
import { Database } from '../platform/database/database.js';
import type { Scope, Tx } from '../platform/database/tx.js';
import { CredentialsService } from '../features/users/credentials.service.js';
import { PasswordHasher } from '../features/users/password-hasher.js';
import { AdminSeeder } from './admin-seeder.service.js';
import {
  DEMO_CURRENCY,
  DEMO_EMAIL,
  DEMO_ORGANIZATION,
  DEMO_PASSWORD,
  DEMO_TIME_ZONE,
} from './setting/demo-accounts.js';
import { DemoSetting } from './setting/demo-setting.service.js';
import { DemoStory, type Observer } from './demo-story.service.js';
import { SeedRefusal } from './seed-refusal.js';

/** The size and the period of the demo data. */
export interface DemoPlan {
  /** Sales and refunds together, ≥ 1. */
  readonly receipts: number;
  /** How many days back they reach, ≥ 1. */
  readonly days: number;
  /** 1 to MAX_DEMO_SHOPS. */
  readonly shops: number;
  /** The same seed, plan and end give the same receipts. */
  readonly seed: string;
  /** The end of the story; undefined = now, by the database's clock. */
  readonly until: Date | undefined;
  /** Whether receipts are added to an organization that already has some. */
  readonly add: boolean;
}

const DAY_MS = 86_400_000;

/**
 * Fills an organization with the demo: people, shops, catalog, shifts and receipts.
 *
 * All of it is one transaction, so there is never half a demo, whatever ends the process. It may take
 * minutes but disturbs hardly anybody: it only adds rows, and takes no lock that a sale waits for. Only a
 * person of the demo who clocks in meanwhile, and for whom it creates an open shift, waits until it has
 * ended.
 */
@Injectable()
export class DemoSeeder {
  constructor(
    private readonly db: Database,
    private readonly admins: AdminSeeder,
    private readonly credentials: CredentialsService,
    private readonly hasher: PasswordHasher,
    private readonly setting: DemoSetting,
    private readonly story: DemoStory,
  ) {}

  /**
   * @returns how many shifts the receipts were sold in
   * @throws SeedRefusal  when the demo exists already, or a name that it needs belongs to someone else
   */
  async seed(plan: DemoPlan, observer: Observer): Promise<{ shifts: number }> {
    const passwordHash = await this.hasher.hash(DEMO_PASSWORD);
    const owner = await this.credentials.findIdentity(DEMO_EMAIL);
    const scope: Scope = { organizationId: owner?.organization_id ?? newId() };
    return this.db.write(scope, async (tx) => {
      if (owner) await this.refuseSecondDemo(tx, plan);
      else await this.createOwner(tx, passwordHash);
      const times = await this.setting.timesOf(tx, { until: plan.until, ms: plan.days * DAY_MS });
      const shops = await this.setting.prepare(tx, { ...plan, ...times, scope, passwordHash });
      return this.story.tell(tx, { shops, ...times, seed: plan.seed }, observer);
    });
  }

  private async refuseSecondDemo(tx: Tx, plan: DemoPlan): Promise<void> {
    if (plan.add || !(await this.setting.hasReceipts(tx))) return;
    throw new SeedRefusal(
      `The organization of ${DEMO_EMAIL} already has receipts (--add adds to them)`,
    );
  }

  private async createOwner(tx: Tx, passwordHash: string): Promise<void> {
    const admin = {
      email: DEMO_EMAIL,
      organizationName: DEMO_ORGANIZATION,
      timeZone: DEMO_TIME_ZONE,
      currency: DEMO_CURRENCY,
    };
    await this.admins.create(tx, admin, { passwordHash, mustChange: false });
  }
}
