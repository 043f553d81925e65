import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { Database } from '../../platform/database/database.js';
import type { Scope, Tx } from '../../platform/database/tx.js';
import { CredentialsService } from '../users/credentials.service.js';
import { PasswordHasher } from '../users/password-hasher.js';
import { AdminSeeder } from './admin-seeder.service.js';
import {
  DEMO_CURRENCY,
  DEMO_EMAIL,
  DEMO_ORGANIZATION,
  DEMO_PASSWORD,
  DEMO_TIME_ZONE,
} from './demo-accounts.js';
import type { Period } from './demo-calendar.js';
import { demoReceipts, type DemoReceipt, type StoryShop } from './demo-receipts.js';
import { DemoReceiptsRepository, ReceiptBatch } from './demo-receipts.repository.js';
import { DemoSetting } from './demo-setting.service.js';
import { SeedRefusal } from './seed-refusal.js';
import { mergeByTime } from './merge-by-time.js';

/** What to make. */
export interface DemoPlan {
  /** Sales and refunds together, ≥ 1. */
  readonly receipts: number;
  /** How far back they reach, ≥ 1. */
  readonly days: number;
  /** 1 to MAX_DEMO_SHOPS. */
  readonly shops: number;
  /** The same seed, plan and end give the same receipts. */
  readonly seed: string;
  /** The end of the story; undefined = now, by the database's clock. */
  readonly until: Date | undefined;
  /** Whether an organization that has receipts gets more of them. */
  readonly add: boolean;
}

/** How a caller follows and ends long work. */
export interface Observer {
  /** Called every few thousand receipts. */
  readonly onProgress: (receipts: number) => void;
  /** Aborted: everything is rolled back and its reason is thrown. */
  readonly signal: AbortSignal;
}

/** Receipts of one batch: large enough that statements cost nothing, small enough to hold two. */
const BATCH = 2_000;
const DAY_MS = 86_400_000;

/**
 * Fills an organization with the demo: people, shops, catalog and receipts.
 *
 * All of it is one transaction, so there is never half a demo, whatever ends the process. It may
 * last for minutes and yet disturbs nobody: it only adds rows, and takes no lock that a sale waits for.
 */
@Injectable()
export class DemoSeeder {
  constructor(
    private readonly db: Database,
    private readonly admins: AdminSeeder,
    private readonly credentials: CredentialsService,
    private readonly hasher: PasswordHasher,
    private readonly setting: DemoSetting,
    private readonly receipts: DemoReceiptsRepository,
  ) {}

  /** @throws SeedRefusal  when there is a demo already, or what it needs belongs to someone else */
  async seed(plan: DemoPlan, observer: Observer): Promise<void> {
    const passwordHash = await this.hasher.hash(DEMO_PASSWORD);
    const owner = await this.credentials.findIdentity(DEMO_EMAIL);
    const scope: Scope = { organizationId: owner?.organizationId ?? newId() };
    await this.db.write(scope, async (tx) => {
      if (owner) await this.refuseSecondDemo(tx, plan);
      else await this.createOwner(tx, passwordHash);
      const period = await this.setting.periodOf(tx, { until: plan.until, ms: plan.days * DAY_MS });
      const shops = await this.setting.prepare(tx, { ...plan, scope, passwordHash });
      await this.tell(tx, { shops, period, seed: plan.seed }, observer);
    });
  }

  private async refuseSecondDemo(tx: Tx, plan: DemoPlan): Promise<void> {
    if (plan.add || !(await this.receipts.hasAny(tx))) return;
    throw new SeedRefusal(`The organization of ${DEMO_EMAIL} has receipts already`);
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

  /** While the database stores one batch, the next one is made. */
  private async tell(
    tx: Tx,
    story: { shops: readonly StoryShop[]; period: Period; seed: string },
    observer: Observer,
  ): Promise<void> {
    const stories = story.shops.map((shop, index) =>
      demoReceipts(shop, story.period, `${story.seed}/${index}`),
    );
    let batch = new ReceiptBatch();
    let storing: Promise<void> = Promise.resolve();
    let done = 0;
    for (const receipt of mergeByTime(stories, timeOf)) {
      batch.add(receipt);
      if (batch.length < BATCH) continue;
      await storing;
      observer.signal.throwIfAborted();
      observer.onProgress(done);
      storing = this.store(tx, batch);
      done += batch.length;
      batch = new ReceiptBatch();
    }
    await storing;
    observer.signal.throwIfAborted();
    await this.store(tx, batch);
    observer.onProgress(done + batch.length);
  }

  private store(tx: Tx, batch: ReceiptBatch): Promise<void> {
    const stored = this.receipts.insert(tx, batch);
    // Its failure is seen when it is awaited, a batch later; until then it must not end the process.
    stored.catch(() => undefined);
    return stored;
  }
}

function timeOf({ receipt }: DemoReceipt): number {
  return receipt.occurred_at.getTime();
}
