import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';
import { minutesAgo, shiftOf, type TimeClock, Workplace } from '../../support/workplace.js';

const OVERLAP = [409, 'SHIFT_OVERLAP'];

describe('a manager who adds or voids shifts', () => {
  let app: TestApp;
  let place: Workplace;
  beforeAll(async () => {
    app = await startTestApp();
    place = await Workplace.open(app.http);
  });
  afterAll(() => app.close());

  /** Adds a shift of these minutes ago. */
  const add = (clock: TimeClock, from: number, to: number) =>
    clock.add({ shop_id: place.shopId, start_at: minutesAgo(from), end_at: minutesAgo(to) });
  const breakTimes = ({ breaks }: Awaited<ReturnType<TimeClock['shift']>>) =>
    breaks.map(({ start_at, end_at }) => [start_at, end_at]);

  it('can add a shift that touches its neighbours, but none that overlaps them', async () => {
    const ana = await place.hire();
    const middle = await ana.worked(60, 40);
    for (const [from, to] of [
      [70, 59.999],
      [40.001, 30],
      [55, 50],
      [60, 40],
      [90, 10],
    ] as const) {
      expect(refusal(await add(ana, from, to))).toEqual(OVERLAP);
    }
    const before = shiftOf(await add(ana, 70, 60), 201);
    const after = shiftOf(await add(ana, 40, 30), 201);
    expect((await ana.shifts()).map(({ id }) => id)).toEqual([before.id, middle.id, after.id]);
    expect(before).toMatchObject({
      start_source: 'MANAGER',
      end_source: 'MANAGER',
      worked_seconds: 600,
      version: 1,
      needs_confirmation: false,
    });
    expect(await ana.history(before.id)).toMatchObject([
      {
        kind: 'ADDED',
        actor_id: place.manager.userId,
        reason: 'Nobody clocked it',
        before: null,
        after: { start_at: minutesAgo(70), end_at: minutesAgo(60), breaks: [] },
      },
    ]);
  });

  it('can add a shift that ends where an open one starts, but none that overlaps it', async () => {
    const ana = await place.hire();
    await ana.worked(30);
    expect(refusal(await add(ana, 60, 29.999))).toEqual(OVERLAP);
    expect(refusal(await add(ana, 20, 10))).toEqual(OVERLAP);
    shiftOf(await add(ana, 60, 30), 201);
    const luis = await place.hire();
    shiftOf(await add(luis, 60, 10), 201);
  });

  it('can add nothing in the future, and the refusal names the wrong time', async () => {
    const ana = await place.hire();
    for (const [from, to, path] of [
      [-10, -20, 'start_at'],
      [10, -10, 'end_at'],
      [10, 10, 'end_at'],
      [10, 20, 'end_at'],
    ] as const) {
      const answer = await add(ana, from, to);
      expect([refusal(answer), faultPaths(answer)]).toEqual([[422, 'SHIFT_TIMES_INVALID'], [path]]);
    }
    expect(await ana.shifts()).toEqual([]);
  });

  it('frees the time of a shift permanently by voiding it', async () => {
    const ana = await place.hire();
    const wrong = await ana.worked(60, 40);
    const voided = shiftOf(await ana.void(wrong.id, { version: 2 }), 200);
    expect(voided).toMatchObject({ version: 3, status: 'CLOSED', end_source: 'CLOCK' });
    expect(Date.parse(voided.voided_at ?? '')).toBeGreaterThan(Date.parse(minutesAgo(0)));
    const right = shiftOf(await add(ana, 70, 30), 201);
    for (const answer of [
      await ana.correct(wrong.id, { version: 3, start_at: minutesAgo(50) }),
      await ana.void(wrong.id, { version: 3 }),
      await ana.confirm(wrong.id, { version: 3 }),
    ]) {
      expect(refusal(answer)).toEqual([409, 'SHIFT_VOIDED']);
    }
    const seen = await app.http.get(`/shifts?user_id=${ana.person.userId}`, {
      token: place.manager.token,
    });
    const listed = expectStatus(seen, 200).json['data'] as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual([right.id]);
    expect(await ana.history(wrong.id)).toMatchObject([
      { kind: 'VOIDED', reason: 'By mistake', before: { voided_at: null } },
    ]);
  });

  it('ends an open shift by voiding it, including sessions, and the person can start at once', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(60);
    await ana.paused(30);
    const voided = shiftOf(await ana.void(id, { version: 2 }), 200);
    expect(voided).toMatchObject({ status: 'CLOSED', end_source: 'MANAGER', version: 3 });
    expect(voided.end_at).toBe(voided.voided_at);
    expect(breakTimes(voided)).toEqual([[minutesAgo(30), voided.end_at]]);
    expect((await ana.shift(id)).sessions).toMatchObject([{ end_at: voided.end_at }]);
    expect((await ana.current()).json['id']).toBeNull();
    // The void shift is in nobody's way, but the start that it had does not bring it back.
    const repeated = await ana.start({ occurred_at: minutesAgo(60) });
    expect([refusal(repeated), repeated.json['shift_id']]).toEqual([[409, 'SHIFT_VOIDED'], id]);
    shiftOf(await ana.start({ occurred_at: minutesAgo(59) }), 201);
  });
});
