const { appendFileSync } = require('node:fs');
const { relative } = require('node:path');

/** Lines of a failure that are kept: the message and where it happened, not the whole difference. */
const LINES = 14;

/**
 * Writes each failed test to the file that `TILLCLOCK_FAILURES` names: `.ci/run` repeats them as its last lines.
 */
class FailuresReporter {
  onTestResult(_test, { testFilePath, testExecError, testResults }) {
    const file = process.env.TILLCLOCK_FAILURES;
    if (file === undefined) return;
    const failed = testResults.filter(({ status }) => status === 'failed');
    for (const { fullName, failureMessages } of failed)
      appendFileSync(file, describe(testFilePath, fullName, failureMessages.join('\n')));
    if (testExecError && failed.length === 0)
      appendFileSync(
        file,
        describe(testFilePath, 'the suite', testExecError.stack ?? testExecError.message),
      );
  }
}

function describe(file, name, message) {
  const lines = String(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('node_modules'))
    .slice(0, LINES);
  return `${relative('', file)}: ${name}\n${lines.map((line) => `    ${line}`).join('\n')}\n`;
}

module.exports = FailuresReporter;
