import type { Logger } from '@nestjs/common';

/** Work that an instance repeats while it runs: never twice at once, and a failure is logged and tried again. */
export class RepeatedWork {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  /** @param name  what is done, for the log: `the sums were not updated` */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly failed: { readonly logger: Logger; readonly sentence: string },
  ) {}

  /** @param everyS  0 = never */
  start(everyS: number): void {
    if (everyS > 0) this.timer = setInterval(() => void this.run(), everyS * 1_000).unref();
  }

  /** Ends the repetition, and waits for work in progress. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = this.work().catch((error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      this.failed.logger.warn(`${this.failed.sentence}: ${text}`);
    });
    await this.running;
    this.running = undefined;
  }
}
