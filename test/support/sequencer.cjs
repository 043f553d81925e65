const { relative } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Seconds of a suite that has not run here yet, by project. */
const GUESS = { processes: 12, e2e: 2, unit: 1 };

/** Seconds of long suites, for a first run: one of them that comes last keeps everybody waiting. */
const LONG = {
  'test/blackbox/any-directory': 20,
  'test/blackbox/refusals': 25,
  'test/blackbox/start': 40,
  'test/cli/cli': 35,
  'test/cli/seed-demo': 20,
  'test/db/demo-work': 12,
  'test/db/jobs': 15,
  'test/db/shift-list-plans': 8,
  'test/db/young-organization': 35,
  'test/e2e/a-new-feature': 9,
  'test/e2e/activity/live-stream': 12,
  'test/e2e/activity/live-stream-limits': 15,
  'test/e2e/activity/summary-is-fresh': 10,
  'test/e2e/alerts/any-order': 10,
  'test/e2e/catalog-csv': 12,
  'test/e2e/http-edge': 20,
  'test/e2e/idempotency/failures': 8,
  'test/e2e/messages/accounts': 12,
  'test/e2e/messages/mail': 10,
  'test/e2e/messages/mail-failures': 60,
  'test/e2e/shifts/any-order': 8,
  'test/faults/activity-killed': 25,
  'test/faults/api-killed': 35,
  'test/faults/clocks-lost': 25,
  'test/faults/database-busy': 30,
  'test/faults/database-lost': 20,
  'test/faults/database-unreachable': 37,
  'test/faults/disk-full': 30,
  'test/faults/messages-killed': 20,
  'test/faults/privacy': 22,
  'test/faults/shutdown': 27,
  'test/rules/access-matrix': 12,
  'test/rules/bad-bodies': 15,
  'test/rules/bad-queries': 10,
  'test/rules/fuzz': 8,
};

/** Suites of e2e that wait for a mail server, a queue or a time-out nearly all the time. */
const WAITING = [
  'test/e2e/catalog-csv',
  'test/e2e/http-edge',
  'test/e2e/idempotency/failures',
  'test/e2e/messages/accounts',
  'test/e2e/messages/mail',
  'test/e2e/messages/mail-failures',
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
