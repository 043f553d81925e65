import fc from 'fast-check';
import { HostMatcher } from './host-matcher.js';

/** The definition, word by word: every pattern is tried, and the most specific one wins. */
function naiveMatch(patterns: readonly string[], host: string): string | undefined {
  const fitting = patterns.filter((pattern) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern,
  );
  const exact = fitting.find((pattern) => !pattern.startsWith('*.'));
  return exact ?? fitting.sort((a, b) => b.length - a.length)[0];
}

const matcherOf = (patterns: readonly string[]): HostMatcher<string> =>
  new HostMatcher(patterns.map((pattern) => [pattern, `owner of ${pattern}`]));

/** Few different labels, so that hosts and patterns meet often. */
const label = fc.constantFrom('a', 'b', 'aa');
const named = (most: number): fc.Arbitrary<string> =>
  fc.array(label, { minLength: 2, maxLength: most }).map((labels) => labels.join('.'));
const host = named(5);
const pattern = fc.tuple(fc.boolean(), named(3)).map(([wild, name]) => (wild ? `*.${name}` : name));

describe('the host matcher', () => {
  it('finds what the definition of a match says, whatever the patterns and their order', () => {
    let matched = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(pattern, { minLength: 5, maxLength: 60 }),
        host,
        (patterns, name) => {
          const expected = naiveMatch(patterns, name);
          const found = matcherOf(patterns).match(name);
          expect(found?.pattern).toBe(expected);
          expect(found?.owner).toBe(expected && `owner of ${expected}`);
          if (expected !== undefined) matched += 1;
        },
      ),
      { numRuns: 2_000 },
    );
    expect(matched).toBeGreaterThan(200);
  });

  const PATTERNS = [
    '*.myshopify.com',
    'corner.myshopify.com',
    '*.eu.myshopify.com',
    'shop.example',
  ];
  it.each([
    ['corner.myshopify.com', 'corner.myshopify.com'],
    ['other.myshopify.com', '*.myshopify.com'],
    ['a.b.myshopify.com', '*.myshopify.com'],
    ['a.eu.myshopify.com', '*.eu.myshopify.com'],
    ['eu.myshopify.com', '*.myshopify.com'],
    ['shop.example', 'shop.example'],
    ['myshopify.com', undefined],
    ['evilmyshopify.com', undefined],
    ['myshopify.com.evil.example', undefined],
    ['www.shop.example', undefined],
  ])('assigns %s to %s', (name, expected) => {
    expect(matcherOf(PATTERNS).match(name)?.pattern).toBe(expected);
  });

  it('looks up each part of a host once, however many patterns there are', () => {
    const lookUps = jest.spyOn(Map.prototype, 'get');
    const countFor = (patterns: number): number => {
      const names = Array.from({ length: patterns }, (_, n) => `*.shop-${n}.example`);
      const matcher = matcherOf(names);
      lookUps.mockClear();
      matcher.match('a.b.c.d.nowhere.example');
      return lookUps.mock.calls.length;
    };
    const few = countFor(1);
    const many = countFor(25_000);
    lookUps.mockRestore();
    expect([few, many]).toEqual([6, 6]);
  });
});
