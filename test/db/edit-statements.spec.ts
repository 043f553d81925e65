import { randomUUID } from 'node:crypto';
import { expectStatus } from '../support/makers.js';
import { BEGIN, SentSql } from '../support/sent-sql.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { minutesAgo, type TimeClock, Workplace } from '../support/workplace.js';

/** A manager mends the week of a whole shop in the evening: no break may cost a trip of its own. */
describe('the SQL of shift edits', () => {
  let app: NestApp;
  let place: Workplace;
  let clock: TimeClock;
  let typeIds: string[];
  beforeAll(async () => {
    app = await startNestApp();
    place = await Workplace.open(app.http);
    const { token } = place.owner;
    const made = ['Lunch', 'Coffee', 'Errand'].map((name) =>
      app.http.post('/break-types', { token, body: { name, is_paid: false } }),
    );
    typeIds = (await Promise.all(made)).map((answer) =>
      String(expectStatus(answer, 201).json['id']),
    );
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    clock = await place.hire();
  });

  const sql = new SentSql();
  const HELD = ['shifts.hold-person', 'shifts.find', 'organizations.find', 'users.find'];
  const HOLD = ['shifts.find', ...HELD, 'shifts.is-day-approved'];
  const LOOK = [...HOLD, 'breaks.list-of', 'shops.find'];
  const WRITE = [
    'shifts.find-overlap',
    'breaks.delete-of',
    'shifts.update',
    'breaks.insert',
    'names.of',
  ];
  const TELL = ['live-log.append', 'shift-changes.append', 'audit.append', 'COMMIT'];

  /** Breaks of these types, ten minutes apart, the last one an hour and a half ago. */
  const breaksOf = (types: readonly string[]) =>
    types.map((break_type_id, index) => ({
      break_type_id,
      start_at: minutesAgo(100 + 10 * index),
      end_at: minutesAgo(95 + 10 * index),
    }));

  it('looks up all break types of a correction at once, each type once', async () => {
    const { id } = await clock.worked(240, 60);
    const body = { version: 2, breaks: breaksOf([...typeIds, ...typeIds]) };
    expect(await sql.of(() => clock.correct(id, body), 200)).toEqual({
      trips: 9,
      statements: ['auth.caller', ...BEGIN, ...LOOK, 'break-types.list-of', ...WRITE, ...TELL],
    });
    const { breaks } = await clock.shift(id);
    expect(breaks.map(({ name }) => name)).toEqual([
      ...['Errand', 'Coffee', 'Lunch', 'Errand', 'Coffee', 'Lunch'],
    ]);
  });

  it('looks up no types if the breaks of a correction have none', async () => {
    const { id } = await clock.worked(240, 60);
    const plain = breaksOf(typeIds).map(({ start_at, end_at }) => ({ start_at, end_at }));
    const { statements } = await sql.of(
      () => clock.correct(id, { version: 2, breaks: plain }),
      200,
    );
    expect(statements).toEqual(['auth.caller', ...BEGIN, ...LOOK, ...WRITE, ...TELL]);
  });

  it('writes nothing if one break type among several does not exist', async () => {
    const { id } = await clock.worked(240, 60);
    const body = { version: 2, breaks: breaksOf([...typeIds, randomUUID()]) };
    const { statements } = await sql.of(() => clock.correct(id, body), 404);
    expect(statements.slice(-2)).toEqual(['break-types.list-of', 'ROLLBACK']);
  });
});
