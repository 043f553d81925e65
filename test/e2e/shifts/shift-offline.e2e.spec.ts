import { DatabaseProbe } from '../../support/database.js';
import { connectFromStart } from '../../support/people-at-work.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';
import { minutesAgo, shiftOf, type TimeClock, Workplace } from '../../support/workplace.js';

const MINUTE_MS = 60_000;
const NOT_OPEN = [409, 'SHIFT_NOT_OPEN'];
const OVERLAP = [409, 'SHIFT_OVERLAP'];

describe('a device that was offline', () => {
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

  const spans = async (clock: TimeClock) =>
    (await clock.shifts()).map(({ start_at, end_at }) => [start_at, end_at]);

  it('stores nothing if it sends the end before the start, and the same message is accepted afterwards', async () => {
    const ana = await place.hire();
    const [from, to] = [minutesAgo(90), minutesAgo(30)];
    const early = await ana.end({ occurred_at: to }, 'end-1');
    expect(refusal(early)).toEqual(NOT_OPEN);
    expect(await ana.shifts()).toEqual([]);
    const started = shiftOf(await ana.start({ occurred_at: from }, 'start-1'), 201);
    const ended = shiftOf(await ana.end({ occurred_at: to }, 'end-1'), 200);
    expect(ended).toMatchObject({ id: started.id, start_at: from, end_at: to, version: 2 });
    expect(await spans(ana)).toEqual([[from, to]]);
  });

  it('gets the open shift if it sends the next start before the last end, and both are stored in the end', async () => {
    const ana = await place.hire();
    const times = [minutesAgo(90), minutesAgo(60), minutesAgo(50), minutesAgo(10)] as const;
    const first = shiftOf(await ana.start({ occurred_at: times[0] }), 201);
    const early = await ana.start({ occurred_at: times[2] }, 'start-2');
    expect(refusal(early)).toEqual([409, 'SHIFT_ALREADY_OPEN']);
    expect(early.json['shift_id']).toBe(first.id);
    shiftOf(await ana.end({ occurred_at: times[1] }), 200);
    shiftOf(await ana.start({ occurred_at: times[2] }, 'start-2'), 201);
    shiftOf(await ana.end({ occurred_at: times[3] }), 200);
    expect(await spans(ana)).toEqual([
      [times[0], times[1]],
      [times[2], times[3]],
    ]);
  });

  it('is refused if it sends the end of an earlier shift into a later one, which stays open', async () => {
    const ana = await place.hire();
    const open = await ana.worked(30);
    const answer = await ana.end({ occurred_at: minutesAgo(60) });
    // The start that it belongs to may still be under way.
    expect(refusal(answer)).toEqual(NOT_OPEN);
    const named = await ana.end({ shift_id: open.id, occurred_at: minutesAgo(60) });
    expect([refusal(named), faultPaths(named)]).toEqual([
      [422, 'SHIFT_TIMES_INVALID'],
      ['occurred_at'],
    ]);
    expect(await ana.shift(open.id)).toMatchObject({ status: 'OPEN', version: 1 });
    const atTheStart = await ana.end({ occurred_at: open.start_at });
    expect(refusal(atTheStart)).toEqual([422, 'SHIFT_TIMES_INVALID']);
  });

  it('cannot start within a shift that is over, but can start where it ends', async () => {
    const ana = await place.hire();
    const { id, start_at, end_at } = await ana.worked(60, 30);
    const endMs = Date.parse(end_at ?? '');
    for (const occurred_at of [minutesAgo(45), new Date(endMs - 1).toISOString()]) {
      const refused = await ana.start({ occurred_at });
      expect(refusal(refused)).toEqual(OVERLAP);
      expect(refused.json).toMatchObject({ shift_id: id, shop_id: place.shopId, start_at, end_at });
    }
    expect((await ana.current()).json['id']).toBeNull();
    const touching = shiftOf(await ana.start({ occurred_at: end_at }), 201);
    expect(touching.start_at).toBe(end_at);
    expect(await spans(ana)).toEqual([
      [start_at, end_at],
      [end_at, null],
    ]);
  });

  it('may be up to 5 minutes ahead, which counts as now, and is refused beyond that', async () => {
    const ana = await place.hire();
    const tooFar = { occurred_at: minutesAgo(-10) };
    const ahead = { occurred_at: minutesAgo(-4) };
    const presses = ['start', 'startBreak', 'endBreak', 'end'] as const;
    for (const press of presses) {
      const refused = await ana[press](tooFar);
      expect([refusal(refused), faultPaths(refused)]).toEqual([
        [422, 'OCCURRED_IN_FUTURE'],
        ['occurred_at'],
      ]);
      const before = Date.now();
      const { json, status } = await ana[press](ahead);
      expect(status).toBeLessThan(300);
      expect(Date.parse(String(json['updated_at']))).toBeGreaterThanOrEqual(before);
    }
    const [shift] = await ana.shifts();
    const [pause] = shift?.breaks ?? [];
    const stored = [shift?.start_at, pause?.start_at, pause?.end_at, shift?.end_at];
    for (const instant of stored) {
      expect(Date.parse(instant ?? '')).toBeLessThanOrEqual(Date.now());
      expect(Date.parse(instant ?? '')).toBeGreaterThan(Date.now() - MINUTE_MS);
    }
  });

  it('may report times as far back as its organization allows', async () => {
    const own = await Workplace.open(app.http);
    await own.rule({ offline_limit_minutes: 30 });
    const ana = await own.hire();
    const tooLong = await ana.start({ occurred_at: minutesAgo(30.001) });
    expect([refusal(tooLong), faultPaths(tooLong)]).toEqual([
      [422, 'OCCURRED_TOO_LONG_AGO'],
      ['occurred_at'],
    ]);
    await ana.worked(25);
    for (const press of ['startBreak', 'end'] as const) {
      const answer = await ana[press]({ occurred_at: minutesAgo(30.001) });
      expect(refusal(answer)).toEqual([422, 'OCCURRED_TOO_LONG_AGO']);
    }
    await ana.paused(20);
    const late = await ana.endBreak({ occurred_at: minutesAgo(30.001) });
    expect(refusal(late)).toEqual([422, 'OCCURRED_TOO_LONG_AGO']);
    expect((await ana.shifts())[0]).toMatchObject({ status: 'OPEN', version: 2 });
  });

  it('can only report the current time if nothing in the past is allowed', async () => {
    const own = await Workplace.open(app.http);
    await own.rule({ offline_limit_minutes: 0 });
    const ana = await own.hire();
    const past = await ana.start({ occurred_at: minutesAgo(0.01) });
    expect(refusal(past)).toEqual([422, 'OCCURRED_TOO_LONG_AGO']);
    shiftOf(await ana.start({ occurred_at: minutesAgo(-1) }), 201);
    expect(refusal(await ana.end({ occurred_at: minutesAgo(0.01) }))).toEqual([
      422,
      'OCCURRED_TOO_LONG_AGO',
    ]);
    shiftOf(await ana.end(), 200);
  });

  it('has its session end with the shift, but never before it began', async () => {
    const ana = await place.hire();
    const open = await ana.worked(60);
    await connectFromStart(probe, open.id);
    // The device joined half an hour after the start, and the end of the shift is before that.
    const text = `INSERT INTO device_sessions SELECT (jsonb_populate_record(d, jsonb_build_object(
        'id', gen_random_uuid(), 'start_at', d.start_at + interval '30 minutes'))).*
      FROM device_sessions d WHERE shift_id = $1`;
    await probe.rows(text, [open.id]);
    const ended = shiftOf(await ana.end({ occurred_at: minutesAgo(45) }), 200);
    const [first, second] = ended.sessions;
    expect([first?.end_at, second?.end_at]).toEqual([ended.end_at, second?.start_at]);
    expect(ended.sessions.map(({ status, end_source }) => [status, end_source])).toEqual([
      ['CLOSED', 'SHIFT'],
      ['CLOSED', 'SHIFT'],
    ]);
    expect(ended.connected_seconds).toBe(ended.worked_seconds);
  });

  it('gets the same bytes for a repeated start and end, and each has one effect', async () => {
    const ana = await place.hire();
    const body = { occurred_at: minutesAgo(60), device_label: 'Till 2' };
    const started = [await ana.start(body, 'in'), await ana.start(body, 'in')];
    const ended = [await ana.end({}, 'out'), await ana.end({}, 'out'), await ana.end({}, 'out')];
    for (const [status, answers] of [
      [201, started],
      [200, ended],
    ] as const) {
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
      const replayed = answers.map(({ headers }) => headers.get('idempotent-replayed'));
      expect(replayed).toEqual(answers.map((_, index) => (index === 0 ? null : 'true')));
    }
    expect(started[1]?.headers.get('location')).toBe(`/shifts/${String(started[0]?.json['id'])}`);
    const counts = `SELECT (SELECT count(*)::int FROM shifts WHERE user_id = $1) AS shifts,
      (SELECT count(*)::int FROM device_sessions WHERE user_id = $1) AS sessions,
      (SELECT count(*)::int FROM audit_log WHERE actor_id = $1 AND action LIKE 'shift.%') AS entries`;
    const [row] = await probe.rows(counts, [ana.person.userId]);
    expect(row).toEqual({ shifts: 1, sessions: 1, entries: 2 });
    expect((await ana.shifts())[0]?.version).toBe(2);
    const other = await ana.start({ ...body, device_label: 'Till 3' }, 'in');
    expect(refusal(other)).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });
});
