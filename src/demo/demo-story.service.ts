import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { demoReceipts, type DemoReceipt } from './sales/demo-receipts.js';
import { DemoReceiptsRepository, ReceiptBatch } from './sales/demo-receipts.repository.js';
import { DemoRecording } from './activity/demo-recording.service.js';
import { DemoAlertsRepository } from './work/demo-alerts.repository.js';
import { DemoQuestionsRepository } from './work/demo-questions.repository.js';
import { DemoWork, type WorkStory } from './work/demo-work.service.js';
import { mergeByTime } from './merge-by-time.js';

/** How the calling code follows and ends long work. */
export interface Observer {
  /** Called every few thousand receipts. */
  readonly onProgress: (receipts: number) => void;
  /** When it is aborted, everything is rolled back and its reason is thrown. */
  readonly signal: AbortSignal;
}

/**
 * The receipts of one batch: large enough that the cost of a statement does not matter, small enough for
 * two in memory.
 */
const BATCH = 2_000;

/** Creates the history of the demo's shops: first the shifts, then what was
 * recorded in them, then the sales. */
@Injectable()
export class DemoStory {
  constructor(
    private readonly work: DemoWork,
    private readonly receipts: DemoReceiptsRepository,
    private readonly recording: DemoRecording,
    private readonly alerts: DemoAlertsRepository,
    private readonly questions: DemoQuestionsRepository,
  ) {}

  /**
   * While the database stores one batch of receipts, the next one is created.
   * @returns how many shifts were added
   * @throws SeedRefusal  when nobody in a shop could sell
   */
  async tell(tx: Tx, story: WorkStory, observer: Observer): Promise<{ shifts: number }> {
    const { tills, shifts } = await this.work.tell(tx, story);
    await this.recording.tell(tx, shifts, story);
    await this.alerts.tell(tx, new Date(story.nowMs));
    const stories = story.shops.map((shop, index) =>
      demoReceipts(shop, story.period, {
        seed: `${story.seed}/${index}`,
        ...(tills[index] ?? { duties: [], strays: [] }),
      }),
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
    await this.questions.tell(tx, new Date(story.nowMs));
    observer.onProgress(done + batch.length);
    return { shifts: shifts.length };
  }

  private store(tx: Tx, batch: ReceiptBatch): Promise<void> {
    const stored = this.receipts.insert(tx, batch);
    // Its failure is noticed when it is awaited, a batch later. Until then it must not end the process.
    stored.catch(() => undefined);
    return stored;
  }
}

function timeOf({ receipt }: DemoReceipt): number {
  return receipt.occurred_at.getTime();
}
