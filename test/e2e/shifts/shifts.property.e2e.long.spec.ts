import fc from 'fast-check';
import { randomInt } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import { anyHistory, type Command } from '../../support/random-shifts.js';
import { routesOf } from '../../support/routes.js';
import { ShiftLife, type Done } from '../../support/shift-life.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

/** Chosen anew for each run and printed; `SHIFTS_SEED` repeats one. */
const SEED = Number(process.env['SHIFTS_SEED'] ?? randomInt(2 ** 31));
const RUNS = 20;
/** After it no further history is begun, and shrinking ends with the smallest one found. */
const TIME_LIMIT_MS = 10_000;
/** Even on a slow machine, however long it takes: fewer would prove nothing. */
const LEAST_RUNS = 8;

const ROUTES: Readonly<Record<Command['does'], string>> = {
  start: 'POST /shifts/start',
  end: 'POST /shifts/end',
  startBreak: 'POST /shifts/breaks/start',
  endBreak: 'POST /shifts/breaks/end',
  add: 'POST /shifts',
  correct: 'PATCH /shifts/:shift_id',
  void: 'POST /shifts/:shift_id/void',
  confirm: 'POST /shifts/:shift_id/confirm',
  close: 'the job',
};

describe(`any history of one person's shifts (SHIFTS_SEED=${SEED})`, () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  let refusals: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
    refusals = new Map(routesOf(app).map((route) => [route.name, route.fails]));
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  const successes = new Map<string, number>();

  /** An answer that its route does not declare. */
  function undeclared({ command: { does }, answer }: Done): string[] {
    if (!answer) return [];
    if (answer.status < 300) {
      successes.set(does, (successes.get(does) ?? 0) + 1);
      return [];
    }
    const isDeclared = refusals.get(ROUTES[does])?.includes(String(answer.json['code'])) ?? false;
    return isDeclared ? [] : [`${does} is answered ${answer.text}`];
  }

  it('keeps every guarantee of the rows, and gets the documented responses', async () => {
    const endsAt = Date.now() + TIME_LIMIT_MS;
    let runs = 0;
    const property = fc.asyncProperty(anyHistory, async (history) => {
      if (Date.now() > endsAt && runs >= LEAST_RUNS) return;
      runs += 1;
      const life = await ShiftLife.begin(app, probe);
      for (const commands of history) {
        const done = await life.live(commands);
        expect([...done.flatMap(undeclared), ...(await life.inspect())]).toEqual([]);
      }
      successes.set('close', (successes.get('close') ?? 0) + life.closings);
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
    process.stderr.write(
      `shifts: SHIFTS_SEED=${SEED}, ${runs} histories, ${JSON.stringify(Object.fromEntries(successes))}\n`,
    );
    expect(runs).toBeGreaterThanOrEqual(LEAST_RUNS);
    // Histories of refusals alone would break no promise either.
    const sum = [...successes.values()].reduce((total, count) => total + count, 0);
    expect(sum).toBeGreaterThan(runs);
  });
});
