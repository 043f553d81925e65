import { appendFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
const LINES = 14;

/** Writes each failed test to the file that `TILLCLOCK_FAILURES` names: `.ci/run` repeats them as its last lines. */
export default class FailuresReporter implements Reporter {
  onTestEnd(test: TestCase, result: TestResult): void {
    const file = process.env.TILLCLOCK_FAILURES;
    if (file === undefined || test.outcome() !== 'unexpected') return;
    const message = result.errors.map(({ message }) => message ?? '').join('\n');
    const lines = message.replace(COLOURS, '').split('\n').filter(Boolean).slice(0, LINES);
    const said = lines.map((line) => `    ${line}\n`).join('');
    appendFileSync(file, `${test.titlePath().filter(Boolean).join(' › ')}\n${said}`);
  }
}
