import type { LiveChange } from './live-log.repository.js';
import type { LivePosition } from './live-position.js';

export type OnChanges = (changes: readonly LiveChange[]) => Promise<void>;
type ReadAfter = (position: LivePosition, limit: number) => Promise<LiveChange[]>;

const BATCH = 500;
/** A change that is not final waits for another transaction, whose end nobody announces. */
const NOT_FINAL_MS = 50;
const FAILED_MS = 1_000;

/** Follows the log of one organization: one reading at a time, however often it is woken. */
export class LiveChannel {
  private isReading = false;
  private isWoken = false;
  private isClosed = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private position: LivePosition,
    private readonly readAfter: ReadAfter,
    private readonly onChanges: OnChanges,
  ) {}

  wake(): void {
    this.isWoken = true;
    if (!this.isReading) void this.read();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private async read(): Promise<void> {
    this.isReading = true;
    try {
      while (this.isWoken && !this.isClosed) {
        this.isWoken = false;
        await this.readBatch();
      }
    } catch {
      // The database is lost; what was not delivered is read again.
      this.wakeIn(FAILED_MS);
    } finally {
      this.isReading = false;
    }
  }

  private async readBatch(): Promise<void> {
    const changes = await this.readAfter(this.position, BATCH);
    const firstOpen = changes.findIndex(({ is_final: isFinal }) => !isFinal);
    const final = firstOpen < 0 ? changes : changes.slice(0, firstOpen);
    const last = final.at(-1);
    if (last) {
      await this.onChanges(final);
      this.position = last;
    }
    if (final.length === BATCH) this.isWoken = true;
    else if (firstOpen >= 0) this.wakeIn(NOT_FINAL_MS);
  }

  private wakeIn(ms: number): void {
    if (this.isClosed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.wake(), ms).unref();
  }
}
