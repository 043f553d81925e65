import { ForgottenShifts } from '../../../src/features/shifts/forgotten/forgotten-shifts.service.js';
import { DatabaseProbe } from '../../support/database.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { Workplace } from '../../support/workplace.js';

/** More than the job looks up at once; three of each second, so that a page ends between equal starts. */
const CROWD = 203;
const HIRE = `INSERT INTO users (organization_id, id, email, name, role, is_active, sessions_valid_from, version,
    created_at, updated_at)
  SELECT $1, gen_random_uuid(), gen_random_uuid() || '@example.com', n, 'EMPLOYEE', true, now(), 1, now(), now()
  FROM generate_series(1, $2) n`;
const FORGET = `INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, ends_before, business_date,
    start_source, needs_confirmation, version, created_at, updated_at)
  SELECT $1, gen_random_uuid(), u.id, $2, date_trunc('second', now()) - make_interval(days => 2, secs => u.name::int / 3),
    'infinity', current_date, 'CLOCK', false, 1, now() - interval '2 days', now()
  FROM users u WHERE u.organization_id = $1 AND u.role = 'EMPLOYEE'`;

describe('a run of the job that closes forgotten shifts', () => {
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

  it('closes all that are overdue, however many, each once', async () => {
    const { owner, shopId } = await Workplace.open(app.http);
    await probe.rows(HIRE, [owner.organizationId, CROWD]);
    await probe.rows(FORGET, [owner.organizationId, shopId]);
    const count = `SELECT count(*) FILTER (WHERE end_at IS NULL)::int AS open,
        count(*) FILTER (WHERE end_source = 'AUTO' AND needs_confirmation AND version = 2)::int AS closed,
        (SELECT count(*)::int FROM shift_changes WHERE organization_id = $1) AS told
      FROM shifts WHERE organization_id = $1`;
    await app.nest.get(ForgottenShifts).closeAll();
    const [after] = await probe.rows(count, [owner.organizationId]);
    expect(after).toEqual({ open: 0, closed: CROWD, told: CROWD });
  });
});
