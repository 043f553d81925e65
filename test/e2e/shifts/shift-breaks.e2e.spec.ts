import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';
import { minutesAgo, shiftOf, type TimeClock, Workplace } from '../../support/workplace.js';

describe('the breaks of an open shift', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
    place = await Workplace.open(app.http);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** @returns its id */
  async function breakType(name: string, fields: { paid: boolean }): Promise<string> {
    const id = randomUUID();
    await probe.rows(`INSERT INTO break_types VALUES ($1, $2, $3, $4, 30, NULL, 1, now(), now())`, [
      place.owner.organizationId,
      id,
      name,
      fields.paid,
    ]);
    return id;
  }

  const breaksOf = async (clock: TimeClock) =>
    ((await clock.shifts()).at(-1)?.breaks ?? []).map(({ start_at, end_at }) => [start_at, end_at]);

  it('are found at the returned location', async () => {
    const ana = await place.hire();
    await ana.worked(60);
    const started = await ana.startBreak();
    const location = started.headers.get('location') ?? '';
    expect([started.status, location]).toEqual([201, `/shifts/${String(started.json['id'])}`]);
    const found = await app.http.get(location, { token: ana.person.token });
    expect([found.status, found.json['breaks']]).toEqual([200, started.json['breaks']]);
  });

  it('require an open shift, and only one can run at a time', async () => {
    const ana = await place.hire();
    for (const press of ['startBreak', 'endBreak'] as const) {
      expect(refusal(await ana[press]())).toEqual([409, 'SHIFT_NOT_OPEN']);
    }
    await ana.worked(60);
    expect(refusal(await ana.endBreak())).toEqual([409, 'BREAK_NOT_OPEN']);
    await ana.paused(40);
    expect(refusal(await ana.startBreak())).toEqual([409, 'BREAK_ALREADY_OPEN']);
    expect(shiftOf(await ana.endBreak(), 200).breaks).toHaveLength(1);
    expect(refusal(await ana.endBreak())).toEqual([409, 'BREAK_NOT_OPEN']);
  });

  it('stop the clock while they are unpaid, and increase the version of the shift', async () => {
    const ana = await place.hire();
    await ana.worked(60);
    const running = await ana.paused(30);
    expect(running).toMatchObject({ status: 'OPEN', version: 2, breaks: [{ end_at: null }] });
    expect(running.worked_seconds).toBeGreaterThanOrEqual(1_799);
    expect(running.worked_seconds).toBeLessThanOrEqual(1_800);
    const ended = shiftOf(await ana.endBreak(), 200);
    expect(ended.version).toBe(3);
    expect(ended.worked_seconds).toBe(running.worked_seconds);
    expect(ended.unpaid_break_seconds).toBeGreaterThanOrEqual(1_800);
    // As long as it lasted by its own times, however late its end was sent.
    const [pause] = ended.breaks;
    const lastedMs = Date.parse(pause?.end_at ?? '') - Date.parse(pause?.start_at ?? '');
    expect(Math.abs(ended.unpaid_break_seconds - lastedMs / 1_000)).toBeLessThan(1);
  });

  it('are paid if their type says so, and keep what it said when they began', async () => {
    const ana = await place.hire();
    const typeId = await breakType('Rest', { paid: true });
    await ana.worked(60);
    const body = { break_type_id: typeId, occurred_at: minutesAgo(40) };
    const { breaks } = shiftOf(await ana.startBreak(body), 201);
    expect(breaks).toMatchObject([
      { break_type_id: typeId, name: 'Rest', is_paid: true, expected_minutes: 30 },
    ]);
    await probe.rows(`UPDATE break_types SET name = 'Nap', is_paid = false WHERE id = $1`, [
      typeId,
    ]);
    await ana.endBreak({ occurred_at: minutesAgo(20) });
    const shift = shiftOf(await ana.end(), 200);
    expect(shift.breaks[0]).toMatchObject({ name: 'Rest', is_paid: true });
    expect([shift.paid_break_seconds, shift.unpaid_break_seconds]).toEqual([1_200, 0]);
    expect(shift.worked_seconds).toBeGreaterThanOrEqual(3_600);
  });

  it('cannot have a type that is unknown, archived or of another organization', async () => {
    const ana = await place.hire();
    await ana.worked(60);
    expect(refusal(await ana.startBreak({ break_type_id: randomUUID() }))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    const archived = await breakType('Smoke', { paid: false });
    await probe.rows('UPDATE break_types SET archived_at = now() WHERE id = $1', [archived]);
    expect(refusal(await ana.startBreak({ break_type_id: archived }))).toEqual([
      409,
      'BREAK_TYPE_ARCHIVED',
    ]);
    const strangers = await (await Workplace.open(app.http)).hire();
    await strangers.worked(60);
    const theirs = await strangers.startBreak({ break_type_id: archived });
    expect(refusal(theirs)).toEqual([404, 'NOT_FOUND']);
    expect(await breaksOf(ana)).toEqual([]);
  });

  it('are inside the shift, do not overlap, and may touch', async () => {
    const ana = await place.hire();
    const { id, start_at } = await ana.worked(60);
    // Without a name it may belong to a shift whose start is still under way.
    const early = { occurred_at: minutesAgo(61) };
    expect(refusal(await ana.startBreak(early))).toEqual([409, 'SHIFT_NOT_OPEN']);
    const named = await ana.startBreak({ ...early, shift_id: id });
    expect([refusal(named), faultPaths(named)]).toEqual([
      [422, 'BREAK_TIMES_INVALID'],
      ['occurred_at'],
    ]);
    const [from, to, next] = [start_at, minutesAgo(40), minutesAgo(30)];
    shiftOf(await ana.startBreak({ occurred_at: from }), 201);
    for (const occurred_at of [from, minutesAgo(70)]) {
      const names = { shift_id: id, break_start_at: from };
      const answer = await ana.endBreak({ ...names, occurred_at });
      expect([refusal(answer), faultPaths(answer)]).toEqual([
        [422, 'BREAK_TIMES_INVALID'],
        ['occurred_at'],
      ]);
    }
    shiftOf(await ana.endBreak({ occurred_at: to }), 200);
    for (const occurred_at of [minutesAgo(59), minutesAgo(45)]) {
      expect(refusal(await ana.startBreak({ occurred_at }))).toEqual([409, 'BREAK_OVERLAP']);
    }
    shiftOf(await ana.startBreak({ occurred_at: to }), 201);
    shiftOf(await ana.endBreak({ occurred_at: next }), 200);
    expect(await breaksOf(ana)).toEqual([
      [from, to],
      [to, next],
    ]);
  });

  it('end with the shift if they are running, are cut if they exceed it, and are removed if they come after it', async () => {
    const running = await place.hire();
    await running.worked(60);
    const { breaks } = await running.paused(40);
    const end = minutesAgo(20);
    const whole = shiftOf(await running.end({ occurred_at: end }), 200);
    expect(whole.breaks).toEqual([{ ...breaks[0], end_at: end }]);
    expect([whole.worked_seconds, whole.unpaid_break_seconds]).toEqual([1_200, 1_200]);

    const cut = await place.hire();
    await cut.worked(60);
    await cut.paused(50, 40);
    await cut.paused(30, 10);
    const at = minutesAgo(20);
    const short = shiftOf(await cut.end({ occurred_at: at }), 200);
    expect(short.breaks.map(({ end_at }) => end_at)).toEqual([short.breaks[0]?.end_at, at]);
    expect([short.worked_seconds, short.unpaid_break_seconds]).toEqual([1_200, 1_200]);

    const behind = await place.hire();
    const open = await behind.worked(60);
    await behind.paused(50, 40);
    await behind.paused(30);
    const gone = shiftOf(await behind.end({ occurred_at: minutesAgo(50) }), 200);
    expect([gone.id, gone.breaks, gone.worked_seconds]).toEqual([open.id, [], 600]);
    expect(await breaksOf(behind)).toEqual([]);
  });

  it('are begun once by 20 simultaneous presses, and ended once', async () => {
    const ana = await place.hire();
    await ana.worked(60);
    const begun = await Promise.all(Array.from({ length: 20 }, () => ana.startBreak()));
    expect(begun.map(refusal).filter(([status]) => status === 201)).toHaveLength(1);
    expect(new Set(begun.map(({ json }) => json['code']))).toEqual(
      new Set([undefined, 'BREAK_ALREADY_OPEN']),
    );
    const ended = await Promise.all(Array.from({ length: 20 }, () => ana.endBreak()));
    expect(ended.map(refusal).filter(([status]) => status === 200)).toHaveLength(1);
    expect(new Set(ended.map(({ json }) => json['code']))).toEqual(
      new Set([undefined, 'BREAK_NOT_OPEN']),
    );
    expect(await ana.shifts()).toMatchObject([{ version: 3, breaks: [{}] }]);
  });
});
