const Sequencer = require('@jest/test-sequencer').default;

/** Seconds of a suite that has not run here yet, by project. */
const GUESS = { processes: 20, e2e: 4, unit: 1 };

/**
 * Starts the suites so that one worker is always with one of `processes`: they wait for servers to start
 * and to die, while the other workers keep the cores busy. Within both kinds the longest goes first, so
 * that short ones are left for the end and the workers end together.
 */
module.exports = class extends Sequencer {
  constructor(options) {
    super(options);
    this.workers = Math.max(1, options.globalConfig.maxWorkers);
  }

  sort(tests) {
    const known = super.sort(tests);
    const secondsOf = (test) =>
      test.duration === undefined
        ? (GUESS[test.context.config.displayName?.name] ?? 4)
        : test.duration / 1_000;
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

function isWaiting({ context }) {
  return context.config.displayName?.name === 'processes';
}
