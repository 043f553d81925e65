const { relative } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Seconds of a suite that has not run here yet, by project, and of a long one. */
const GUESS = { processes: 12, e2e: 2, unit: 1 };
const LONG_GUESS = 25;

/** Seconds of the longest, for a first run: one of them that comes last keeps everybody waiting. */
const LONGEST = {
  // Of the quick ones.
  'test/blackbox/figures': 21,
  'test/e2e/audit/audit-log': 11,
  'test/e2e/auth/sessions': 21,
  'test/e2e/idempotency/replays': 17,
  'test/e2e/shifts/correction-requests': 12,
  'test/e2e/shifts/shift-races': 12,
  'test/e2e/targets/targets': 18,
  // Of the long ones.
  'test/blackbox/refusals': 80,
  'test/blackbox/start': 70,
  'test/cli/cli': 100,
  'test/cli/seed-demo': 90,
  'test/db/young-organization': 165,
  'test/faults/activity-killed': 95,
  'test/faults/api-killed': 60,
  'test/faults/clocks-lost': 65,
  'test/faults/database-lost': 60,
  'test/faults/database-unreachable': 80,
  'test/faults/disk-full': 60,
  'test/faults/privacy': 105,
  'test/faults/retention-killed': 95,
  'test/embedded/embedded-outage': 60,
  'test/e2e/activity/live-stream': 60,
  'test/e2e/activity/live-memory': 55,
  'test/e2e/team-kpis/team-recomputation': 65,
  'test/rules/access-matrix': 110,
  'test/rules/bad-bodies': 70,
  'test/rules/bad-queries': 50,
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
  const known = LONGEST[nameOf(path, context)];
  if (known !== undefined) return known;
  return path.endsWith('.long.spec.ts')
    ? LONG_GUESS
    : (GUESS[context.config.displayName?.name] ?? 4);
}

function isWaiting({ path, context }) {
  const isOfProcesses = context.config.displayName?.name === 'processes';
  return isOfProcesses || WAITING.includes(nameOf(path, context));
}

/** The path in the repository, without what the names of suites end with. */
function nameOf(path, { config }) {
  const name = relative(config.rootDir, path).replaceAll('\\', '/');
  return name.replace(/(?:\.property)?(?:\.e2e)?(?:\.long)?\.spec\.ts$/, '');
}
