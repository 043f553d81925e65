import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';
import { minutesAgo, shiftOf, type TimeClock, Workplace } from '../../support/workplace.js';

const OVERLAP = [409, 'SHIFT_OVERLAP'];
const CONFLICT = [409, 'VERSION_CONFLICT'];

describe("a manager's correction of a shift", () => {
  let app: TestApp;
  let place: Workplace;
  beforeAll(async () => {
    app = await startTestApp();
    place = await Workplace.open(app.http);
  });
  afterAll(() => app.close());

  const pause = (from: number, to?: number) => ({
    start_at: minutesAgo(from),
    ...(to === undefined ? {} : { end_at: minutesAgo(to) }),
  });
  const told = (from: number, to: number | null) => ({
    break_type_id: null,
    name: 'Break',
    is_paid: false,
    expected_minutes: null,
    start_at: minutesAgo(from),
    end_at: to === null ? null : minutesAgo(to),
  });
  const breakTimes = ({ breaks }: Awaited<ReturnType<TimeClock['shift']>>) =>
    breaks.map(({ start_at, end_at }) => [start_at, end_at]);

  it('may absorb breaks, and the history shows them before and after', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(120);
    await ana.paused(110, 100);
    await ana.paused(80, 60);
    await ana.paused(50, 40);
    shiftOf(await ana.end({ occurred_at: minutesAgo(30) }), 200);
    const version = 8;
    const cut = shiftOf(
      await ana.correct(id, { version, start_at: minutesAgo(100), end_at: minutesAgo(70) }),
      200,
    );
    expect(breakTimes(cut)).toEqual([[minutesAgo(80), minutesAgo(70)]]);
    expect([cut.worked_seconds, cut.unpaid_break_seconds, cut.version]).toEqual([1_200, 600, 9]);
    expect(await ana.shift(id)).toMatchObject({ ...cut, updated_at: cut.updated_at });
    const [change, ...others] = await ana.history(id);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'CORRECTED', actor_id: place.manager.userId });
    expect(change?.before).toEqual({
      start_at: minutesAgo(120),
      end_at: minutesAgo(30),
      end_source: 'CLOCK',
      breaks: [told(110, 100), told(80, 60), told(50, 40)],
    });
    expect(change?.after).toEqual({
      start_at: minutesAgo(100),
      end_at: minutesAgo(70),
      end_source: 'MANAGER',
      breaks: [told(80, 70)],
    });
  });

  it('replaces the breaks as given, and is refused if some do not fit the new times', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(60, 10);
    const misfit = await ana.correct(id, {
      version: 2,
      start_at: minutesAgo(50),
      breaks: [pause(40, 30), pause(60, 55)],
    });
    expect([refusal(misfit), faultPaths(misfit)]).toEqual([
      [422, 'BREAK_TIMES_INVALID'],
      ['breaks.1.start_at'],
    ]);
    const both = await ana.correct(id, { version: 2, breaks: [pause(40, 30), pause(35, 25)] });
    expect(refusal(both)).toEqual([409, 'BREAK_OVERLAP']);
    expect(await ana.shift(id)).toMatchObject({ version: 2, breaks: [] });
    const body = { version: 2, breaks: [pause(20, 10), pause(60, 50), pause(50, 45)] };
    const shift = shiftOf(await ana.correct(id, body), 200);
    expect(breakTimes(shift)).toEqual([
      [minutesAgo(60), minutesAgo(50)],
      [minutesAgo(50), minutesAgo(45)],
      [minutesAgo(20), minutesAgo(10)],
    ]);
    expect(shift.worked_seconds).toBe(25 * 60);
    const none = shiftOf(await ana.correct(id, { version: 3, breaks: [] }), 200);
    expect([none.breaks, none.worked_seconds]).toEqual([[], 50 * 60]);
    expect((await ana.history(id)).map(({ after }) => Object.keys(after))).toEqual([
      ['breaks'],
      ['breaks'],
    ]);
  });

  it('can move the start of a live shift, which stays open with its session and its running break', async () => {
    const ana = await place.hire();
    const { id, sessions } = await ana.worked(60);
    await ana.paused(30);
    const later = shiftOf(await ana.correct(id, { version: 2, start_at: minutesAgo(20) }), 200);
    expect(later).toMatchObject({ status: 'OPEN', start_at: minutesAgo(20), end_source: null });
    expect(breakTimes(later)).toEqual([[minutesAgo(20), null]]);
    const earlier = shiftOf(await ana.correct(id, { version: 3, start_at: minutesAgo(90) }), 200);
    expect(breakTimes(earlier)).toEqual([[minutesAgo(20), null]]);
    const seen = await ana.shift(id);
    expect(seen.sessions).toMatchObject([{ id: sessions[0]?.id, status: 'OPEN', end_at: null }]);
    const ended = shiftOf(await ana.end({ occurred_at: minutesAgo(10) }), 200);
    expect([ended.worked_seconds, ended.unpaid_break_seconds, ended.version]).toEqual([
      70 * 60,
      600,
      5,
    ]);
  });

  it('can close a live shift, which ends its sessions and a running break', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(60);
    await ana.paused(30);
    const closed = shiftOf(await ana.correct(id, { version: 2, end_at: minutesAgo(20) }), 200);
    expect(closed).toMatchObject({
      status: 'CLOSED',
      end_source: 'MANAGER',
      worked_seconds: 1_800,
    });
    expect(breakTimes(closed)).toEqual([[minutesAgo(30), minutesAgo(20)]]);
    const { sessions } = await ana.shift(id);
    // The server heard of the device after the corrected end.
    expect(sessions).toMatchObject([
      { status: 'CLOSED', end_at: sessions[0]?.start_at, end_source: 'SHIFT' },
    ]);
    expect(refusal(await ana.end())).toEqual([409, 'SHIFT_NOT_OPEN']);
    shiftOf(await ana.start({ occurred_at: minutesAgo(20) }), 201);
  });

  it('cannot move a shift into another one, and then none of the correction is stored', async () => {
    const ana = await place.hire();
    const first = await ana.worked(90, 70);
    const second = await ana.worked(60, 40);
    const body = { version: 2, start_at: minutesAgo(75), breaks: [pause(50, 45)] };
    expect(refusal(await ana.correct(second.id, body, 'moved'))).toEqual(OVERLAP);
    expect(await ana.shift(second.id)).toEqual({ ...second, correction_requests: [] });
    expect(await ana.history(second.id)).toEqual([]);
    const touching = { version: 2, start_at: minutesAgo(70) };
    shiftOf(await ana.correct(second.id, touching), 200);
    const live = await ana.worked(30);
    const back = await ana.correct(live.id, { version: 1, start_at: minutesAgo(41) });
    expect(refusal(back)).toEqual(OVERLAP);
    expect(refusal(await ana.correct(first.id, { version: 2, end_at: minutesAgo(69) }))).toEqual(
      OVERLAP,
    );
  });

  it('is refused if a break began after the shift was read', async () => {
    const ana = await place.hire();
    const { id, version } = await ana.worked(60);
    await ana.paused(30);
    for (const answer of [
      await ana.correct(id, { version, start_at: minutesAgo(50) }),
      await ana.void(id, { version }),
      await ana.confirm(id, { version }),
      await ana.correct(id, { version: 3, start_at: minutesAgo(50) }),
    ]) {
      expect(refusal(answer)).toEqual(CONFLICT);
    }
    expect(await ana.shift(id)).toMatchObject({ version: 2, start_at: minutesAgo(60) });
    shiftOf(await ana.correct(id, { version: 2, start_at: minutesAgo(50) }), 200);
  });

  it('leaves no trace if it changes nothing', async () => {
    const ana = await place.hire();
    const shift = await ana.worked(60, 40);
    const { id, end_at, start_at } = shift;
    const same = { version: 2, start_at, end_at, shop_id: place.shopId, breaks: [] };
    expect(shiftOf(await ana.correct(id, same), 200).version).toBe(2);
    expect(await ana.shift(id)).toEqual({ ...shift, correction_requests: [] });
    expect(await ana.history(id)).toEqual([]);
    expect(refusal(await ana.correct(id, { ...same, version: 1 }))).toEqual(CONFLICT);
  });

  it('can change the type of a break, even if name, pay and times stay the same', async () => {
    const ana = await place.hire();
    const type = await app.http.post('/break-types', {
      token: place.owner.token,
      body: { name: 'Break', is_paid: false, expected_minutes: 15 },
    });
    const break_type_id = String(expectStatus(type, 201).json['id']);
    const { id } = await ana.worked(60);
    await ana.paused(50, 40);
    shiftOf(await ana.end({ occurred_at: minutesAgo(30) }), 200);
    const breaks = [{ ...pause(50, 40), break_type_id }];
    const typed = shiftOf(await ana.correct(id, { version: 4, breaks }), 200);
    expect([typed.version, typed.breaks]).toMatchObject([
      5,
      [{ break_type_id, expected_minutes: 15, start_at: minutesAgo(50) }],
    ]);
    expect(await ana.history(id)).toMatchObject([
      {
        before: { breaks: [{ break_type_id: null, expected_minutes: null }] },
        after: { breaks: [{ break_type_id, expected_minutes: 15 }] },
      },
    ]);
  });
});
