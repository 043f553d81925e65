import { Counter, Histogram, Registry } from 'prom-client';
import { IDEMPOTENCY_OUTCOMES, type IdempotencyOutcome } from '../idempotency/outcome.js';
import { labelsOf, type AnsweredRequest, type RequestLabels } from './request-labels.js';

/** Injection token of the {@link Metrics}; null when figures are off, and then nothing is counted. */
export const METRICS = Symbol('METRICS');

/** The bounds that OpenTelemetry recommends for requests, in seconds. */
const REQUEST_BOUNDS_S = [
  0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
];
/** A free connection takes less than a millisecond, and no request waits longer than 3 s for one. */
const WAIT_BOUNDS_S = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 3];

/**
 * The figures of one application that are counted as things happen. A registry of its own, not the
 * library's global one: several applications in one process do not count each other's requests.
 */
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram<keyof RequestLabels>({
    name: 'http_server_request_duration_seconds',
    help: 'Duration of HTTP requests by the template of their route.',
    labelNames: ['http_route', 'http_request_method', 'http_response_status_code'],
    buckets: REQUEST_BOUNDS_S,
    registers: [this.registry],
  });

  private readonly outcomes = new Counter({
    name: 'tillclock_idempotency_requests_total',
    help: 'Requests with an Idempotency-Key by what became of them.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  private readonly waits = new Histogram({
    name: 'db_client_connection_wait_time_seconds',
    help: 'How long a connection was waited for, whether or not it was had.',
    labelNames: ['db_client_connection_pool_name'],
    buckets: WAIT_BOUNDS_S,
    registers: [this.registry],
  });

  constructor() {
    // A rate needs a zero before the first event.
    for (const outcome of IDEMPOTENCY_OUTCOMES) this.outcomes.inc({ outcome }, 0);
  }

  observeRequest(request: AnsweredRequest): void {
    this.requests.observe(labelsOf(request), request.seconds);
  }

  countIdempotency(outcome: IdempotencyOutcome): void {
    this.outcomes.inc({ outcome });
  }

  observeWait(pool: string, seconds: number): void {
    this.waits.observe({ db_client_connection_pool_name: pool }, seconds);
  }
}
