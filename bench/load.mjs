// The load generator, in a process of its own so that it does not share the servers' event loop.
// Reads one job as JSON from its arguments, prints the result as JSON.
import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';

const job = JSON.parse(process.argv[2]);

function requestOf({ method, path, headers, body, uniqueKeys }) {
  const request = {
    method,
    path,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  if (!uniqueKeys) return request;
  return {
    ...request,
    setupRequest: (next) => ({
      ...next,
      headers: { ...next.headers, 'idempotency-key': randomUUID() },
    }),
  };
}

const result = await autocannon({
  url: job.url,
  connections: job.connections,
  duration: job.seconds,
  requests: job.requests.map(requestOf),
  ...(job.overallRate ? { overallRate: job.overallRate } : {}),
});
process.stdout.write(
  JSON.stringify({
    perSecond: (result['2xx'] ?? 0) / result.duration,
    failed: result.non2xx + result.errors + result.timeouts,
    statuses: result.statusCodeStats,
    p50: result.latency.p50,
    p99: result.latency.p99,
  }),
);
