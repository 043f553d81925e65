// The load generator, in a process of its own so that it does not share the servers' event loop.
// Reads one job as JSON from its input, prints the result as JSON.
import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { paced } from './paced.mjs';

const job = JSON.parse(await text(process.stdin));

/** So many that the minutes of two batches of a run are seldom the same. */
const BATCHES = 1_024;
/** Of an id, what all events of a batch share, and the digits that number them. */
const SHARED = '00000000-0000-4000-8000-000000';
const OWN_DIGITS = 6;

/** Events of some minutes of the last days, in the text of which only the ids are not those of a batch yet. */
function preparedBatch({ events: count, days }) {
  const last = Date.now() - 60_000 - count * 5_000;
  const began = last - Math.floor(Math.random() * days * 86_400_000);
  const events = Array.from({ length: count }, (_, index) => ({
    id: SHARED + String(index).padStart(OWN_DIGITS, '0'),
    type: 'HEARTBEAT',
    occurred_at: new Date(began + index * 5_000).toISOString(),
    host: index % 20 < 10 ? 'corner.myshopify.com' : 'sellercentral.amazon.com',
    duration: 5,
  }));
  return JSON.stringify({ events }).split(SHARED);
}

/** Sales that no other batch has. */
function salesOf({ sales: count, sale }) {
  const receipts = Array.from({ length: count }, () => ({
    ...sale,
    client_receipt_id: randomUUID(),
  }));
  return JSON.stringify({ receipts });
}

/**
 * Makes batches with events that no other batch has. Their texts are prepared before the clock runs: making them
 * meanwhile took as much of the machine as an eighth of the API's work.
 */
function batchesOf(batch) {
  const prepared = Array.from({ length: BATCHES }, () => preparedBatch(batch));
  return () => {
    const texts = prepared[Math.floor(Math.random() * BATCHES)];
    return texts.join(randomUUID().slice(0, -OWN_DIGITS));
  };
}

/** All people who send events send batches of the same kind. */
const kind = job.people?.flat().find(({ batch }) => batch?.events)?.batch;
const nextBatch = kind && batchesOf(kind);

function requestOf({ method, path, headers, body, text: sent, uniqueKeys, batch }) {
  const request = {
    method,
    path,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(sent === undefined ? {} : { body: sent }),
  };
  if (batch?.events)
    return { ...request, setupRequest: (next) => ({ ...next, body: nextBatch() }) };
  if (!uniqueKeys) return request;
  return {
    ...request,
    setupRequest: (next) => ({
      ...next,
      ...(batch?.sales ? { body: salesOf(batch) } : {}),
      headers: { ...next.headers, 'idempotency-key': randomUUID() },
    }),
  };
}

/** Each connection is someone of their own, who sends their own requests one after another. */
let connected = 0;
const ofPeople = job.people && {
  connections: job.people.length,
  requests: job.people[0].map(requestOf),
  setupClient: (client) => client.setRequests(job.people[connected++].map(requestOf)),
};

/** How many requests failed, by status or by what happened to their connection. */
function failuresOf({ statusCodeStats, errors, timeouts }) {
  const refused = Object.entries(statusCodeStats).filter(([status]) => !status.startsWith('2'));
  return Object.fromEntries([
    ...refused.map(([status, { count }]) => [status, count]),
    ...(errors > 0 ? [['lost', errors - timeouts]] : []),
    ...(timeouts > 0 ? [['timed out', timeouts]] : []),
  ]);
}

/** As much as the server answers. */
async function flood() {
  const result = await autocannon({
    url: job.url,
    duration: job.seconds,
    ...(ofPeople ?? { connections: job.connections, requests: job.requests.map(requestOf) }),
  });
  return {
    perSecond: (result['2xx'] ?? 0) / result.duration,
    failed: result.non2xx + result.errors,
    failures: failuresOf(result),
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

const result = await (job.overallRate
  ? paced({ ...job, requests: job.requests.map(requestOf) })
  : flood());
process.stdout.write(JSON.stringify(result));
