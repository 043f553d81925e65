import { DatabaseProbe } from '../../support/database.js';
import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';
import { minutesAgo, shiftOf, Workplace } from '../../support/workplace.js';

describe('the history of a shift', () => {
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

  it('is in the order of the changes', async () => {
    const ana = await place.hire();
    const times = { start_at: minutesAgo(60), end_at: minutesAgo(10) };
    const { id } = shiftOf(await ana.add({ shop_id: place.shopId, ...times }), 201);
    const ends = [20, 30, 40, 50];
    for (const [index, end] of ends.entries()) {
      shiftOf(await ana.correct(id, { version: index + 1, end_at: minutesAgo(end) }), 200);
    }
    shiftOf(await ana.void(id, { version: 5 }), 200);
    const history = await ana.history(id);
    expect(history.map(({ kind }) => kind)).toEqual([
      'ADDED',
      ...ends.map(() => 'CORRECTED'),
      'VOIDED',
    ]);
    expect(
      history.slice(1, 5).map(({ before, after }) => [before?.['end_at'], after['end_at']]),
    ).toEqual(ends.map((end, index) => [minutesAgo([10, ...ends][index] ?? 0), minutesAgo(end)]));
    expect(history.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
    const page = await app.http.get(`/shifts/${id}/history?limit=4`, {
      token: place.manager.token,
    });
    const next = String(page.json['next_cursor']);
    const rest = await app.http.get(`/shifts/${id}/history?limit=4&cursor=${next}`, {
      token: place.manager.token,
    });
    const paged = [page, rest].flatMap(({ json }) => json['data']);
    expect([paged, rest.json['next_cursor']]).toEqual([history, null]);
  });

  it('is in this order even if the clocks that generated its ids differed', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(60);
    shiftOf(await ana.correct(id, { version: 1, start_at: minutesAgo(50) }), 200);
    await ana.paused(40, 30);
    shiftOf(await ana.correct(id, { version: 4, end_at: minutesAgo(20) }), 200);
    shiftOf(await ana.void(id, { version: 5 }), 200);
    const lastFirst = `UPDATE shift_changes SET id = ('0192f3a0-0000-7000-8000-00000000000' || 9 - version)::uuid
      WHERE shift_id = $1 RETURNING id`;
    const ids = (await probe.rows(lastFirst, [id])).map((row) => row['id']);
    expect(ids).toEqual([...ids].sort().reverse());
    const order = [
      ['CORRECTED', 2],
      ['CORRECTED', 5],
      ['VOIDED', 6],
    ];
    const history = await ana.history(id);
    expect(history.map(({ kind, version }) => [kind, version])).toEqual(order);
    const paged: unknown[] = [];
    const { token } = place.manager;
    for (let next: string | undefined = ''; next !== undefined;) {
      const page = await app.http.get(`/shifts/${id}/history?limit=1${next}`, { token });
      const { data, next_cursor: cursor } = expectStatus(page, 200).json;
      paged.push(...(data as unknown[]));
      next = typeof cursor === 'string' ? `&cursor=${cursor}` : undefined;
    }
    expect(paged).toEqual(history);
  });

  it('has one entry for each version, and refuses the cursor of another list', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(60, 10);
    shiftOf(await ana.correct(id, { version: 2, end_at: minutesAgo(20) }), 200);
    const again = `INSERT INTO shift_changes SELECT (jsonb_populate_record(c, jsonb_build_object(
        'id', gen_random_uuid()))).* FROM shift_changes c WHERE shift_id = $1`;
    await expect(probe.rows(again, [id])).rejects.toThrow('pk_shift_changes');
    const { token } = place.manager;
    for (const key of ['0192f3a0-0000-7000-8000-000000000000', '9999999999', 'x']) {
      const cursor = Buffer.from(JSON.stringify([key])).toString('base64url');
      const answer = await app.http.get(`/shifts/${id}/history?cursor=${cursor}`, { token });
      expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    }
  });
});
