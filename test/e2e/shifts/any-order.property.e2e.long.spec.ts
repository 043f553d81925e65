import fc from 'fast-check';
import { randomInt } from 'node:crypto';
import { anyDelivery } from '../../support/offline-days.js';
import { OfflineDevice } from '../../support/offline-device.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { Workplace } from '../../support/workplace.js';

/** Chosen anew for each run and printed; `ORDER_SEED` repeats one. */
const SEED = Number(process.env['ORDER_SEED'] ?? randomInt(2 ** 31));
const RUNS = 30;
/** After it no further day is begun. */
const TIME_LIMIT_MS = 15_000;
/** Even on a slow machine, however long it takes: fewer would prove nothing. */
const LEAST_RUNS = 12;

describe(`the messages of a device that was offline (ORDER_SEED=${SEED})`, () => {
  let app: TestApp;
  let place: Workplace;
  beforeAll(async () => {
    app = await startTestApp();
    place = await Workplace.open(app.http);
  });
  afterAll(() => app.close());

  it('result in the same shifts, breaks and worked time in any order, however often they are sent', async () => {
    const endsAt = Date.now() + TIME_LIMIT_MS;
    let runs = 0;
    const property = fc.asyncProperty(anyDelivery, async ({ day, messages }) => {
      if (Date.now() > endsAt && runs >= LEAST_RUNS) return;
      runs += 1;
      const device = new OfflineDevice(app.http, (await place.hire()).person);
      expect(await device.deliver(messages)).toEqual([]);
      expect(await device.shifts()).toEqual(device.expected(day));
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
    process.stderr.write(`any order: ORDER_SEED=${SEED}, ${runs} days\n`);
    expect(runs).toBeGreaterThanOrEqual(LEAST_RUNS);
  });
});
