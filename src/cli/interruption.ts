import { CliError } from './cli-error.js';

/**
 * One Ctrl-C can cause two signals: the terminal sends one to the whole group, and npm forwards its own. A
 * later signal means "now" only after a time in which a person can have sent it.
 */
const SAME_KEYSTROKE_MS = 700;
/** The exit code that a shell reports for a process that a signal has ended. */
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
        new CliError('Interrupted: unfinished work was rolled back', EXIT_CODES[name]),
      );
      this.onFirst();
    } else if (now - this.firstAt > SAME_KEYSTROKE_MS) {
      process.exit(EXIT_CODES[name]);
    }
  }
}
