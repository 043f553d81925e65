import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import type { AlertWithHistoryView } from '../../src/features/alerts/alerts.dto.js';
import { AlertEvaluation } from '../../src/features/alerts/evaluation/alert-evaluation.service.js';
import type { OverdueWork } from '../../src/platform/jobs/job-watch.service.js';
import type { DatabaseProbe } from './database.js';
import { expectStatus, type Person } from './makers.js';
import type { NestApp } from './nest-app.js';
import { makeHours, type Hours } from './work.js';

const MS_PER_MINUTE = 60_000;

const INSERT_PLAN = `INSERT INTO scheduled_shifts (organization_id, id, shop_id, user_id, start_at, end_at, business_date,
    published_at, version, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5::timestamptz, $6, $5::timestamptz::date, now(), 1, now(), now())`;
const INSERT_SALE = `INSERT INTO receipts (organization_id, id, shop_id, user_id, type, receipt_number, occurred_at,
    received_at, business_date, currency, gross_minor, discount_minor, tax_minor, added_tax_minor, total_minor)
  SELECT $1, $2, $3, $4, 'SALE', (SELECT count(*) + 1 FROM receipts WHERE organization_id = $1 AND shop_id = $3),
    $5::timestamptz, $6, $5::timestamptz::date, 'EUR', 100, 0, 0, 0, 100`;
const CLAIM = `INSERT INTO alert_evaluations (organization_id, claimed_at) VALUES ($1, $2)
  ON CONFLICT (organization_id) DO UPDATE SET claimed_at = EXCLUDED.claimed_at`;
const SUBSCRIBE = `INSERT INTO push_subscriptions (organization_id, id, user_id, endpoint, p256dh, auth, device)
  VALUES ($1, $2, $3, $4, '', '', '')`;

/** A shop whose rules are evaluated when the test says so, at the instant that it names. */
export class EvaluatedShop {
  private constructor(
    readonly app: NestApp,
    readonly probe: DatabaseProbe,
    readonly hours: Hours,
  ) {}

  static async open(app: NestApp, probe: DatabaseProbe): Promise<EvaluatedShop> {
    return new EvaluatedShop(app, probe, await makeHours(app.http, probe));
  }

  get owner(): Person {
    return this.hours.owner;
  }

  /** Evaluates all rules as the job does after it has claimed the organization. */
  async evaluate(
    at = new Date(),
    app = this.app,
    overdue: OverdueWork = { queues: [] },
  ): Promise<void> {
    const { organizationId } = this.owner;
    await this.probe.rows(CLAIM, [organizationId, at]);
    const claim = { organization_id: organizationId, claimed_at: at };
    await app.nest.get(AlertEvaluation, { strict: false }).evaluate(claim, overdue, at);
  }

  /** A published plan of the person. @returns its id */
  async plan(person: Pick<Person, 'userId'>, startAt: Date, endAt: Date): Promise<string> {
    const id = randomUUID();
    const { organizationId } = this.owner;
    const place = [organizationId, id, this.hours.shopId, person.userId];
    await this.probe.rows(INSERT_PLAN, [...place, startAt, endAt]);
    return id;
  }

  /** A sale that was received at an instant, and was made at another. */
  async sell(
    person: Pick<Person, 'userId'>,
    {
      occurredAt,
      receivedAt,
      shopId = this.hours.shopId,
    }: { readonly occurredAt: Date; readonly receivedAt: Date; readonly shopId?: string },
  ): Promise<void> {
    const id = v7({ msecs: receivedAt.getTime() });
    const place = [this.owner.organizationId, id, shopId, person.userId];
    await this.probe.rows(INSERT_SALE, [...place, occurredAt, receivedAt]);
  }

  async setRule(rule: string, settings: Record<string, unknown> = {}): Promise<void> {
    const body = { rules: [{ rule, enabled: true, ...settings }] };
    const path = `/shops/${this.hours.shopId}/alert-rules`;
    expectStatus(await this.app.http.put(path, { token: this.owner.token, body }), 200);
  }

  async alerts(query = '', person = this.owner): Promise<AlertWithHistoryView[]> {
    const answer = await this.app.http.get(`/alerts${query}`, { token: person.token });
    return expectStatus(answer, 200).json['data'] as AlertWithHistoryView[];
  }

  /** Rule and state of each alert, in the order of rules. */
  async states(query = ''): Promise<string[]> {
    return (await this.alerts(query)).map(({ rule, state }) => `${rule} ${state}`).sort();
  }

  /** From now on the person is told by web push. */
  async subscribe(person: Pick<Person, 'userId'>): Promise<void> {
    const subscription = [this.owner.organizationId, randomUUID(), person.userId];
    const endpoint = `https://push.example.com/${randomUUID()}`;
    await this.probe.rows(SUBSCRIBE, [...subscription, endpoint]);
  }

  /** The messages on their way to the person: kind and parameters. */
  async messagesTo(person: Pick<Person, 'userId'>): Promise<{ kind: string; params: unknown }[]> {
    const rows = await this.probe.rows<{ data: { kind: string; params: unknown } }>(
      `SELECT data->'payload' AS data FROM pgboss.job WHERE name = 'send-push' AND data::text LIKE '%' || $1 || '%'
        ORDER BY created_on`,
      [person.userId],
    );
    return rows.map(({ data }) => ({ kind: data.kind, params: data.params }));
  }
}

/** The instant so many minutes before another. */
export function minutesBefore(at: Date, minutes: number): Date {
  return new Date(at.getTime() - minutes * MS_PER_MINUTE);
}
