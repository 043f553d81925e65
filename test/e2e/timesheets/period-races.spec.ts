import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';
import { makeHours, type Hours } from '../../support/work.js';

const [MONDAY, SUNDAY] = ['2026-03-02', '2026-03-08'];
const IS_APPROVED = 'SELECT is_day_approved($1, $2, $3) AS approved';

describe('an approval of hours while someone writes a shift of the shop', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let hours: Hours;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    hours = await makeHours(app.http, probe);
  });
  // One that failed must not leave its transaction to the next.
  afterEach(() => probe.rows('ROLLBACK'));
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  const day = (): unknown[] => [hours.owner.organizationId, hours.shopId, '2026-03-04'];

  it.each([
    ['an open shift', { startAt: '2026-03-04T08:00:00Z' }, [409, 'PERIOD_PENDING']],
    [
      'a closed one',
      { startAt: '2026-03-04T08:00:00Z', endAt: '2026-03-04T09:00:00Z' },
      [201, undefined],
    ],
  ])('waits for them, and then sees what they wrote: %s', async (_, shift, expected) => {
    await probe.rows('BEGIN');
    expect(await probe.rows(IS_APPROVED, day())).toEqual([{ approved: false }]);
    const answer = hours.approve(MONDAY, SUNDAY);
    await probe.untilBlocking();
    await hours.work(shift);
    await probe.rows('COMMIT');
    expect(refusal(await answer)).toEqual(expected);
  });

  it('waits for nobody who writes in another shop', async () => {
    const there = await hours.nextShop();
    await probe.rows('BEGIN');
    await probe.rows(IS_APPROVED, [hours.owner.organizationId, there.shopId, '2026-03-04']);
    expect((await hours.approve(MONDAY, SUNDAY)).status).toBe(201);
  });

  it('lets two people write at the same time without waiting for each other', async () => {
    const other = await DatabaseProbe.connect();
    await probe.rows('BEGIN');
    await probe.rows(IS_APPROVED, day());
    expect(await other.rows(IS_APPROVED, day())).toEqual([{ approved: false }]);
    await other.close();
  });

  it('holds back later writes, which then see the approval', async () => {
    // The approval waits between holding the timesheets and its commit: its row refers to the shop.
    const held = await HeldRows.shop(hours.shopId);
    const answer = hours.approve(MONDAY, SUNDAY);
    await held.untilWaiting(1);
    await probe.rows('BEGIN');
    const seen = probe.rows(IS_APPROVED, day());
    await held.untilWaiting(2);
    await held.release();
    expect((await answer).status).toBe(201);
    expect(await seen).toEqual([{ approved: true }]);
    const late = await probe.rows(IS_APPROVED, [...day().slice(0, 2), '2026-03-09']);
    expect(late).toEqual([{ approved: false }]);
  });

  it('succeeds once if it is sent twice at once', async () => {
    const held = await HeldRows.shop(hours.shopId);
    const answers = [hours.approve(MONDAY, SUNDAY), hours.approve(SUNDAY, '2026-03-15')];
    await held.untilWaiting(2);
    await held.release();
    const refusals = (await Promise.all(answers)).map(refusal);
    expect(refusals).toContainEqual([201, undefined]);
    expect(refusals).toContainEqual([409, 'PERIOD_OVERLAP']);
  });

  it('is locked by one of two people who lock it at once, and the other one sees that', async () => {
    const { id } = await hours.approved(MONDAY, SUNDAY);
    const held = await HeldRows.by('SELECT 1 FROM timesheet_periods WHERE id = $1 FOR UPDATE', [
      id,
    ]);
    const answers = [hours.post(`/${id}/lock`, {}), hours.post(`/${id}/lock`, {})];
    await held.untilWaiting(2);
    await held.release();
    const refusals = (await Promise.all(answers)).map(refusal);
    expect(refusals).toContainEqual([200, undefined]);
    expect(refusals).toContainEqual([409, 'PERIOD_STATUS_CONFLICT']);
  });
});
