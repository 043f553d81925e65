import { ForgottenShiftCloser } from '../../../src/features/shifts/forgotten/forgotten-shift-closer.service.js';
import { ForgottenShifts } from '../../../src/features/shifts/forgotten/forgotten-shifts.service.js';
import { ShiftsRepository } from '../../../src/features/shifts/shifts.repository.js';
import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { refusal } from '../../support/till.js';
import { minutesAgo, shiftOf, type TimeClock, Workplace } from '../../support/workplace.js';

const HOUR = 60;
/** Of a new organization. */
const LIMIT_MS = 16 * 3_600_000;
const GRACE_MS = 30 * 60_000;
const ARRIVED = 'UPDATE shifts SET created_at = $2 WHERE id = $1';

describe('the end of a shift after its limit', () => {
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
  afterEach(() => jest.restoreAllMocks());

  const closeAll = (): Promise<void> => app.nest.get(ForgottenShifts).closeAll();
  /** The job has found this shift. */
  const close = ({ person: { organizationId } }: TimeClock, id: string): Promise<boolean> =>
    app.nest
      .get(ForgottenShiftCloser)
      .close({ organization_id: organizationId, id, start_at: new Date(0) });
  const setTime = (ms: number): void => {
    jest.spyOn(app.nest.get(ShiftsRepository), 'holdPerson').mockResolvedValue(new Date(ms));
  };

  it('counts if it was pressed before the job ran, and waits for a manager like the job’s own', async () => {
    const ana = await place.hire();
    const { id, start_at } = await ana.worked(17 * HOUR);
    const pressedAt = Date.now();
    const ended = shiftOf(await ana.end(), 200);
    expect(ended).toMatchObject({ id, start_at, end_source: 'CLOCK', needs_confirmation: true });
    // The moment of pressing, and not the one at which the job would have ended it.
    expect(Date.parse(ended.end_at ?? '')).toBeGreaterThanOrEqual(pressedAt);
    expect(Date.parse(ended.end_at ?? '')).toBeLessThanOrEqual(Date.now());
    await closeAll();
    expect(await ana.shift(id)).toEqual({ ...ended, correction_requests: [] });
    expect((await ana.shifts('&needs_confirmation=true')).map((shift) => shift.id)).toEqual([id]);
    const [entry] = await probe.rows<{ details: { needs_confirmation: boolean } }>(
      `SELECT details FROM audit_log WHERE subject_id = $1 AND action = 'shift.ended'`,
      [id],
    );
    expect(entry?.details.needs_confirmation).toBe(true);
    const confirmed = shiftOf(await ana.confirm(id, { version: 2 }), 200);
    expect(confirmed).toMatchObject({
      end_at: ended.end_at,
      end_source: 'CLOCK',
      needs_confirmation: false,
    });
    expect(await ana.history(id)).toMatchObject([
      { kind: 'CONFIRMED', before: { needs_confirmation: true } },
    ]);
  });

  it('waits for a manager once the limit is exceeded, not when it is just reached', async () => {
    for (const [beyondMs, waits] of [
      [0, false],
      [1, true],
    ] as const) {
      const ana = await place.hire();
      const { start_at } = await ana.worked(10);
      setTime(Date.parse(start_at) + LIMIT_MS + beyondMs);
      expect(shiftOf(await ana.end(), 200).needs_confirmation).toBe(waits);
      jest.restoreAllMocks();
    }
  });

  it('is judged by its own time if a device reports it later: it waits only beyond the limit', async () => {
    for (const [end, waits] of [
      [HOUR, true],
      [4 * HOUR - 1, true],
      [4 * HOUR, false],
      [12 * HOUR, false],
    ] as const) {
      const ana = await place.hire();
      await ana.worked(20 * HOUR);
      const ended = shiftOf(await ana.end({ occurred_at: minutesAgo(end) }), 200);
      expect(ended).toMatchObject({
        end_at: minutesAgo(end),
        end_source: 'CLOCK',
        needs_confirmation: waits,
      });
    }
  });

  it('is counted from the start as corrected by a manager meanwhile', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(20 * HOUR);
    shiftOf(await ana.correct(id, { version: 1, start_at: minutesAgo(8 * HOUR) }), 200);
    expect(shiftOf(await ana.end(), 200).needs_confirmation).toBe(false);
  });

  it('closes the shift once, even if the job runs at the same time, and it waits for a manager either way', async () => {
    for (const jobFirst of [true, false]) {
      const ana = await place.hire();
      const { id } = await ana.worked(20 * HOUR);
      await probe.rows(ARRIVED, [id, minutesAgo(20 * HOUR)]);
      const { organizationId, userId } = ana.person;
      const held = await HeldRows.by('SELECT hold_person($1, $2)', [organizationId, userId]);
      const work = [() => close(ana, id), () => ana.end()] as const;
      const answers = jobFirst ? [work[0](), work[1]()] : [work[1](), work[0]()].reverse();
      await held.untilWaiting(2);
      await held.release();
      const [closed, ended] = (await Promise.all(answers)) as [boolean, { status: number }];
      expect([closed, ended.status]).toEqual(closed ? [true, 409] : [false, 200]);
      expect(await ana.shift(id)).toMatchObject({
        status: 'CLOSED',
        end_source: closed ? 'AUTO' : 'CLOCK',
        needs_confirmation: true,
        version: 2,
      });
      expect(await ana.history(id)).toHaveLength(closed ? 1 : 0);
    }
  });

  it('finds the shift open that the same device has just reported, however long ago that was', async () => {
    const ana = await place.hire();
    const started = shiftOf(
      await ana.start({ occurred_at: minutesAgo(23 * HOUR), device_label: 'Till 2' }),
      201,
    );
    await closeAll();
    expect(await ana.shift(started.id)).toMatchObject({ status: 'OPEN', version: 1 });
    await ana.paused(20 * HOUR, 19 * HOUR);
    await closeAll();
    const ended = shiftOf(await ana.end({ occurred_at: minutesAgo(15 * HOUR) }), 200);
    expect(ended).toMatchObject({
      id: started.id,
      worked_seconds: 7 * HOUR * 60,
      needs_confirmation: false,
    });
  });

  it('is not awaited for ever: half an hour after the start has arrived, the job closes the shift', async () => {
    const ana = await place.hire();
    const { id, created_at } = await ana.worked(20 * HOUR);
    const arrivedMs = Date.parse(created_at);
    setTime(arrivedMs + GRACE_MS - 1);
    expect(await close(ana, id)).toBe(false);
    expect((await ana.shift(id)).status).toBe('OPEN');
    jest.restoreAllMocks();
    await probe.rows(ARRIVED, [id, new Date(arrivedMs - GRACE_MS)]);
    await closeAll();
    expect(await ana.shift(id)).toMatchObject({ end_source: 'AUTO', needs_confirmation: true });
    expect(refusal(await ana.end())).toEqual([409, 'SHIFT_NOT_OPEN']);
  });

  it('entered by a manager requires a second look, when a shift is added and when it is corrected', async () => {
    const ana = await place.hire();
    const times = { start_at: minutesAgo(60 * HOUR), end_at: minutesAgo(43 * HOUR) };
    const added = shiftOf(await ana.add({ shop_id: place.shopId, ...times }), 201);
    expect(added).toMatchObject({ end_source: 'MANAGER', needs_confirmation: true });
    const { id } = added;
    const shorter = { version: 1, end_at: minutesAgo(44 * HOUR) };
    expect(shiftOf(await ana.correct(id, shorter), 200).needs_confirmation).toBe(false);
    const longer = { version: 2, end_at: minutesAgo(42 * HOUR) };
    expect(shiftOf(await ana.correct(id, longer), 200).needs_confirmation).toBe(true);
    expect(shiftOf(await ana.confirm(id, { version: 3 }), 200).needs_confirmation).toBe(false);
    // A correction that leaves the times alone asks for no other look.
    const pause = { start_at: minutesAgo(50 * HOUR), end_at: minutesAgo(49 * HOUR) };
    const paused = shiftOf(await ana.correct(id, { version: 4, breaks: [pause] }), 200);
    expect(paused.needs_confirmation).toBe(false);
  });

  it('cannot wait for a manager before it exists', async () => {
    const open = await place.hire();
    const { id } = await open.worked(60);
    const flag = probe.rows('UPDATE shifts SET needs_confirmation = true WHERE id = $1', [id]);
    await expect(flag).rejects.toThrow('ck_shifts_times');
  });

  it('replaces the one that the job has chosen, as long as no manager has decided', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(20 * HOUR);
    await probe.rows(ARRIVED, [id, minutesAgo(20 * HOUR)]);
    await closeAll();
    expect(await ana.shift(id)).toMatchObject({ end_source: 'AUTO', needs_confirmation: true });
    const ended = shiftOf(await ana.end({ shift_id: id, occurred_at: minutesAgo(8 * HOUR) }), 200);
    expect(ended).toMatchObject({
      end_at: minutesAgo(8 * HOUR),
      end_source: 'CLOCK',
      needs_confirmation: false,
    });
  });
});
