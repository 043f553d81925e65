// A steady load: each request has a moment of its own, whether or not earlier ones were answered.
// autocannon sends the requests of a second back to back at its beginning, so that its slowest hundredth tells how long
// a queue is that it makes itself.
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** A request that takes longer is lost, as with autocannon. */
const LIMIT_MS = 10_000;

/** @returns {number} the value that so large a share of the values does not exceed, to a tenth */
function quantile(sorted, share) {
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return Math.round(value * 10) / 10;
}

/** Sends one request and reads its answer to the end. */
function send(agent, url, { method, path, headers, body }) {
  return new Promise((resolve) => {
    const asked = request(new URL(path, url), { agent, method, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode));
      answer.once('error', () => resolve('lost'));
    });
    asked.once('error', () => resolve('lost'));
    asked.setTimeout(LIMIT_MS, () => asked.destroy());
    asked.end(body);
  });
}

/** Milliseconds between the moment that each request was due and the end of its answer, and what was answered. */
async function round({ agent, url, requests, rate, seconds }) {
  const began = performance.now();
  const times = [];
  const statuses = [];
  const answered = [];
  for (let sent = 0; sent < rate * seconds; sent += 1) {
    const due = began + (sent * 1_000) / rate;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    // A timer may fire a little before its time.
    const from = Math.min(due, performance.now());
    answered.push(
      send(agent, url, requests[sent % requests.length]).then((status) => {
        times.push(performance.now() - from);
        statuses.push(status);
      }),
    );
  }
  await Promise.all(answered);
  return { times, statuses, tookS: (performance.now() - began) / 1_000 };
}

/**
 * @param job  as `load.mjs` reads it, with `overallRate` (requests per second)
 * @returns what `load.mjs` prints
 */
export async function paced({ url, requests, connections, overallRate: rate, ...job }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  await round({ agent, url, requests, rate, seconds: job.warmSeconds ?? 0 });
  const { times, statuses, tookS } = await round({
    ...{ agent, url, requests, rate },
    seconds: job.seconds,
  });
  agent.destroy();
  times.sort((a, b) => a - b);
  const failures = {};
  for (const status of statuses)
    if (status === 'lost' || status >= 300) failures[status] = (failures[status] ?? 0) + 1;
  const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
  return {
    ...{ perSecond: (statuses.length - failed) / tookS, failed, failures },
    ...{ p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
  };
}
