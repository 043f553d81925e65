import { CliError } from './cli-error.js';

/**
 * Both come from one Ctrl-C: the terminal signals the whole group, npm passes its own on. A second
 * signal means "now" only when a person can have sent it.
 */
const SAME_KEYSTROKE_MS = 700;
/** What a shell reports for a process that a signal ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type StopSignal = keyof typeof EXIT_CODES;

/** Turns the first SIGINT or SIGTERM into an aborted signal, and the second into the end. */
export class Interruption {
  private readonly controller = new AbortController();
  private readonly handlers: readonly (readonly [StopSignal, () => void])[];
  private firstAt: number | undefined;

  constructor(private readonly onFirst: () => void) {
    this.handlers = (['SIGINT', 'SIGTERM'] as const).map((name) => [
      name,
      () => this.onSignal(name),
    ]);
    for (const [name, handler] of this.handlers) process.on(name, handler);
  }

  /** Its reason is a {@link CliError}. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  dispose(): void {
    for (const [name, handler] of this.handlers) process.off(name, handler);
  }

  private onSignal(name: StopSignal): void {
    const now = performance.now();
    if (this.firstAt === undefined) {
      this.firstAt = now;
      this.controller.abort(
        new CliError('Interrupted: what was under way is rolled back', EXIT_CODES[name]),
      );
      this.onFirst();
    } else if (now - this.firstAt > SAME_KEYSTROKE_MS) {
      process.exit(EXIT_CODES[name]);
    }
  }
}
