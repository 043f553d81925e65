import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus } from '../../support/makers.js';
import { messagesOf, recordOf, type OfflineMessage } from '../../support/offline-days.js';
import { OfflineDevice } from '../../support/offline-device.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';
import { shiftOf, type TimeClock, Workplace } from '../../support/workplace.js';

const FIRST = { from: 600, to: 500, breaks: [{ from: 560, to: 550 }] };
const SECOND = { from: 400, to: 300, breaks: [] };
const [S1, E1, B1, X1] = messagesOf(FIRST) as [
  OfflineMessage,
  OfflineMessage,
  OfflineMessage,
  OfflineMessage,
];
const [S2, E2] = messagesOf(SECOND) as [OfflineMessage, OfflineMessage];

describe('a device that was offline during two shifts', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  let ana: TimeClock;
  let device: OfflineDevice;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
    place = await Workplace.open(app.http);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });
  beforeEach(async () => {
    ana = await place.hire();
    device = new OfflineDevice(app.http, ana.person);
  });

  const code = ({ json }: HttpAnswer): unknown => json['code'] ?? 'taken';
  const withoutNames = (message: OfflineMessage): OfflineMessage => ({
    ...message,
    times: { occurred_at: message.times['occurred_at'] ?? 0 },
  });

  it.each<[string, OfflineMessage[]]>([
    ['S1 S2 E2 E1', [S1, S2, E2, E1, B1, X1]],
    ['S2 E2 S1 E1', [S2, E2, S1, E1, B1, X1]],
    ['E2 E1 S2 S1', [X1, B1, E2, E1, S2, S1]],
    ['S2 S1 E1 E2', [S2, S1, B1, X1, E1, E2]],
  ])('reports both shifts in the order %s', async (_, messages) => {
    expect(await device.deliver(messages)).toEqual([]);
    expect(await device.shifts()).toEqual(device.expected([FIRST, SECOND]));
  });

  it('can report both without ids too, if every end comes after its start and before the next one', async () => {
    const messages = [S2, E2, S1, B1, X1, E1].map(withoutNames);
    expect(await device.deliver(messages)).toEqual([]);
    expect(await device.shifts()).toEqual(device.expected([FIRST, SECOND]));
  });

  it('can report a break after the clock-out, which then counts', async () => {
    expect(await device.deliver([S1, E1, B1])).toEqual([]);
    const [until] = (await ana.shifts())[0]?.breaks ?? [];
    expect([until?.start_at, until?.end_at]).toEqual([device.instant(560), device.instant(500)]);
    expect(await device.deliver([X1])).toEqual([]);
    expect(await device.shifts()).toEqual(device.expected([FIRST]));
    const actions = await probe.rows<{ action: string }>(
      `SELECT action FROM audit_log WHERE actor_id = $1 AND action LIKE 'shift.%' ORDER BY occurred_at`,
      [ana.person.userId],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'shift.started',
      'shift.ended',
      'shift.completed',
      'shift.completed',
    ]);
  });

  it('may send an end before its start under one key until it fits: the refusal is not kept', async () => {
    expect(code(await device.send(E1, 'end-1'))).toBe('SHIFT_NOT_STARTED');
    expectStatus(await device.send(S1, 'start-1'), 201);
    expectStatus(await device.send(E1, 'end-1'), 200);
    const again = expectStatus(await device.send(E1, 'end-1'), 200);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  it('can identify a shift by its id or by its start', async () => {
    const { id } = shiftOf(await device.send(S1), 201);
    shiftOf(await device.send(S2), 409);
    const end = { shift_id: id, occurred_at: device.instant(500) };
    expect(shiftOf(await ana.end(end), 200)).toMatchObject({ id, end_at: device.instant(500) });
    const luis = await place.hire();
    expect(refusal(await luis.end(end))).toEqual([404, 'NOT_FOUND']);
  });

  it('leaves a shift without an end waiting for a manager, and claims no time for it', async () => {
    await device.deliver([S2, E2, S1]);
    const [first] = await ana.shifts();
    expect(first).toMatchObject({
      status: 'CLOSED',
      end_source: 'AUTO',
      needs_confirmation: true,
      worked_seconds: 0,
    });
    // Its own end replaces the provisional one, and nothing is left to confirm.
    expect(await device.deliver([E1])).toEqual([]);
    expect((await ana.shifts())[0]).toMatchObject({
      end_source: 'CLOCK',
      needs_confirmation: false,
    });
  });

  it('can repeat a message without a key, and gets what it has done', async () => {
    const started = expectStatus(await device.send(S1), 201);
    const again = expectStatus(await device.send(S1), 200);
    expect([again.json['id'], again.headers.get('location')]).toEqual([
      started.json['id'],
      `/shifts/${String(started.json['id'])}`,
    ]);
    for (const message of [B1, X1, E1, B1, X1, E1, S1]) {
      expect((await device.send(message)).status).toBeLessThan(300);
    }
    expect((await ana.shifts())[0]?.version).toBe(4);
    expect(await device.shifts()).toEqual(device.expected([FIRST]));
  });

  it('cannot send another end of the same shift or break, which is refused permanently', async () => {
    await device.deliver([S1, B1, X1, E1]);
    const other = { ...E1, times: { ...E1.times, occurred_at: 490 } };
    const otherPause = { ...X1, times: { ...X1.times, occurred_at: 555 } };
    expect(code(await device.send(other))).toBe('SHIFT_ALREADY_ENDED');
    expect(code(await device.send(otherPause))).toBe('BREAK_ALREADY_ENDED');
    expect(await device.shifts()).toEqual(device.expected([FIRST]));
  });

  it('can send a complete shift in one message: once, and then in parts that change nothing', async () => {
    const made = expectStatus(await device.send(recordOf(FIRST), 'whole'), 201);
    expect(made.headers.get('location')).toBe(`/shifts/${String(made.json['id'])}`);
    expect(made.json).toMatchObject({ start_source: 'CLOCK', end_source: 'CLOCK' });
    // The device was connected for no time.
    const [session] = made.json['sessions'] as Record<string, unknown>[];
    expect([session?.['status'], session?.['end_at']]).toEqual(['CLOSED', session?.['start_at']]);
    const again = expectStatus(await device.send(recordOf(FIRST)), 200);
    expect(again.json['version']).toBe(1);
    for (const message of [S1, E1, B1, X1]) {
      expect((await device.send(message)).status).toBeLessThan(300);
    }
    expect(await device.shifts()).toEqual(device.expected([FIRST]));
    const [entry] = await probe.rows<{ details: Record<string, unknown> }>(
      `SELECT details FROM audit_log WHERE subject_id = $1 AND action = 'shift.recorded'`,
      [made.json['id']],
    );
    expect(entry?.details).toMatchObject({ user_id: ana.person.userId });
  });

  it('can complete with one message what has arrived in part', async () => {
    await device.deliver([S1, B1]);
    expectStatus(await device.send(recordOf(FIRST)), 200);
    expect(await device.shifts()).toEqual(device.expected([FIRST]));
    expect((await ana.current()).json['id']).toBeNull();
  });

  it('cannot send a complete shift that overlaps another one, is too old, or has no length', async () => {
    await device.deliver([S1, E1]);
    const overlapping = recordOf({ from: 550, to: 450, breaks: [] });
    expect(code(await device.send(overlapping))).toBe('SHIFT_OVERLAP');
    const old = recordOf({ from: 3_000, to: 2_900, breaks: [] });
    expect(code(await device.send(old))).toBe('OCCURRED_TOO_LONG_AGO');
    const empty = recordOf({ from: 300, to: 300, breaks: [] });
    expect(code(await device.send(empty))).toBe('SHIFT_TIMES_INVALID');
    const outside = recordOf({ from: 300, to: 200, breaks: [{ from: 310, to: 290 }] });
    const refused = await device.send(outside);
    expect(refusal(refused)).toEqual([422, 'BREAK_TIMES_INVALID']);
    expect(refused.json['errors']).toMatchObject([
      { path: 'breaks.0.start_at', code: 'before_shift' },
    ]);
  });

  it('gets a complete shift beyond the limit flagged like any other', async () => {
    const long = recordOf({ from: 1_200, to: 200, breaks: [] });
    expect(expectStatus(await device.send(long), 201).json['needs_confirmation']).toBe(true);
  });

  it("cannot undo a manager's decision, nor anything approved or void", async () => {
    const first = shiftOf(await device.send(S1), 201);
    await device.deliver([E1, S2, E2]);
    shiftOf(await ana.correct(first.id, { version: 2, end_at: device.instant(510) }), 200);
    expect(code(await device.send(B1))).toBe('SHIFT_REVIEWED');
    shiftOf(await ana.void(first.id, { version: 3 }), 200);
    for (const message of [S1, B1, recordOf(FIRST)]) {
      expect(code(await device.send(message))).toBe('SHIFT_VOIDED');
    }
  });

  it('finds a shift by the start that it sent, even after a manager has moved it', async () => {
    const { id } = shiftOf(await device.send(S1), 201);
    shiftOf(await ana.correct(id, { version: 1, start_at: device.instant(590) }), 200);
    expect(await device.deliver([E1])).toEqual([]);
    expect((await ana.shift(id)).end_at).toBe(device.instant(500));
  });
});
