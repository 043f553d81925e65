// The load generator, in a process of its own so that it does not share the servers' event loop.
// Reads one job as JSON from its input, prints the result as JSON.
import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';

const job = JSON.parse(await text(process.stdin));

/** Events that no other batch has, of some minutes of the last days. */
function batchOf({ events: count, days }) {
  const last = Date.now() - 60_000 - count * 5_000;
  const began = last - Math.floor(Math.random() * days * 86_400_000);
  const events = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    type: 'HEARTBEAT',
    occurred_at: new Date(began + index * 5_000).toISOString(),
    host: index % 20 < 10 ? 'corner.myshopify.com' : 'sellercentral.amazon.com',
    duration: 5,
  }));
  return JSON.stringify({ events });
}

/** Sales that no other batch has. */
function salesOf({ sales: count, sale }) {
  const receipts = Array.from({ length: count }, () => ({
    ...sale,
    client_receipt_id: randomUUID(),
  }));
  return JSON.stringify({ receipts });
}

function requestOf({ method, path, headers, body, text: sent, uniqueKeys, batch }) {
  const request = {
    method,
    path,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(sent === undefined ? {} : { body: sent }),
  };
  if (batch && !batch.sales)
    return { ...request, setupRequest: (next) => ({ ...next, body: batchOf(batch) }) };
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

const result = await autocannon({
  url: job.url,
  duration: job.seconds,
  ...(ofPeople ?? { connections: job.connections, requests: job.requests.map(requestOf) }),
  ...(job.overallRate ? { overallRate: job.overallRate } : {}),
});
/** How many requests failed, by status or by what happened to their connection. */
function failuresOf({ statusCodeStats, errors, timeouts }) {
  const refused = Object.entries(statusCodeStats).filter(([status]) => !status.startsWith('2'));
  return Object.fromEntries([
    ...refused.map(([status, { count }]) => [status, count]),
    ...(errors > 0 ? [['lost', errors - timeouts]] : []),
    ...(timeouts > 0 ? [['timed out', timeouts]] : []),
  ]);
}

process.stdout.write(
  JSON.stringify({
    perSecond: (result['2xx'] ?? 0) / result.duration,
    failed: result.non2xx + result.errors,
    failures: failuresOf(result),
    p50: result.latency.p50,
    p99: result.latency.p99,
  }),
);
