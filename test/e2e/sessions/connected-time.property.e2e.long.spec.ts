import fc from 'fast-check';
import { randomInt } from 'node:crypto';
import { ForgottenShiftCloser } from '../../../src/features/shifts/forgotten/forgotten-shift-closer.service.js';
import type { ForgottenShift } from '../../../src/features/shifts/forgotten/forgotten-shifts.repository.js';
import { SilentSessionsRepository } from '../../../src/features/shifts/sessions/silent-sessions.repository.js';
import { SilentSessions } from '../../../src/features/shifts/sessions/silent-sessions.service.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { type TimeClock, Workplace } from '../../support/workplace.js';

/** Chosen anew for each run and printed; `SIGNS_SEED` repeats one. */
const SEED = Number(process.env['SIGNS_SEED'] ?? randomInt(2 ** 31));
const RUNS = 10;
const MINUTE = 60;
/** The shift began so long ago, in seconds; everything else is in seconds after its start. */
const LENGTH_S = 200 * MINUTE;
const SHORT_S = 5 * MINUTE;
/** Nobody is silent for so long. */
const LONG_S = 1_000 * MINUTE;

/** A device was heard of from here to there, at most `SHORT_S` apart, and never again. */
interface Device {
  readonly from: number;
  readonly to: number;
  /** Whether it has been silent for longer than its limit by now. */
  readonly isSilent: boolean;
}

type Step = 'job' | 'heartbeat' | 'read';

/** Seconds up to half an hour before now, so that a short limit has passed. */
const second = fc.nat({ max: LENGTH_S - 30 * MINUTE });
const device: fc.Arbitrary<Device> = fc
  .tuple(second, second, fc.boolean())
  .map(([a, b, isSilent]) => ({ from: Math.min(a, b), to: Math.max(a, b), isSilent }));
const steps = fc.array(fc.constantFrom<Step>('job', 'heartbeat', 'read'), { maxLength: 4 });

/** The seconds that the devices cover together, up to the end. */
function covered(devices: readonly Device[], untilOf: (device: Device) => number): number {
  const seconds = new Set<number>();
  for (const one of devices) {
    for (let at = one.from; at < untilOf(one); at += 1) seconds.add(at);
  }
  return seconds.size;
}

/** The device that began the shift was heard of once. */
const FIRST: Device = { from: 0, to: 0, isSilent: true };

/** Until when a device that nobody ended is live. */
function liveUntil({ to, isSilent }: Device): number {
  return to + (isSilent ? SHORT_S : LONG_S);
}

/**
 * The signs are given and exact. Whatever happens in between, and whether the minute's job ever comes, the
 * timesheet counts the same.
 */
describe(`the connected time (SIGNS_SEED=${SEED})`, () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
    place = await Workplace.open(app.http);
    await place.rule({ shift_limit_minutes: 60 });
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** An open shift of someone with these devices. @returns their sessions, and the start in milliseconds */
  async function workedWith(
    ana: TimeClock,
    devices: readonly Device[],
  ): Promise<{ shiftId: string; sessions: string[]; startMs: number }> {
    const { token } = ana.person;
    expectStatus(await ana.start(), 201);
    for (const { from } of devices) {
      const body = { device_label: `Heard from ${from} s` };
      expectStatus(await app.http.post('/sessions', { token, body }), 201);
    }
    const [shift] = await probe.rows<{ id: string; start_at: Date }>(
      `UPDATE shifts SET start_at = date_trunc('second', now()) - make_interval(secs => $2),
         business_date = (now() - make_interval(secs => $2))::date
       WHERE user_id = $1 RETURNING id, start_at`,
      [ana.person.userId, LENGTH_S],
    );
    const rows = await probe.rows<{ id: string }>(
      'SELECT id FROM device_sessions WHERE shift_id = $1 ORDER BY start_at, id',
      [shift?.id],
    );
    const [first = '', ...sessions] = rows.map(({ id }) => id);
    const given = [FIRST, ...devices];
    for (const [index, id] of [first, ...sessions].entries()) {
      const { from, to, isSilent } = given[index] ?? FIRST;
      await probe.rows(
        `UPDATE device_sessions SET start_at = s.start_at + make_interval(secs => $2),
           last_seen_at = s.start_at + make_interval(secs => $3), silence_limit_s = $4
         FROM shifts s WHERE device_sessions.id = $1 AND s.id = shift_id`,
        [id, from, to, isSilent ? SHORT_S : LONG_S],
      );
    }
    return { shiftId: shift?.id ?? '', sessions, startMs: shift?.start_at.getTime() ?? 0 };
  }

  async function inTimesheet(ana: TimeClock): Promise<number> {
    const days = await probe.rows<{ from: string; to: string }>(
      `SELECT min(business_date)::text AS from, max(business_date)::text AS to FROM shifts WHERE user_id = $1`,
      [ana.person.userId],
    );
    const { from = '', to = '' } = days[0] ?? {};
    const path = `/timesheets?from=${from}&to=${to}&user_id=${ana.person.userId}`;
    const answer = expectStatus(await app.http.get(path, { token: ana.boss.token }), 200);
    const [person] = answer.json['data'] as { totals: { connected_seconds: number } }[];
    return person?.totals.connected_seconds ?? -1;
  }

  /** For this person alone: other suites count what the job does, and look at the same database. */
  async function runJob({ person }: TimeClock): Promise<void> {
    const found = await probe.rows<{ organization_id: string; id: string }>(
      'SELECT organization_id, id FROM device_sessions WHERE user_id = $1 AND end_at IS NULL',
      [person.userId],
    );
    jest.spyOn(app.nest.get(SilentSessionsRepository), 'listAfter').mockResolvedValueOnce(found);
    await app.nest.get(SilentSessions).endAll();
  }

  async function take(
    step: Step,
    { ana, sessions, devices }: { ana: TimeClock; sessions: string[]; devices: readonly Device[] },
  ): Promise<void> {
    const { token } = ana.person;
    if (step === 'job') await runJob(ana);
    if (step === 'read') await inTimesheet(ana);
    if (step !== 'heartbeat') return;
    // A heartbeat of a device that was silent for too long comes too late, so the device has to join again.
    for (const [index, id] of sessions.entries()) {
      if (!devices[index]?.isSilent) continue;
      const late = await app.http.post(`/sessions/${id}/heartbeat`, { token });
      expect(late.json['code']).toBe('SESSION_NOT_OPEN');
    }
  }

  it('does not depend on when the job ran if the end of the shift is reported, by a device that was offline or not', async () => {
    const property = fc.asyncProperty(
      fc.array(device, { minLength: 1, maxLength: 3 }),
      fc.record({ end: fc.integer({ min: 1, max: LENGTH_S - 1 }), before: steps, after: steps }),
      async (devices, { end, before, after }) => {
        const ana = await place.hire();
        const { sessions, startMs } = await workedWith(ana, devices);
        for (const step of before) await take(step, { ana, sessions, devices });
        const occurred_at = new Date(startMs + end * 1_000).toISOString();
        expectStatus(await ana.end({ occurred_at }), 200);
        for (const step of after) await take(step, { ana, sessions, devices });
        const until = (device: Device): number => Math.min(liveUntil(device), end);
        expect(await inTimesheet(ana)).toBe(covered([FIRST, ...devices], until));
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
  });

  it('does not depend on when the job ran if the shift was forgotten, and ended with its very last sign of life', async () => {
    const property = fc.asyncProperty(
      fc.array(device, { minLength: 1, maxLength: 3 }),
      steps,
      async (devices, before) => {
        const ana = await place.hire();
        const { sessions, shiftId } = await workedWith(ana, devices);
        for (const step of before) await take(step, { ana, sessions, devices });
        // A shift that has only just arrived is not taken yet.
        const [forgotten] = await probe.rows<ForgottenShift>(
          'UPDATE shifts SET created_at = start_at WHERE id = $1 RETURNING organization_id, id, start_at',
          [shiftId],
        );
        if (forgotten) await app.nest.get(ForgottenShiftCloser).close(forgotten);
        const end = Math.max(...devices.map(({ to }) => to));
        const until = (device: Device): number => Math.min(liveUntil(device), end);
        expect(await inTimesheet(ana)).toBe(covered([FIRST, ...devices], until));
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
  });
});
