import { openCells, sellingMoments } from './demo-calendar.js';
import { demoShops } from '../setting/demo-shops.js';
import { Random } from '../random.js';

const [CITY, BEACH] = demoShops(2);
const DAY_MS = 86_400_000;

function cellsOf(shop: typeof CITY, from: string, to: string): ReturnType<typeof openCells> {
  if (!shop) throw new Error('There is no such shop');
  const period = { fromMs: Date.parse(from), toMs: Date.parse(to) };
  return openCells(shop, period, new Random('spec'));
}

const localHour = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(ms);

test('a shop sells from its opening to its closing hour, even after a clock change during the night', () => {
  for (const day of ['2026-03-28', '2026-03-29', '2026-10-25']) {
    const cells = cellsOf(CITY, `${day}T00:00:00Z`, `${day}T22:00:00Z`);
    expect(localHour(cells[0]?.startMs ?? 0, 'Europe/Madrid')).toBe('07:00');
    expect(localHour(cells.at(-1)?.endMs ?? 0, 'Europe/Madrid')).toBe('21:00');
  }
});

test('a shop that closes after midnight sells until then', () => {
  const cells = cellsOf(BEACH, '2026-03-10T00:00:00Z', '2026-03-10T03:00:00Z');
  expect(cells.map((cell) => localHour(cell.startMs, 'Atlantic/Canary'))).toEqual([
    '00:00',
    '00:30',
    '01:00',
  ]);
});

test('mornings and noon are busier than the late afternoon, weekends than Mondays', () => {
  const cells = cellsOf(CITY, '2026-03-02T00:00:00Z', '2026-03-30T00:00:00Z');
  const weight = (matches: (start: Date) => boolean): number =>
    cells
      .filter((cell) => matches(new Date(cell.startMs)))
      .reduce((all, cell) => all + cell.weight, 0);
  expect(weight((at) => at.getUTCHours() === 8)).toBeGreaterThan(
    weight((at) => at.getUTCHours() === 16),
  );
  expect(weight((at) => at.getUTCHours() === 12)).toBeGreaterThan(
    weight((at) => at.getUTCHours() === 16),
  );
  expect(weight((at) => at.getUTCDay() === 6)).toBeGreaterThan(
    weight((at) => at.getUTCDay() === 1),
  );
});

test('times of sale never go back, fall within opening hours and follow the weights', () => {
  const cells = cellsOf(BEACH, '2026-03-02T00:00:00Z', '2026-03-09T00:00:00Z');
  const moments = [...sellingMoments(cells, 5_000, new Random('moments'))];
  const times = moments.map((moment) => moment.atMs);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  for (const { atMs, cell } of moments) {
    expect(atMs).toBeGreaterThanOrEqual(cell.startMs);
    expect(atMs).toBeLessThan(cell.endMs);
  }
  const whole = cells.reduce((all, cell) => all + cell.weight, 0);
  const first = cells.slice(0, Math.floor(cells.length / 3));
  const share = first.reduce((all, cell) => all + cell.weight, 0) / whole;
  const until = first.at(-1)?.endMs ?? 0;
  expect(times.filter((time) => time < until).length / 5_000).toBeCloseTo(share, 2);
});

test('every day has a time of sale, whatever the hour at which it begins', () => {
  const start = Date.parse('2026-03-02T00:00:00Z');
  for (let hour = 0; hour < 24; hour += 1) {
    const fromMs = start + hour * 3_600_000;
    const period = { fromMs, toMs: fromMs + DAY_MS };
    for (const shop of demoShops(2)) {
      const cells = openCells(shop, period, new Random('day'));
      expect([...sellingMoments(cells, 3, new Random('day'))]).toHaveLength(3);
    }
  }
});
