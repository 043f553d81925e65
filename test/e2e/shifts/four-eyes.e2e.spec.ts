import type { ShiftDetailView } from '../../../src/features/shifts/shift-views.dto.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';
import { Hours } from '../../support/work.js';
import { minutesAgo, shiftOf, TimeClock, Workplace } from '../../support/workplace.js';

const OWN = [403, 'OWN_HOURS'];
const DAY = 24 * 60;

describe('the hours of a person who decides about hours', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  let boss: TimeClock;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });
  beforeEach(async () => {
    place = await Workplace.open(app.http);
    // The manager's own clock, under the manager's own edits.
    boss = new TimeClock(app.http, place.manager, place.manager);
  });

  /** A shift of two hours, two days ago, by the clock. */
  async function workedBefore(clock: TimeClock): Promise<ShiftDetailView> {
    await place.rule({ offline_limit_minutes: 10 * DAY });
    return clock.worked(2 * DAY + 120, 2 * DAY);
  }
  const add = (clock: TimeClock): Promise<HttpAnswer> =>
    clock.add({
      shop_id: place.shopId,
      start_at: minutesAgo(5 * DAY),
      end_at: minutesAgo(5 * DAY - 60),
    });
  const approve = (
    { business_date: day }: ShiftDetailView,
    person: Person,
  ): Promise<HttpAnswer> => {
    const hours = new Hours(app.http, probe, place.owner, place.shopId);
    return hours.approve(day, day, person);
  };

  it('cannot be added or extended by a MANAGER, only by an ADMIN', async () => {
    expect(refusal(await add(boss))).toEqual(OWN);
    const { id } = await workedBefore(boss);
    const longer = { version: 2, start_at: minutesAgo(2 * DAY + 180) };
    expect(refusal(await boss.correct(id, longer))).toEqual(OWN);
    expect((await boss.shift(id)).version).toBe(2);
    const under = boss.under(place.owner);
    shiftOf(await add(under), 201);
    shiftOf(await under.correct(id, longer), 200);
  });

  it('may be shortened or voided by a MANAGER', async () => {
    const { id } = await workedBefore(boss);
    shiftOf(await boss.correct(id, { version: 2, end_at: minutesAgo(2 * DAY + 60) }), 200);
    const paused = { start_at: minutesAgo(2 * DAY + 110), end_at: minutesAgo(2 * DAY + 100) };
    shiftOf(await boss.correct(id, { version: 3, breaks: [paused] }), 200);
    // Without its break the shift is longer again.
    expect(refusal(await boss.correct(id, { version: 4, breaks: [] }))).toEqual(OWN);
    const paid = { ...paused, is_paid: true };
    expect(refusal(await boss.correct(id, { version: 4, breaks: [paid] }))).toEqual(OWN);
    shiftOf(await boss.void(id, { version: 4 }), 200);
  });

  it('are confirmed by somebody else, also if a correction would do it', async () => {
    await place.rule({ shift_limit_minutes: 60, offline_limit_minutes: 10 * DAY });
    const { id } = await boss.worked(300, 200);
    expect(refusal(await boss.confirm(id, { version: 2 }))).toEqual(OWN);
    expect(refusal(await boss.correct(id, { version: 2, end_at: minutesAgo(250) }))).toEqual(OWN);
    const other = await makeUser(app.http, place.owner, {
      role: 'MANAGER',
      shop_ids: [place.shopId],
    });
    shiftOf(await boss.under(other).confirm(id, { version: 2 }), 200);
  });

  it('are approved by somebody else', async () => {
    const shift = await workedBefore(boss);
    expect(refusal(await approve(shift, place.manager))).toEqual(OWN);
    expectStatus(await approve(shift, place.owner), 201);
  });

  it('are left to a MANAGER if the organization allows that', async () => {
    await place.rule({ four_eyes: 'NOBODY' });
    shiftOf(await add(boss), 201);
    const shift = await workedBefore(boss);
    expectStatus(await approve(shift, place.manager), 201);
  });

  it('need nobody else for a sole ADMIN, and another one if there are several', async () => {
    await place.rule({ four_eyes: 'EVERYONE' });
    const admin = new TimeClock(app.http, place.owner, place.owner);
    const day = (days: number) => ({
      shop_id: place.shopId,
      start_at: minutesAgo(days * DAY),
      end_at: minutesAgo(days * DAY - 60),
    });
    shiftOf(await admin.add(day(5)), 201);
    const second = await makeUser(app.http, place.owner, { role: 'ADMIN' });
    expect(refusal(await admin.add(day(6)))).toEqual(OWN);
    shiftOf(await admin.under(second).add(day(6)), 201);
    const body = { is_active: false };
    const { token } = place.owner;
    expectStatus(await app.http.patch(`/users/${second.userId}`, { token, body }), 200);
    shiftOf(await admin.add(day(7)), 201);
  });

  it("are never edited by a MANAGER if they are an ADMIN's", async () => {
    const shop_ids = [place.shopId];
    const person = await makeUser(app.http, place.owner, { role: 'ADMIN', shop_ids });
    const admin = new TimeClock(app.http, person, place.manager);
    const { id } = shiftOf(await admin.start({ shop_id: place.shopId }), 201);
    const forbidden = [403, 'FORBIDDEN'];
    expect(refusal(await add(admin))).toEqual(forbidden);
    expect(refusal(await admin.correct(id, { version: 1, start_at: minutesAgo(9) }))).toEqual(
      forbidden,
    );
    expect(refusal(await admin.void(id, { version: 1 }))).toEqual(forbidden);
    expect(refusal(await admin.confirm(id, { version: 1 }))).toEqual(forbidden);
  });
});
