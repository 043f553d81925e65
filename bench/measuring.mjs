// Runs loads in turns within one run, because the machine's speed changes from minute to minute: the
// ratios count, the absolute figures do not.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const median = (numbers) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
export const percent = (ratio) => `${Math.round(ratio * 100)} %`;

/** A run of so many rounds, and the table that it fills. */
export class Measuring {
  table = [];
  /** Failed requests by status since the last row, of loads that `mayFail`. */
  failures = new Map();

  constructor({ rounds, seconds }) {
    this.rounds = rounds;
    this.seconds = seconds;
  }

  /** Adds a row. Requests that failed while it was measured are a part of it, so that no figure hides them. */
  row(what, perSecond, compared = '', note = '') {
    const failed = [...this.failures].map(([status, count]) => `${count} × ${status}`).join(', ');
    this.failures.clear();
    this.table.push({ what, 'per second': Math.round(perSecond), compared, note, failed });
  }

  /**
   * One load, in a process of its own. A failed request ends the benchmark or, in a load that `mayFail`,
   * appears in the next row.
   */
  load(job) {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'load.mjs')], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      let out = '';
      child.stdout.on('data', (chunk) => (out += chunk));
      child.once('exit', (code) => {
        if (code !== 0) return reject(new Error(`the load generator ended with ${code}`));
        const result = JSON.parse(out);
        if (result.failed > 0 && !job.mayFail)
          return reject(
            new Error(`${result.failed} requests failed: ${JSON.stringify(result.failures)}`),
          );
        this.count(result.failures);
        resolve(result);
      });
      child.stdin.end(JSON.stringify({ seconds: this.seconds, ...job }));
    });
  }

  count(failures) {
    for (const [status, count] of Object.entries(failures))
      this.failures.set(status, (this.failures.get(status) ?? 0) + count);
  }

  /** Measures the contestants in turns and compares the first with each of the others, round by round. */
  async compare(contestants) {
    const names = Object.keys(contestants);
    const results = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round < this.rounds; round += 1) {
      for (const name of names) results[name].push(await contestants[name]());
      process.stderr.write('.');
    }
    const [first] = names;
    return Object.fromEntries(
      names.map((name) => [
        name,
        {
          perSecond: median(results[name].map((result) => result.perSecond)),
          ms: median(results[name].map((result) => 1_000 / result.perSecond)),
          p50: median(results[name].map((result) => result.p50 ?? 0)),
          p99: median(results[name].map((result) => result.p99 ?? 0)),
          ratioOfFirst: median(
            results[first].map(
              (result, index) => result.perSecond / results[name][index].perSecond,
            ),
          ),
        },
      ]),
    );
  }
}
