import type { CorrectionRequestView } from '../../../src/features/shifts/requests/correction-requests.dto.js';
import { answer, propose, proposed, requestOf } from '../../support/correction-requests.js';
import { DatabaseProbe } from '../../support/database.js';
import { EventStreamClient } from '../../support/event-stream-client.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { refusal } from '../../support/till.js';
import { minutesAgo, type TimeClock, Workplace } from '../../support/workplace.js';

const DAY_MINUTES = 1_440;

describe('a correction request', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  let ana: TimeClock;
  /** Of Ana, worked from five hours ago until two hours ago. */
  let shiftId: string;

  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    place = await Workplace.open(app.http, { time_zone: 'UTC' });
    ana = await place.hire();
    const body = { shop_id: place.shopId, start_at: minutesAgo(300), end_at: minutesAgo(120) };
    shiftId = String(expectStatus(await ana.add(body), 201).json['id']);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  const later = { end_at: minutesAgo(60) };
  const ask = (by: Person, fields: Record<string, unknown> = later) =>
    proposed(app.http, by, { shiftId, ...fields });
  const say = (by: Person, path: Parameters<typeof answer>[2]) => answer(app.http, by, path);
  const stored = async (id: string): Promise<CorrectionRequestView> =>
    requestOf(await app.http.get(`/correction-requests/${id}`, { token: place.owner.token }), 200);

  it("is applied if the manager agrees to the worker's, and the history names it", async () => {
    const request = await ask(ana.person);
    expect(request).toMatchObject({
      ...{ side: 'WORKER', status: 'OPEN', reason: 'I stayed until eight', closer: null },
      before: { start_at: minutesAgo(300), end_at: minutesAgo(120), breaks: [] },
      proposed: { start_at: minutesAgo(300), end_at: minutesAgo(60), breaks: [] },
    });
    expect((await ana.shift(shiftId)).end_at).toBe(minutesAgo(120));
    const agreed = requestOf(await say(place.manager, `${request.id}/agree`), 200);
    expect(agreed).toMatchObject({ status: 'AGREED', closed_by: place.manager.userId });
    expect(await ana.shift(shiftId)).toMatchObject({
      ...{ end_at: minutesAgo(60), version: 2 },
      correction_requests: [{ id: request.id, status: 'AGREED' }],
    });
    expect((await ana.history(shiftId)).at(-1)).toMatchObject({
      ...{ kind: 'CORRECTED', actor_id: place.manager.userId, reason: request.reason },
      correction_request_id: request.id,
    });
  });

  it("is applied if the worker agrees to the manager's, with the permissions of the manager", async () => {
    const pause = { start_at: minutesAgo(200), end_at: minutesAgo(180), name: 'Lunch' };
    const request = await ask(place.manager, { breaks: [pause], reason: 'You had lunch' });
    expect(request.side).toBe('MANAGER');
    requestOf(await say(ana.person, `${request.id}/agree`), 200);
    const shift = await ana.shift(shiftId);
    expect(shift.breaks).toMatchObject([{ name: 'Lunch', start_at: minutesAgo(200) }]);
    expect((await ana.history(shiftId)).at(-1)?.actor_id).toBe(ana.person.userId);
  });

  it('is not applied if its manager may no longer edit these hours', async () => {
    const request = await ask(place.manager);
    const path = `/users/${place.manager.userId}`;
    const fields = { role: 'EMPLOYEE' };
    expectStatus(await app.http.patch(path, { token: place.owner.token, body: fields }), 200);
    expect(refusal(await say(ana.person, `${request.id}/agree`))).toEqual([403, 'FORBIDDEN']);
    expect(await stored(request.id)).toMatchObject({ status: 'OPEN' });
    expect((await ana.under(place.owner).shift(shiftId)).version).toBe(1);
  });

  it('leaves the shift unchanged after an objection, and both versions are in the shift and the timesheet', async () => {
    const request = await ask(ana.person);
    requestOf(await say(place.manager, `${request.id}/object`), 200);
    const both = {
      ...{ id: request.id, side: 'WORKER', status: 'OBJECTED', reason: 'I stayed until eight' },
      objection: 'The till was closed at six',
      before: { end_at: minutesAgo(120) },
      proposed: { end_at: minutesAgo(60) },
    };
    const shift = await ana.shift(shiftId);
    expect(shift).toMatchObject({ end_at: minutesAgo(120), correction_requests: [both] });
    const { token, userId } = ana.person;
    const days = `from=${shift.business_date}&to=${shift.business_date}&user_id=${userId}`;
    for (const reader of [token, place.manager.token]) {
      const sheet = await app.http.get(`/timesheets?${days}`, { token: reader });
      expect(expectStatus(sheet, 200).json['data']).toMatchObject([
        { days: [{ date: shift.business_date, correction_requests: [both] }] },
      ]);
    }
  });

  it('appears in the timesheet with the last version of each side, unless it was withdrawn', async () => {
    const first = await ask(ana.person);
    requestOf(await say(place.manager, `${first.id}/object`), 200);
    const second = await ask(ana.person, { end_at: minutesAgo(90) });
    const theirs = await ask(place.manager, { end_at: minutesAgo(130) });
    requestOf(await say(place.manager, `${theirs.id}/withdraw`), 200);
    const { business_date: day } = await ana.shift(shiftId);
    const path = `/timesheets?from=${day}&to=${day}`;
    const sheet = await app.http.get(path, { token: place.manager.token });
    const [person] = expectStatus(sheet, 200).json['data'] as { days: object[] }[];
    const [shown] = person?.days as { correction_requests: CorrectionRequestView[] }[];
    expect(shown?.correction_requests.map(({ id, status }) => [id, status])).toEqual([
      [second.id, 'OPEN'],
    ]);
  });

  it('is answered by the other side and withdrawn by its own, each once', async () => {
    const mine = await ask(ana.person);
    for (const step of ['agree', 'object'] as const) {
      const answered = await say(ana.person, `${mine.id}/${step}`);
      expect(refusal(answered)).toEqual([403, 'CORRECTION_WRONG_SIDE']);
    }
    const withdrawing = await say(place.manager, `${mine.id}/withdraw`);
    expect(refusal(withdrawing)).toEqual([403, 'CORRECTION_WRONG_SIDE']);
    requestOf(await say(ana.person, `${mine.id}/withdraw`), 200);
    for (const [by, step] of [
      [place.manager, 'agree'],
      [place.manager, 'object'],
      [ana.person, 'withdraw'],
    ] as const) {
      const answered = await say(by, `${mine.id}/${step}`);
      expect(refusal(answered)).toEqual([409, 'CORRECTION_REQUEST_CLOSED']);
    }
    const theirs = await ask(place.manager);
    const own = await say(place.manager, `${theirs.id}/agree`);
    expect(refusal(own)).toEqual([403, 'CORRECTION_WRONG_SIDE']);
    // The other side is no single person: whoever else manages these hours belongs to it.
    requestOf(await say(place.owner, `${theirs.id}/withdraw`), 200);
  });

  it('cannot be made or answered by a MANAGER about an ADMIN’s hours', async () => {
    const times = { start_at: minutesAgo(300), end_at: minutesAgo(120), shop_id: place.shopId };
    const boss = { ...times, user_id: place.owner.userId, reason: 'Forgot' };
    const added = await app.http.post('/shifts', { token: place.owner.token, body: boss });
    const id = String(expectStatus(added, 201).json['id']);
    const refused = [403, 'FORBIDDEN'];
    expect(refusal(await propose(app.http, place.manager, { shiftId: id, ...later }))).toEqual(
      refused,
    );
    const request = await proposed(app.http, place.owner, { shiftId: id, ...later });
    for (const step of ['agree', 'object'] as const)
      expect(refusal(await say(place.manager, `${request.id}/${step}`))).toEqual(refused);
  });

  it('is limited to one at a time for each side, which the database enforces', async () => {
    const mine = await ask(ana.person);
    const again = await propose(app.http, ana.person, { shiftId, ...{ end_at: minutesAgo(70) } });
    expect(refusal(again)).toEqual([409, 'CORRECTION_REQUEST_OPEN']);
    expect(again.json['correction_request_id']).toBe(mine.id);
    expect((await ask(place.manager)).side).toBe('MANAGER');
    const copy = `INSERT INTO correction_requests SELECT (jsonb_populate_record(r,
      jsonb_build_object('id', gen_random_uuid()))).* FROM correction_requests r WHERE id = $1`;
    await expect(probe.rows(copy, [mine.id])).rejects.toThrow('uq_correction_requests_open');
  });

  it('stays open if it cannot be applied: after another change, or over another shift', async () => {
    const open = async (request: CorrectionRequestView, code: string): Promise<void> => {
      const before = await ana.shift(shiftId);
      expect(refusal(await say(place.manager, `${request.id}/agree`))).toEqual([409, code]);
      expect(await stored(request.id)).toMatchObject({ status: 'OPEN', closed_at: null });
      expect((await ana.shift(shiftId)).version).toBe(before.version);
    };
    const next = { shop_id: place.shopId, start_at: minutesAgo(100), end_at: minutesAgo(80) };
    const overlapping = await ask(ana.person);
    expectStatus(await ana.add(next), 201);
    await open(overlapping, 'SHIFT_OVERLAP');
    expectStatus(await ana.correct(shiftId, { version: 1, start_at: minutesAgo(290) }), 200);
    await open(overlapping, 'VERSION_CONFLICT');
    requestOf(await say(ana.person, `${overlapping.id}/withdraw`), 200);
  });

  it('can be neither made nor applied about an approved day, and objections are still possible', async () => {
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    const times = { start_at: `${day}T09:00:00Z`, end_at: `${day}T17:00:00Z` };
    const { json } = expectStatus(await ana.add({ ...times, shop_id: place.shopId }), 201);
    const id = String(json['id']);
    const longer = { end_at: `${day}T18:00:00Z` };
    const request = await proposed(app.http, ana.person, { shiftId: id, ...longer });
    const { token } = place.owner;
    const days = { shop_id: place.shopId, from: day, to: day };
    expectStatus(await app.http.post('/timesheets/periods', { token, body: days }), 201);
    const refused = [409, 'DAY_APPROVED'];
    expect(refusal(await say(place.manager, `${request.id}/agree`))).toEqual(refused);
    expect(refusal(await propose(app.http, place.manager, { shiftId: id, ...longer }))).toEqual(
      refused,
    );
    expect(await stored(request.id)).toMatchObject({ status: 'OPEN' });
    expect((await ana.shift(id)).version).toBe(1);
    requestOf(await say(place.manager, `${request.id}/object`), 200);
  });

  it('is refused if it could not be applied now, changes nothing, or comes too late', async () => {
    const refused = async (fields: Record<string, unknown>) =>
      refusal(await propose(app.http, ana.person, { shiftId, ...fields }));
    expect(await refused({})).toEqual([422, 'CORRECTION_CHANGES_NOTHING']);
    expect(await refused({ ...later, version: 2 })).toEqual([409, 'VERSION_CONFLICT']);
    expect(await refused({ end_at: minutesAgo(-60) })).toEqual([422, 'SHIFT_TIMES_INVALID']);
    expect(await refused({ end_at: minutesAgo(300) })).toEqual([422, 'SHIFT_TIMES_INVALID']);
    const outside = [{ start_at: minutesAgo(400), end_at: minutesAgo(390) }];
    expect(await refused({ breaks: outside })).toEqual([422, 'BREAK_TIMES_INVALID']);

    const long = {
      start_at: minutesAgo(2 * DAY_MINUTES + 60),
      end_at: minutesAgo(2 * DAY_MINUTES),
    };
    const old = await ana.add({ ...long, shop_id: place.shopId });
    const oldId = String(expectStatus(old, 201).json['id']);
    const shorter = { end_at: minutesAgo(2 * DAY_MINUTES + 10) };
    await place.rule({ correction_request_days: 1 });
    const late = await propose(app.http, ana.person, { shiftId: oldId, ...shorter });
    expect(refusal(late)).toEqual([409, 'CORRECTION_TOO_LATE']);
    await place.rule({ correction_request_days: 3, correction_answer_days: 5 });
    const inTime = await proposed(app.http, ana.person, { shiftId: oldId, ...shorter });
    const days = Date.parse(inTime.answer_by) - Date.parse(inTime.proposed_at);
    expect(days).toBe(5 * DAY_MINUTES * 60_000);
  });

  it('is visible, listed and streamed to both sides and to nobody else', async () => {
    const luis = await place.hire();
    const elsewhere = await makeUser(app.http, place.owner, {
      role: 'MANAGER',
      shop_ids: [await place.openShop()],
    });
    const streams = await Promise.all(
      [ana.person, place.manager, luis.person].map((one) => EventStreamClient.open(app, one)),
    );
    for (const stream of streams) await stream.until(() => stream.of('snapshot').length === 1);
    const request = await ask(ana.person);
    const [own, managers, others] = streams;
    await own?.until(() => own.of('correction-request').length === 1);
    await managers?.until(() => managers.of('correction-request').length === 1);
    // The stream keeps the order of changes: when Luis sees his own request, he would have seen hers.
    const { id: hisShift } = await luis.worked(60, 30);
    const his = { shiftId: hisShift, version: 2, end_at: minutesAgo(20) };
    const { id: hisId } = await proposed(app.http, luis.person, his);
    await others?.until(() => others.of('correction-request').length > 0);
    expect(others?.of('correction-request')).toMatchObject([{ id: hisId }]);
    requestOf(await say(luis.person, `${hisId}/withdraw`), 200);
    for (const stream of streams) stream.close();

    const listed = async ({ token }: Person, filter = ''): Promise<unknown[]> => {
      const { json } = expectStatus(
        await app.http.get(`/correction-requests${filter}`, { token }),
        200,
      );
      return (json['data'] as CorrectionRequestView[]).map(({ id }) => id);
    };
    const shop = `shop_id=${place.shopId}`;
    for (const filter of [
      '?status=OPEN',
      `?${shop}&status=OPEN`,
      `?user_id=${ana.person.userId}&side=WORKER`,
    ]) {
      expect(await listed(place.manager, filter)).toEqual([request.id]);
    }
    expect(await listed(place.manager, `?${shop}`)).toEqual([hisId, request.id]);
    expect(await listed(ana.person)).toEqual([request.id]);
    expect(await listed(luis.person)).toEqual([hisId]);
    expect(await listed(elsewhere)).toEqual([]);
    for (const filter of ['?status=AGREED', '?side=MANAGER', `?user_id=${place.manager.userId}`])
      expect(await listed(place.manager, filter)).toEqual([]);
    for (const stranger of [luis.person, elsewhere]) {
      for (const step of ['agree', 'object', 'withdraw'] as const)
        expect((await say(stranger, `${request.id}/${step}`)).status).toBe(404);
      expect((await propose(app.http, stranger, { shiftId, ...later })).status).toBe(404);
    }
  });

  it('repeated with the same key is stored and applied once', async () => {
    const { token } = ana.person;
    const body = { version: 1, reason: 'I stayed', ...later };
    const path = `/shifts/${shiftId}/correction-requests`;
    const asked = [1, 2].map(() => app.http.post(path, { token, body, key: 'ask' }));
    // Two at once: the second is refused while the first runs, or gets the same answer.
    const codes = (await Promise.all(asked)).map((one) => one.json['code'] ?? one.status);
    expect(codes).toContain(201);
    const first = requestOf(await app.http.post(path, { token, body, key: 'ask' }), 201);
    const agreed = [
      await app.http.post(`/correction-requests/${first.id}/agree`, {
        token: place.manager.token,
        key: 'agree',
      }),
      await app.http.post(`/correction-requests/${first.id}/agree`, {
        token: place.manager.token,
        key: 'agree',
      }),
    ];
    expect(agreed.map(({ status }) => status)).toEqual([200, 200]);
    expect(agreed[1]?.text).toBe(agreed[0]?.text);
    expect((await ana.shift(shiftId)).version).toBe(2);
    const log = await app.http.get(`/audit-log?subject_id=${first.id}`, {
      token: place.owner.token,
    });
    const actions = (expectStatus(log, 200).json['data'] as { action: string }[]).map(
      ({ action }) => action,
    );
    expect(actions.sort()).toEqual(['correction-request.agreed', 'correction-request.proposed']);
  });
});
