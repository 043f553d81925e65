import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { DemoActivityRepository } from './demo-activity.repository.js';
import { DEMO_PLATFORMS, DEMO_POLICY } from './demo-platforms.js';

const DAY_MS = 86_400_000;

/** Sets up activity for the demo, so that what its story records was lawful from the first event. */
@Injectable()
export class DemoActivity {
  constructor(private readonly repository: DemoActivityRepository) {}

  /**
   * People were informed two weeks before the story begins, and acknowledged the notice on the eve of it. What the
   * organization has set up already stays as it is.
   * @param fromMs  the beginning of the story
   */
  async prepare(tx: Tx, fromMs: number): Promise<void> {
    const setUp = await this.repository.isSetUp(tx);
    if (!setUp.platforms) await this.repository.addPlatforms(tx, DEMO_PLATFORMS);
    const daysBefore = (days: number): Date => new Date(fromMs - days * DAY_MS);
    if (!setUp.policy) {
      await this.repository.enable(tx, DEMO_POLICY, {
        assessedOn: dateOf(daysBefore(30)),
        informedOn: dateOf(daysBefore(14)),
        at: daysBefore(7),
      });
    }
    await this.repository.acknowledge(tx, daysBefore(1));
  }
}

function dateOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
