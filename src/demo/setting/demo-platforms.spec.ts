import { readHostPattern } from '../../features/platforms/host-pattern.js';
import { DEMO_PLATFORMS } from './demo-platforms.js';

test('the hosts of the demo are in the form in which the API stores them, without duplicates', () => {
  const patterns = DEMO_PLATFORMS.flatMap((platform) => platform.patterns);
  expect(patterns.map((pattern) => readHostPattern(pattern))).toEqual(
    patterns.map((pattern) => ({ pattern })),
  );
  expect(new Set(patterns).size).toBe(patterns.length);
  expect(new Set(DEMO_PLATFORMS.map(({ name }) => name)).size).toBe(DEMO_PLATFORMS.length);
  expect(DEMO_PLATFORMS.filter(({ color }) => !/^#[0-9a-f]{6}$/.test(color))).toEqual([]);
});
