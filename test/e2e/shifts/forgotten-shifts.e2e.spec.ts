import { ForgottenShiftCloser } from '../../../src/features/shifts/forgotten/forgotten-shift-closer.service.js';
import { ForgottenShifts } from '../../../src/features/shifts/forgotten/forgotten-shifts.service.js';
import { ShiftsRepository } from '../../../src/features/shifts/shifts.repository.js';
import { SignsOfLifeReadOnlyRepository } from '../../../src/features/shifts/forgotten/signs-of-life-read-only.repository.js';
import { DatabaseProbe } from '../../support/database.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { deviceEvent, storeEvents } from '../../support/stored-events.js';
import { refusal } from '../../support/till.js';
import { minutesAgo, shiftOf, type TimeClock, Workplace } from '../../support/workplace.js';

const HOUR = 60;
const HOUR_MS = 3_600_000;
/** Of a new organization. */
const LIMIT_HOURS = 16;

/** A second device. */
const OTHER = '0195f0c4-7b1a-7c01-9a55-6960453241bd';

/** What lies just behind an instant. */
const behind = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();

describe('a shift that nobody ended', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
    place = await Workplace.open(app.http);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** Begun and arrived so many minutes ago, its device last seen then. */
  async function forgotten(clock: TimeClock, began: number, seen = began): Promise<string> {
    const { id } = await clock.worked(10);
    await backdate(id, began, seen);
    return id;
  }

  async function backdate(id: string, began: number, seen: number): Promise<void> {
    const params = [id, minutesAgo(began)];
    await probe.rows(
      `UPDATE device_sessions SET start_at = $2, last_seen_at = $3, end_at = NULL, end_source = NULL
       WHERE shift_id = $1`,
      [...params, minutesAgo(seen)],
    );
    await probe.rows('UPDATE shifts SET start_at = $2, created_at = $2 WHERE id = $1', params);
  }

  /** The work of one run of the job. */
  const closeAll = (): Promise<void> => app.nest.get(ForgottenShifts).closeAll();

  it("is closed at its device's last sign of life, flagged, and explained in its history", async () => {
    const ana = await place.hire();
    const id = await forgotten(ana, 20 * HOUR, 12 * HOUR);
    await closeAll();
    const end = behind(minutesAgo(12 * HOUR));
    expect(await ana.shift(id)).toMatchObject({
      status: 'CLOSED',
      end_at: end,
      end_source: 'AUTO',
      needs_confirmation: true,
      worked_seconds: 8 * HOUR * 60,
      version: 2,
      sessions: [{ status: 'CLOSED', end_at: minutesAgo(12 * HOUR), end_source: 'SILENCE' }],
    });
    const [change, ...others] = await ana.history(id);
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      kind: 'AUTO_CLOSED',
      actor_id: null,
      reason: null,
      before: { end_at: null, end_source: null, needs_confirmation: false },
      after: { end_at: end, end_source: 'AUTO', needs_confirmation: true },
    });
    expect((await ana.shifts('&needs_confirmation=true')).map((shift) => shift.id)).toEqual([id]);
    expect((await ana.current()).json['id']).toBeNull();
  });

  it('is closed at the last press for a break, if that is later', async () => {
    const begun = await place.hire();
    const ended = await place.hire();
    const ids = [await forgotten(begun, 10), await forgotten(ended, 10)] as const;
    await begun.paused(4);
    await ended.paused(8, 4);
    for (const id of ids) {
      await backdate(id, 20 * HOUR, 18 * HOUR);
      await probe.rows(
        `UPDATE breaks SET start_at = start_at - interval '11 hours', end_at = end_at - interval '11 hours'
         WHERE shift_id = $1`,
        [id],
      );
    }
    await closeAll();
    const pressed = minutesAgo(11 * HOUR + 4);
    const [running, over] = [await begun.shift(ids[0]), await ended.shift(ids[1])];
    expect([running.end_at, over.end_at]).toEqual([behind(pressed), behind(pressed)]);
    expect(running.breaks).toMatchObject([{ start_at: pressed, end_at: behind(pressed) }]);
    expect(over.breaks).toMatchObject([{ end_at: pressed }]);
    // Silent for hours before the break: the device was gone by then.
    expect(over.sessions).toMatchObject([{ end_at: minutesAgo(18 * HOUR), end_source: 'SILENCE' }]);
  });

  const DURING = 30_000;
  it.each([
    ['at its last event', [], 0],
    ['where its last event says that the work went on', [{ durationMs: DURING }], DURING],
    ['where the next event ended that', [{ durationMs: DURING }, { after: 5_000 }], 5_000],
    ['before a time without input', [{}, { after: 9_000, type: 'IDLE_START' as const }], 0],
    ['where the person came back', [{}, { after: 9_000, type: 'IDLE_END' as const }], 9_000],
    [
      'at an event of another device',
      [{ durationMs: DURING }, { after: 40_000, device: OTHER }],
      40_000,
    ],
  ])('is closed %s', async (_, events, lasted) => {
    const ana = await place.hire();
    const id = await forgotten(ana, 20 * HOUR, 12 * HOUR);
    const last = Date.parse(minutesAgo(11 * HOUR));
    // Before the shift, and of someone else: neither is a sign.
    await storeEvents(probe, ana.person, [deviceEvent(minutesAgo(21 * HOUR))]);
    await storeEvents(probe, place.manager, [deviceEvent(minutesAgo(10 * HOUR))]);
    for (const { after = 0, ...fields } of events.length > 0 ? events : [{}])
      await storeEvents(probe, ana.person, [deviceEvent(last + after, fields)]);
    await closeAll();
    expect((await ana.shift(id)).end_at).toBe(new Date(last + lasted + 1).toISOString());
  });

  it('is closed now at the latest, however long its last event claims to last', async () => {
    const ana = await place.hire();
    const id = await forgotten(ana, 20 * HOUR);
    const durationMs = 24 * HOUR_MS;
    await storeEvents(probe, ana.person, [deviceEvent(minutesAgo(60), { durationMs })]);
    const before = Date.now();
    await closeAll();
    const end = Date.parse((await ana.shift(id)).end_at ?? '');
    expect(end).toBeLessThanOrEqual(Date.now());
    expect(end).toBeGreaterThanOrEqual(before - 1);
  });

  it('is as short as possible without any sign of life since its start', async () => {
    const ana = await place.hire();
    const id = await forgotten(ana, 20 * HOUR);
    await closeAll();
    const shift = await ana.shift(id);
    expect([shift.end_at, shift.worked_seconds]).toEqual([behind(minutesAgo(20 * HOUR)), 0]);
  });

  it('is closed once the limit is exceeded, not when it is just reached', async () => {
    const ana = await place.hire();
    const id = await forgotten(ana, 10);
    const { start_at } = await ana.shift(id);
    const limit = new Date(Date.parse(start_at) + LIMIT_HOURS * HOUR_MS);
    const close = (): Promise<boolean> => {
      const { organizationId } = ana.person;
      return app.nest
        .get(ForgottenShiftCloser)
        .close({ organization_id: organizationId, id, start_at: new Date(start_at) });
    };
    const clock = jest.spyOn(app.nest.get(ShiftsRepository), 'holdPerson');
    try {
      clock.mockResolvedValue(limit);
      expect(await close()).toBe(false);
      expect((await ana.shift(id)).status).toBe('OPEN');
      clock.mockResolvedValue(new Date(limit.getTime() + 1));
      expect(await close()).toBe(true);
    } finally {
      clock.mockRestore();
    }
    expect((await ana.shift(id)).status).toBe('CLOSED');
  });

  it('stays open until the limit of its organization, even after that was raised', async () => {
    const own = await Workplace.open(app.http);
    await own.rule({ shift_limit_minutes: 60 });
    const [short, long] = [await own.hire(), await own.hire()];
    const early = await forgotten(short, 59);
    await closeAll();
    expect((await short.shift(early)).status).toBe('OPEN');
    await backdate(early, 61, 61);
    await closeAll();
    expect((await short.shift(early)).status).toBe('CLOSED');

    await own.rule({ shift_limit_minutes: 24 * HOUR });
    const late = await forgotten(long, 20 * HOUR);
    // Found by a run that had seen the old limit.
    const found = { organization_id: own.owner.organizationId, id: late, start_at: new Date(0) };
    expect(await app.nest.get(ForgottenShiftCloser).close(found)).toBe(false);
    await closeAll();
    expect(await long.shift(late)).toMatchObject({ status: 'OPEN', version: 1 });
  });

  it('is closed at the last sign of a person who is still working, and they can continue', async () => {
    const ana = await place.hire();
    const id = await forgotten(ana, 17 * HOUR, 0);
    await closeAll();
    const { end_at, worked_seconds } = await ana.shift(id);
    expect([end_at, worked_seconds]).toEqual([behind(minutesAgo(0)), 17 * HOUR * 60]);
    const next = shiftOf(await ana.start({ occurred_at: end_at }), 201);
    expect(next.start_at).toBe(end_at);
  });

  it('is closed at its own time when one run catches up on several days', async () => {
    const people = [await place.hire(), await place.hire(), await place.hire()];
    const ids: string[] = [];
    for (const [index, clock] of people.entries()) {
      const began = (index + 1) * 24 * HOUR;
      ids.push(await forgotten(clock, began, began - 8 * HOUR));
    }
    await closeAll();
    for (const [index, clock] of people.entries()) {
      const shift = await clock.shift(ids[index] ?? '');
      expect(shift).toMatchObject({ worked_seconds: 8 * HOUR * 60, needs_confirmation: true });
    }
    await closeAll();
    for (const [index, clock] of people.entries()) {
      expect(await clock.history(ids[index] ?? '')).toHaveLength(1);
    }
  });

  it('is left alone if its person ends it first', async () => {
    const ana = await place.hire();
    const id = await forgotten(ana, 20 * HOUR, 12 * HOUR);
    const ended = shiftOf(await ana.end({ occurred_at: minutesAgo(14 * HOUR) }), 200);
    await closeAll();
    expect(await ana.shift(id)).toEqual({ ...ended, correction_requests: [] });
    expect(await ana.history(id)).toEqual([]);
  });

  it('does not keep the job from closing others if it cannot be closed', async () => {
    const [ana, luis] = [await place.hire(), await place.hire()];
    const bad = await forgotten(ana, 30 * HOUR);
    const good = await forgotten(luis, 20 * HOUR);
    const signs = app.nest.get(SignsOfLifeReadOnlyRepository);
    const findLast = signs.findLast.bind(signs);
    const broken = jest.spyOn(signs, 'findLast').mockImplementation(async (tx, watched) => {
      if (watched.shiftId === bad) throw new Error('made by a test');
      return findLast(tx, watched);
    });
    await expect(closeAll()).rejects.toThrow('made by a test');
    expect((await ana.shift(bad)).version).toBe(1);
    expect((await luis.shift(good)).version).toBe(2);
    broken.mockRestore();
    await closeAll();
    expect((await ana.shift(bad)).version).toBe(2);
  });

  it('waits for a manager: a confirmation keeps the end, a correction replaces it', async () => {
    const [kept, moved] = [await place.hire(), await place.hire()];
    const ids = [
      await forgotten(kept, 20 * HOUR, 12 * HOUR),
      await forgotten(moved, 20 * HOUR, 12 * HOUR),
    ] as const;
    expect(refusal(await kept.confirm(ids[0], { version: 1 }))).toEqual([409, 'SHIFT_NOT_PENDING']);
    await closeAll();
    const confirmed = shiftOf(await kept.confirm(ids[0], { version: 2 }), 200);
    expect(confirmed).toMatchObject({
      needs_confirmation: false,
      end_source: 'AUTO',
      end_at: behind(minutesAgo(12 * HOUR)),
      version: 3,
    });
    expect(refusal(await kept.confirm(ids[0], { version: 3 }))).toEqual([409, 'SHIFT_NOT_PENDING']);
    const body = { version: 2, end_at: minutesAgo(11 * HOUR) };
    const corrected = shiftOf(await moved.correct(ids[1], body), 200);
    expect(corrected).toMatchObject({ needs_confirmation: false, end_source: 'MANAGER' });
    expect(corrected.worked_seconds).toBe(9 * HOUR * 60);
    for (const [clock, id, kind, reason] of [
      [kept, ids[0], 'CONFIRMED', null],
      [moved, ids[1], 'CORRECTED', 'It was so'],
    ] as const) {
      const [, change] = await clock.history(id);
      expect(change).toMatchObject({ kind, reason, actor_id: place.manager.userId });
      expect(change?.after['needs_confirmation']).toBe(false);
    }
  });
});
