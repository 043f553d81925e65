import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { type TimeClock, Workplace } from '../../support/workplace.js';

type Row = Readonly<Record<string, unknown>>;
interface Report {
  readonly created: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly rows: readonly Row[];
}

describe('plans from a CSV file', () => {
  let app: TestApp;
  let place: Workplace;
  let ana: TimeClock;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    place = await Workplace.open(app.http, { name: 'Centro', time_zone: 'Europe/Madrid' });
    ana = await place.hire();
  });
  afterAll(() => app.close());

  async function send(rows: readonly string[], query = '', by = place.manager): Promise<Report> {
    const body = `person,shop,start,end,note\n${rows.join('\n')}\n`;
    const headers = { 'content-type': 'text/csv' };
    const answer = await app.http.post(`/schedules/import${query}`, {
      ...{ token: by.token, headers, body },
    });
    return expectStatus(answer, 200).json as unknown as Report;
  }
  async function plans(): Promise<Row[]> {
    const path = '/schedules?from=2026-03-01&to=2026-04-30';
    const answer = await app.http.get(path, { token: place.owner.token });
    return expectStatus(answer, 200).json['data'] as Row[];
  }
  const resultsOf = ({ rows }: Report) => rows.map(({ line, result }) => [line, result]);

  it("are drafts at the shop's local times, and the same file changes nothing", async () => {
    const rows = [
      `${ana.person.email},Centro,2026-03-28 22:00,2026-03-29 06:00,Inventory`,
      `${ana.person.userId},${place.shopId},2026-03-30T08:00,2026-03-30T16:00,`,
    ];
    const first = await send(rows);
    expect(resultsOf(first)).toEqual([
      [2, 'created'],
      [3, 'created'],
    ]);
    const stored = await plans();
    expect(stored).toMatchObject([
      // The clocks go forward that night, so it has seven hours.
      { start_at: '2026-03-28T21:00:00.000Z', end_at: '2026-03-29T04:00:00.000Z' },
      { start_at: '2026-03-30T06:00:00.000Z', end_at: '2026-03-30T14:00:00.000Z' },
    ]);
    expect(stored).toMatchObject([
      { id: first.rows[0]?.['id'], business_date: '2026-03-28', note: 'Inventory' },
      { id: first.rows[1]?.['id'], published_at: null, note: null },
    ]);
    const again = await send(rows);
    expect(again).toMatchObject({ created: 0, unchanged: 2, failed: 0 });
    expect(again.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
    expect(await plans()).toEqual(stored);
  });

  it('fail row by row with a reason, and the others are not affected', async () => {
    const other = await place.openShop({ name: 'Norte' });
    const stranger = await makeUser(app.http, place.owner, { role: 'EMPLOYEE', shop_ids: [other] });
    const { email } = ana.person;
    await send([`${email},Centro,2026-03-02 08:00,2026-03-02 16:00,`]);
    const report = await send([
      `${email},Centro,2026-03-03 08:00,2026-03-03 16:00,`,
      `${email},Centro,2026-03-03 15:00,2026-03-03 17:00,`,
      `${email},Centro,2026-03-02 15:59,2026-03-02 18:00,`,
      `${email},Norte,2026-03-04 08:00,2026-03-04 16:00,`,
      `${stranger.email},Centro,2026-03-04 08:00,2026-03-04 16:00,`,
      `nobody@example.com,Centro,2026-03-04 08:00,2026-03-04 16:00,`,
      `${email},Centro,2026-03-29 02:30,2026-03-29 08:00,`,
      `${email},Centro,2026-03-05 16:00,2026-03-05 08:00,`,
      `${email},Centro,05/03/2026 08:00,2026-03-05 16:00,`,
      `${email},Centro,2026-02-30 08:00,2026-03-01 16:00,`,
      `${email},Centro,2026-03-06 08:00`,
    ]);
    const person = 'person is no active person who is assigned to the shop';
    expect(report.rows.map(({ line, message }) => [line, message])).toEqual([
      [2, undefined],
      [3, 'overlaps line 2'],
      [4, 'overlaps another scheduled shift of the same person'],
      // A shop out of the manager's reach.
      [5, 'shop Norte does not exist'],
      [6, person],
      [7, person],
      [8, 'start does not exist in Europe/Madrid'],
      [9, 'end must be after start_at'],
      [10, 'start must be a time such as 2026-03-02 08:00'],
      [11, 'start does not exist in Europe/Madrid'],
      [12, 'has 3 cells instead of 5'],
    ]);
    expect(report.rows.map(({ code }) => code)).toEqual([
      ...[undefined, 'overlaps_line', 'overlap', 'shop_unknown', 'not_a_member', 'not_a_member'],
      ...['no_such_time', 'not_after', 'local_time', 'no_such_time', 'cells'],
    ]);
    expect(report.rows[6]?.params).toEqual({ column: 'start', time_zone: 'Europe/Madrid' });
    expect(report).toMatchObject({ created: 1, unchanged: 0, failed: 10 });
    expect(await plans()).toHaveLength(2);
  });

  it('are only checked in a dry run, with the same results', async () => {
    const rows = [
      `${ana.person.email},Centro,2026-03-02 08:00,2026-03-02 16:00,"'=1+1"`,
      `${ana.person.email},Centro,2026-03-02 12:00,2026-03-02 18:00,`,
    ];
    const looked = await send(rows, '?dry_run=true');
    expect(await plans()).toEqual([]);
    const stored = await send(rows);
    expect(resultsOf(looked)).toEqual(resultsOf(stored));
    expect(await plans()).toMatchObject([{ note: '=1+1' }]);
  });

  it('are stored once if two files arrive at once', async () => {
    const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;
    const rows = Array.from({ length: 20 }, (_, n) => {
      return `${ana.person.email},Centro,${day(n + 1)} 08:00,${day(n + 1)} 16:00,`;
    });
    const reports = await Promise.all([send(rows), send([...rows].reverse())]);
    expect(reports.map(({ created }) => created).reduce((a, b) => a + b)).toBe(20);
    expect(await plans()).toHaveLength(20);
  });

  it('are limited to managers, and to files with the right columns', async () => {
    const headers = { 'content-type': 'text/csv' };
    const sendAs = (by: Person, body: string) =>
      app.http.post('/schedules/import', { token: by.token, headers, body });
    expectStatus(await sendAs(ana.person, 'person,shop,start,end\n'), 403);
    const refused = expectStatus(await sendAs(place.manager, 'person,shop,start\n'), 400);
    expect(refused.json['errors']).toMatchObject([{ path: 'body', code: 'missing_column' }]);
    const long = `person,shop,start,end\n${'a,b,c,d\n'.repeat(1_001)}`;
    const tooLong = expectStatus(await sendAs(place.manager, long), 400);
    expect(tooLong.json['errors']).toMatchObject([{ code: 'max_rows', params: { max: 1_000 } }]);
  });
});
