import { write, writeSync } from 'node:fs';
import { hasCode } from '../../kernel/error-code.js';

const BATCH_LENGTH = 8_192;
const FLUSH_MS = 200;
/** What is kept for a destination that takes nothing: a disk is full for longer than memory lasts. */
const KEPT_LENGTH = 4 * 1024 * 1024;
/** How long a process that ends waits for a reader that is behind. */
const LAST_WAIT_MS = 1_000;

/**
 * Writes lines to a file descriptor in batches of a moment: a write a line showed up in CPU profiles
 * of a receipt.
 *
 * The log may be a file on a disk that gets full. That must neither end the process nor keep it from
 * ending, and the log must go on when there is space. Why not pino's own destination: it emits an
 * error that ends the process, and at its exit tries for ever.
 */
export class LogSink {
  #waiting = '';
  /** What is being written, or could not be written yet. */
  #batch: Buffer = Buffer.alloc(0);
  #isWriting = false;
  #lost = 0;
  readonly #timer: NodeJS.Timeout;
  readonly #onExit = (): void => this.flushSync();

  constructor(private readonly fd: number) {
    this.#timer = setInterval(() => this.#flush(), FLUSH_MS).unref();
    process.once('exit', this.#onExit);
  }

  /** Takes a line, its end included. One that finds no room is lost, which the log tells later. */
  write(line: string): void {
    if (this.#waiting.length + line.length > KEPT_LENGTH) {
      this.#lost += 1;
      return;
    }
    this.#waiting += line;
    if (this.#waiting.length >= BATCH_LENGTH) this.#flush();
  }

  /** Writes at once what can be written, and forgets the rest: nothing comes after it. */
  flushSync(): void {
    // A batch that is being written cannot be called back, and would be there twice.
    const begun = this.#isWriting ? [] : [this.#batch];
    let rest = Buffer.concat([...begun, this.#takeWaiting()]);
    if (!this.#isWriting) this.#batch = Buffer.alloc(0);
    const deadline = performance.now() + LAST_WAIT_MS;
    while (rest.length > 0 && performance.now() < deadline) {
      try {
        rest = rest.subarray(writeSync(this.fd, rest));
      } catch (error) {
        // A pipe whose reader has not read yet; anything else has no end.
        if (!hasCode(error, 'EAGAIN')) return;
      }
    }
  }

  /** Writes what it has and takes its leave of the process. */
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
