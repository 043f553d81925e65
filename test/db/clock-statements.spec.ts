import { BEGIN, BEGIN_READ, CLAIM, SentSql } from '../support/sent-sql.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { type TimeClock, Workplace } from '../support/workplace.js';

/** Everyone comes and goes at the same hours: what a press costs, all of them cost at once. */
describe('the SQL of the clock', () => {
  let app: NestApp;
  let place: Workplace;
  let clock: TimeClock;
  beforeAll(async () => {
    app = await startNestApp();
    place = await Workplace.open(app.http);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    clock = await place.hire();
    // The connection has parsed everything once.
    await clock.worked(60, 50);
  });

  const sql = new SentSql();
  const HOLD = ['shifts.hold-person', 'shifts.find-open', 'organizations.find'];

  it('starts a shift in a named shop', async () => {
    const start = () => clock.start({ shop_id: place.shopId });
    expect(await sql.of(start, 201)).toEqual({
      trips: 4,
      statements: [
        'auth.caller',
        ...BEGIN,
        ...HOLD,
        'shops.find',
        'shifts.insert',
        'sessions.insert',
        'names.of',
        'live-log.append',
        'audit.append',
        'COMMIT',
      ],
    });
  });

  it('starts a shift in the only shop, under an idempotency key', async () => {
    expect(await sql.of(() => clock.start({}, 'key'), 201)).toEqual({
      trips: 4,
      statements: [
        ...CLAIM,
        ...HOLD,
        'shops.two-in-use',
        'shifts.insert',
        'sessions.insert',
        'names.of',
        'live-log.append',
        'audit.append',
        'idempotency.store',
        'COMMIT',
      ],
    });
  });

  it('ends a shift under an idempotency key, and replays that', async () => {
    await clock.worked(30);
    expect(await sql.of(() => clock.end({}, 'key'), 200)).toEqual({
      trips: 5,
      statements: [
        ...CLAIM,
        ...HOLD,
        'breaks.list-of',
        'sessions.end-all',
        'shifts.update',
        'sessions.list-of',
        'names.of',
        'live-log.append',
        'audit.append',
        'idempotency.store',
        'COMMIT',
      ],
    });
    expect(await sql.of(() => clock.end({}, 'key'), 200)).toEqual({
      trips: 2,
      statements: [...CLAIM, 'ROLLBACK'],
    });
  });

  it('needs no extra round trip for an end that cuts a break', async () => {
    await clock.worked(30);
    await clock.paused(20);
    const { trips, statements } = await sql.of(() => clock.end(), 200);
    expect([trips, statements.slice(6, -1)]).toEqual([
      5,
      [
        'breaks.list-of',
        'sessions.end-all',
        'breaks.delete-of',
        'shifts.update',
        'breaks.insert',
        'sessions.list-of',
        'names.of',
        'live-log.append',
        'audit.append',
      ],
    ]);
  });

  it('ends nothing if no shift is open', async () => {
    expect(await sql.of(() => clock.end(), 409)).toEqual({
      trips: 3,
      statements: ['auth.caller', ...BEGIN, ...HOLD, 'ROLLBACK'],
    });
  });

  it('begins and ends a break', async () => {
    await clock.worked(30);
    const rewritten = [
      'breaks.delete-of',
      'shifts.update',
      'breaks.insert',
      'names.of',
      'live-log.append',
      'COMMIT',
    ];
    for (const [press, status] of [
      ['startBreak', 201],
      ['endBreak', 200],
    ] as const) {
      expect(await sql.of(() => clock[press](), status)).toEqual({
        trips: 5,
        statements: ['auth.caller', ...BEGIN, ...HOLD, 'breaks.list-of', ...rewritten],
      });
    }
  });

  it('reads the open shift, or that there is none', async () => {
    const asked = ['auth.caller', ...BEGIN_READ, 'clock.now', 'shifts.find-open'];
    expect(await sql.of(() => clock.current(), 200)).toEqual({
      trips: 2,
      statements: [...asked, 'COMMIT'],
    });
    await clock.worked(30);
    expect(await sql.of(() => clock.current(), 200)).toEqual({
      trips: 3,
      statements: [...asked, 'breaks.list-of', 'sessions.list-of', 'names.of', 'COMMIT'],
    });
  });

  it('matches the snapshot', () => {
    expect(sql.toString()).toMatchSnapshot();
  });
});
