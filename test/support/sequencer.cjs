const { relative } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Seconds of a suite that has not run here yet, by project. */
const GUESS = { processes: 12, e2e: 2, unit: 1 };

/** Seconds of long suites, for a first run: one of them that comes last keeps everybody waiting. */
const LONG = {
  'test/blackbox/any-directory': 17,
  'test/blackbox/figures': 10,
  'test/blackbox/refusals': 30,
  'test/blackbox/secrets': 8,
  'test/blackbox/start': 40,
  'test/blackbox/terminal': 22,
  'test/blackbox/together': 15,
  'test/cli/cli': 35,
  'test/cli/migrate': 15,
  'test/cli/seed-demo': 28,
  'test/db/jobs': 14,
  'test/db/shift-list-plans': 9,
  'test/db/stuck-jobs': 10,
  'test/db/young-organization': 70,
  'test/e2e/a-new-feature': 10,
  'test/e2e/activity/corrected-day': 26,
  'test/e2e/activity/live-memory': 16,
  'test/e2e/activity/live-stream': 20,
  'test/e2e/activity/live-stream-limits': 20,
  'test/e2e/activity/summary': 9,
  'test/e2e/activity/summary-is-fresh': 12,
  'test/e2e/activity/unchanged-hours': 9,
  'test/e2e/alerts/any-order': 12,
  'test/e2e/auth/access-tokens': 10,
  'test/e2e/auth/refresh': 10,
  'test/e2e/catalog-csv': 13,
  'test/e2e/http-edge': 20,
  'test/e2e/idempotency/failures': 9,
  'test/e2e/kpis/kpi-proof': 12,
  'test/e2e/messages/accounts': 14,
  'test/e2e/messages/mail': 11,
  'test/e2e/messages/mail-failures': 26,
  'test/e2e/messages/mail-refusals': 30,
  'test/e2e/personal-data/erased-messages': 14,
  'test/e2e/receipts/receipt-numbers': 9,
  'test/e2e/shifts/any-order': 16,
  'test/e2e/shifts/shifts': 11,
  'test/embedded/embedded-accounts': 22,
  'test/embedded/embedded-outage': 18,
  'test/embedded/embedded-start': 12,
  'test/faults/activity-killed': 21,
  'test/faults/alerts-killed': 14,
  'test/faults/api-killed': 28,
  'test/faults/backup': 27,
  'test/faults/clocks-lost': 38,
  'test/faults/database-busy': 33,
  'test/faults/database-lost': 24,
  'test/faults/database-unreachable': 37,
  'test/faults/disk-full': 28,
  'test/faults/mail-secrets': 21,
  'test/faults/messages-killed': 33,
  'test/faults/privacy': 40,
  'test/faults/retention-killed': 73,
  'test/faults/shutdown': 26,
  'test/rules/access-matrix': 32,
  'test/rules/attack-inputs': 9,
  'test/rules/bad-bodies': 31,
  'test/rules/bad-queries': 17,
  'test/rules/compiled-bodies': 8,
  'test/rules/own-words': 10,
};

/** Suites of e2e that wait for a mail server, a queue or a time-out nearly all the time. */
const WAITING = [
  'test/e2e/catalog-csv',
  'test/e2e/http-edge',
  'test/e2e/idempotency/failures',
  'test/e2e/messages/accounts',
  'test/e2e/messages/mail',
  'test/e2e/messages/mail-failures',
  'test/e2e/messages/mail-refusals',
];

/**
 * Starts the suites so that one worker is always with one that waits, as all of `processes` do for servers to
 * start and to die, while the other workers keep the cores busy. Within both kinds the longest goes first, so
 * that short ones are left for the end and the workers end together.
 */
module.exports = class extends Sequencer {
  constructor(options) {
    super(options);
    this.workers = Math.max(1, options.globalConfig.maxWorkers);
  }

  sort(tests) {
    const known = super.sort(tests);
    const longestFirst = [...known].sort((a, b) => secondsOf(b) - secondsOf(a));
    const waiting = longestFirst.filter(isWaiting);
    const busy = longestFirst.filter((test) => !isWaiting(test));
    const workers = Array.from({ length: this.workers }, (_, index) => (index ? busy : waiting));
    const freeAt = workers.map(() => 0);
    const order = [];
    while (waiting.length + busy.length > 0) {
      const next = freeAt.indexOf(Math.min(...freeAt));
      const test = workers[next].shift() ?? busy.shift() ?? waiting.shift();
      freeAt[next] += secondsOf(test);
      order.push(test);
    }
    return order;
  }
};

function secondsOf({ path, context, duration }) {
  if (duration !== undefined) return duration / 1_000;
  return LONG[nameOf(path, context)] ?? GUESS[context.config.displayName?.name] ?? 4;
}

function isWaiting({ path, context }) {
  const isOfProcesses = context.config.displayName?.name === 'processes';
  return isOfProcesses || WAITING.includes(nameOf(path, context));
}

/** The path in the repository, without what the names of suites end with. */
function nameOf(path, { config }) {
  const name = relative(config.rootDir, path).replaceAll('\\', '/');
  return name.replace(/(?:\.property)?(?:\.e2e)?\.spec\.ts$/, '');
}
