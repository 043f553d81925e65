import { write, writeSync } from 'node:fs';
import { hasCode } from '../../kernel/error-code.js';

const BATCH_LENGTH = 8_192;
const FLUSH_MS = 200;
/**
 * The most that is kept while the destination accepts nothing, because a disk can be full for longer than
 * memory lasts.
 */
const KEPT_LENGTH = 4 * 1024 * 1024;
/** How long an ending process waits for a slow reader. */
const LAST_WAIT_MS = 1_000;

/**
 * Writes lines to a file descriptor in short batches: one write for each line was visible in CPU profiles
 * of a receipt.
 *
 * The log may be a file on a disk that becomes full. That must neither end the process nor prevent it from
 * ending, and the log must continue when there is space again. Why not pino's own destination: it emits an
 * error that ends the process, and retries for ever while exiting.
 */
export class LogSink {
  #waiting = '';
  /** The lines that are being written or could not be written yet. */
  #batch: Buffer = Buffer.alloc(0);
  #isWriting = false;
  #lost = 0;
  readonly #timer: NodeJS.Timeout;
  readonly #onExit = (): void => this.flushSync();

  constructor(private readonly fd: number) {
    this.#timer = setInterval(() => this.#flush(), FLUSH_MS).unref();
    process.once('exit', this.#onExit);
  }

  /**
   * Accepts a line with its line end. A line for which there is no room is lost, and the log reports the
   * loss later.
   */
  write(line: string): void {
    if (this.#waiting.length + line.length > KEPT_LENGTH) {
      this.#lost += 1;
      return;
    }
    this.#waiting += line;
    if (this.#waiting.length >= BATCH_LENGTH) this.#flush();
  }

  /** Writes at once what can be written and drops the rest, as the last call. */
  flushSync(): void {
    // A batch that is being written cannot be cancelled, and would appear twice.
    const begun = this.#isWriting ? [] : [this.#batch];
    let rest = Buffer.concat([...begun, this.#takeWaiting()]);
    if (!this.#isWriting) this.#batch = Buffer.alloc(0);
    const deadline = performance.now() + LAST_WAIT_MS;
    while (rest.length > 0 && performance.now() < deadline) {
      try {
        rest = rest.subarray(writeSync(this.fd, rest));
      } catch (error) {
        // Only a pipe whose reader is slow is worth waiting for; other errors may never end.
        if (!hasCode(error, 'EAGAIN')) return;
      }
    }
  }

  /** Writes the remaining lines and removes its listeners from the process. */
  close(): void {
    clearInterval(this.#timer);
    process.removeListener('exit', this.#onExit);
    this.flushSync();
  }

  #flush(): void {
    if (this.#isWriting) return;
    if (this.#batch.length === 0) this.#batch = this.#takeWaiting();
    if (this.#batch.length === 0) return;
    this.#isWriting = true;
    write(this.fd, this.#batch, (error, bytes) => {
      this.#isWriting = false;
      // Whatever it is, the next flush tries again: there is no other place to report it to.
      if (error) return;
      this.#batch = this.#batch.subarray(bytes);
      if (this.#batch.length > 0 || this.#waiting.length >= BATCH_LENGTH) this.#flush();
    });
  }

  #takeWaiting(): Buffer {
    const lines = this.#waiting + this.#lossReport();
    this.#waiting = '';
    this.#lost = 0;
    return Buffer.from(lines);
  }

  #lossReport(): string {
    if (this.#lost === 0) return '';
    const msg = `${this.#lost} lines of this log found no room and are lost`;
    return `${JSON.stringify({ level: 40, time: new Date().toISOString(), msg })}\n`;
  }
}
