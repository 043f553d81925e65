import { SingleBar } from 'cli-progress';

/** How often a line is printed if there is no progress bar. */
const LINE_EVERY_MS = 3_000;
const RED = '\u001b[31m';
const PLAIN = '\u001b[39m';

/** Shows the progress of long work. */
export interface Progress {
  /** @param done  out of the total that it was started with */
  update(done: number): void;
  stop(): void;
}

/**
 * The output of the command line. Results go to standard output and everything else to standard error, so
 * that a result can be piped. Colours and bars appear only on a terminal without NO_COLOR.
 */
export class Terminal {
  private readonly coloured: boolean;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    const noColor = environment['NO_COLOR'] ?? '';
    this.coloured = process.stderr.isTTY && noColor === '' && environment['TERM'] !== 'dumb';
  }

  /** A result. */
  print(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  /** Prints a message about the progress. */
  note(line: string): void {
    process.stderr.write(`${line}\n`);
  }

  fail(text: string): void {
    this.note(this.error(text));
  }

  error(text: string): string {
    return this.coloured ? `${RED}${text}${PLAIN}` : text;
  }

  progress(what: string, total: number): Progress {
    return process.stderr.isTTY ? bar(what, total) : this.lines(what, total);
  }

  private lines(what: string, total: number): Progress {
    let saidAt = performance.now();
    return {
      update: (done) => {
        if (performance.now() - saidAt < LINE_EVERY_MS) return;
        saidAt = performance.now();
        this.note(`${what}: ${done} of ${total} (${Math.floor((100 * done) / total)} %)`);
      },
      stop: () => undefined,
    };
  }
}

function bar(what: string, total: number): Progress {
  const shown = new SingleBar({
    stream: process.stderr,
    format: `${what} [{bar}] {percentage} % · {value} of {total} · {eta_formatted} left`,
    barCompleteChar: '#',
    barIncompleteChar: '-',
    hideCursor: true,
    etaBuffer: 50,
  });
  shown.start(total, 0);
  return { update: (done) => shown.update(done), stop: () => shown.stop() };
}
