import { randomUUID } from 'node:crypto';
import { OldAlerts } from '../../src/features/alerts/retention/old-alerts.service.js';
import { enableActivity } from '../support/activity.js';
import { DatabaseProbe } from '../support/database.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { makeHours, type Hours } from '../support/work.js';

const ALERT = `INSERT INTO alerts (organization_id, id, rule, cause_key, shop_id, user_id, since, details, state,
    opened_at, resolved_at, resolved_reason, updated_at)
  SELECT $1::uuid, $2::uuid, 'LATE_START', $2::uuid::text, $3::uuid, $4::uuid, at, '{}', CASE WHEN $6::boolean THEN 'RESOLVED' ELSE 'OPEN' END, at,
    CASE WHEN $6 THEN at END, CASE WHEN $6 THEN 'PERSON_CAME' END, at
  FROM (SELECT now() - make_interval(days => $5::int) AS at) begun`;
const QUESTION = `INSERT INTO activity_questions (organization_id, id, user_id, shop_id, shift_id, since, asked_at,
    answer_by, closed_at, closed_reason)
  SELECT $1::uuid, $2::uuid, $4::uuid, $3::uuid, $5::uuid, at, at, at, CASE WHEN $7::boolean THEN at END, CASE WHEN $7 THEN 'SIGN_OF_LIFE' END
  FROM (SELECT now() - make_interval(days => $6::int) AS at) asked`;

describe('alerts and questions', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function add(hours: Hours, days: number, isEnded = true): Promise<void> {
    const { organizationId, userId } = hours.owner;
    const place = [hours.shopId, userId];
    const startAt = new Date(Date.now() - days * 86_400_000 - 60_000);
    const endAt = new Date(startAt.getTime() + 30_000);
    const shift = await hours.work({
      startAt: startAt.toISOString(),
      endAt: endAt.toISOString(),
    });
    await probe.rows(ALERT, [organizationId, randomUUID(), ...place, days, isEnded]);
    await probe.rows(QUESTION, [organizationId, randomUUID(), ...place, shift, days, isEnded]);
  }

  async function ages({ owner }: Hours): Promise<number[][]> {
    const of = (table: string, column: string) =>
      probe.rows<{ age: number }>(
        `SELECT extract(day FROM now() - ${column})::int AS age FROM ${table} WHERE organization_id = $1 ORDER BY 1`,
        [owner.organizationId],
      );
    const found = [await of('alerts', 'since'), await of('activity_questions', 'since')];
    return found.map((rows) => rows.map(({ age }) => age));
  }

  it('are deleted after the retention days of activity once they have ended', async () => {
    const [usual, brief] = [await makeHours(app.http, probe), await makeHours(app.http, probe)];
    await enableActivity(app.http, brief.owner, { retention_days: 30 });
    for (const hours of [usual, brief]) {
      for (const days of [29, 31, 89, 91]) await add(hours, days);
      await add(hours, 400, false);
    }
    await app.nest.get(OldAlerts, { strict: false }).deleteAll();
    expect(await ages(usual)).toEqual([
      [29, 31, 89, 400],
      [29, 31, 89, 400],
    ]);
    expect(await ages(brief)).toEqual([
      [29, 400],
      [29, 400],
    ]);
  });
});
