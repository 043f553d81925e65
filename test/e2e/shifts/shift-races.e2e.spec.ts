import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';
import { minutesAgo, shiftOf, type TimeClock, Workplace } from '../../support/workplace.js';

/** Of the pool of a test's application, less some for the guard. */
const AT_ONCE = 5;

describe('simultaneous writes to shifts of one person', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  let otherManager: Person;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
    place = await Workplace.open(app.http);
    otherManager = await makeUser(app.http, place.owner, {
      role: 'MANAGER',
      shop_ids: [place.shopId],
    });
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** The answers to requests that all have begun before the first of them may go on. */
  async function atOnce(
    { person }: TimeClock,
    requests: readonly (() => Promise<HttpAnswer>)[],
  ): Promise<HttpAnswer[]> {
    const held = await HeldRows.by('SELECT hold_person($1, $2)', [
      person.organizationId,
      person.userId,
    ]);
    try {
      const answers = Promise.all(requests.map((request) => request()));
      await held.untilWaiting(Math.min(requests.length, AT_ONCE));
      await held.release();
      return await answers;
    } finally {
      await held.release();
    }
  }

  const outcomes = (answers: readonly HttpAnswer[]) =>
    answers.map((answer) => answer.json['code'] ?? answer.status).sort();

  it('store exactly one of a start and an added shift at the same time', async () => {
    for (let round = 0; round < 4; round += 1) {
      const ana = await place.hire();
      const added = { start_at: minutesAgo(60), end_at: minutesAgo(20), shop_id: place.shopId };
      const requests = [
        () => ana.start({ occurred_at: minutesAgo(40) }),
        () => ana.add(added),
        () => ana.under(otherManager).add(added),
      ];
      const answers = await atOnce(ana, round % 2 === 0 ? requests : requests.reverse());
      expect(outcomes(answers)).toEqual([201, 'SHIFT_OVERLAP', 'SHIFT_OVERLAP']);
      const stored = answers.find(({ status }) => status === 201)?.json['id'];
      expect((await ana.shifts()).map(({ id }) => id)).toEqual([stored]);
    }
  });

  it('store exactly one of a start and a correction into its time', async () => {
    for (let round = 0; round < 4; round += 1) {
      const ana = await place.hire();
      const { id } = await ana.worked(60, 50);
      const requests = [
        () => ana.start({ occurred_at: minutesAgo(40) }),
        () => ana.correct(id, { version: 2, end_at: minutesAgo(30) }),
      ];
      const answers = await atOnce(ana, round % 2 === 0 ? requests : requests.reverse());
      const [first, second] = outcomes(answers);
      expect([typeof first, second]).toEqual(['number', 'SHIFT_OVERLAP']);
      const started = first === 201;
      expect(await ana.shifts()).toMatchObject([
        { id, end_at: minutesAgo(started ? 50 : 30), version: started ? 2 : 3 },
        ...(started ? [{ start_at: minutesAgo(40), status: 'OPEN' }] : []),
      ]);
    }
  });

  it('accept one of a correction of a live shift and its end, and refuse the other', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(60);
    const answers = await atOnce(ana, [
      () => ana.correct(id, { version: 1, end_at: minutesAgo(30) }),
      () => ana.end({ occurred_at: minutesAgo(10) }),
    ]);
    const corrected = answers[0]?.status === 200;
    expect(outcomes(answers)).toEqual([200, corrected ? 'SHIFT_NOT_OPEN' : 'VERSION_CONFLICT']);
    expect(await ana.shift(id)).toMatchObject({
      version: 2,
      end_at: minutesAgo(corrected ? 30 : 10),
      end_source: corrected ? 'MANAGER' : 'CLOCK',
      sessions: [{ status: 'CLOSED' }],
    });
    expect(await ana.history(id)).toHaveLength(corrected ? 1 : 0);
  });

  it("accept exactly one of two managers' edits of the same version", async () => {
    const ana = await place.hire();
    const luis = ana.under(otherManager);
    const { id } = await ana.worked(60, 10);
    const answers = await atOnce(ana, [
      () => ana.correct(id, { version: 2, end_at: minutesAgo(20) }),
      () => luis.correct(id, { version: 2, end_at: minutesAgo(30) }),
    ]);
    expect(outcomes(answers)).toEqual([200, 'VERSION_CONFLICT']);
    const winner = answers[0]?.status === 200 ? 20 : 30;
    expect(await ana.shift(id)).toMatchObject({ version: 3, end_at: minutesAgo(winner) });
    expect(await ana.history(id)).toMatchObject([{ after: { end_at: minutesAgo(winner) } }]);
    const voids = await atOnce(ana, [
      () => ana.void(id, { version: 3 }),
      () => luis.void(id, { version: 3 }),
    ]);
    expect(outcomes(voids)).toEqual([200, 'VERSION_CONFLICT']);
  });

  it('end the shift once for 40 ends, and the others find none open', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(60);
    const ends = Array.from(
      { length: 40 },
      (_, index) => () => ana.end({}, index % 2 === 0 ? `end ${index}` : undefined),
    );
    const answers = await atOnce(ana, ends);
    expect(outcomes(answers)).toEqual([200, ...Array<string>(39).fill('SHIFT_NOT_OPEN')]);
    const [winner] = answers.filter(({ status }) => status === 200);
    expect(await ana.shift(id)).toMatchObject({ version: 2, end_at: winner?.json['end_at'] });
  });

  it('end the shift once for 40 repeats under one key, and every response is the same', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(60);
    const answers = await Promise.all(Array.from({ length: 40 }, () => ana.end({}, 'the key')));
    const done = answers.filter(({ status }) => status === 200);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    expect(done.filter(({ headers }) => !headers.has('idempotent-replayed'))).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 200);
    expect(others.map(refusal)).toEqual(others.map(() => [409, 'IDEMPOTENCY_KEY_IN_USE']));
    expect((await ana.shift(id)).version).toBe(2);
  });

  it.each(['start', 'add', 'correct'] as const)(
    'are asked to retry during the deletion of the shop, by a %s, and the retry does not find it',
    async (press) => {
      const shop = await place.openShop();
      const ana = (await place.hire([place.shopId, shop])).under(place.owner);
      const times = { start_at: minutesAgo(60), end_at: minutesAgo(50) };
      const { id } = shiftOf(await ana.add({ ...times, shop_id: place.shopId }), 201);
      const send = (): Promise<HttpAnswer> => {
        if (press === 'start') return ana.start({ shop_id: shop });
        if (press === 'correct') return ana.correct(id, { version: 1, shop_id: shop });
        return ana.add({ start_at: minutesAgo(40), end_at: minutesAgo(30), shop_id: shop });
      };
      await probe.rows('BEGIN');
      await probe.rows('DELETE FROM shops WHERE id = $1', [shop]);
      const answer = send();
      await probe.untilBlocking();
      await probe.rows('COMMIT');
      expect(refusal(await answer)).toEqual([503, 'SERVICE_UNAVAILABLE']);
      expect((await answer).headers.get('retry-after')).toBe('1');
      expect(refusal(await send())).toEqual([404, 'NOT_FOUND']);
      expect(await ana.shifts()).toMatchObject([{ id, version: 1, shop_id: place.shopId }]);
    },
  );
});
