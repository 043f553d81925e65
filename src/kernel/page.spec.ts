import fc from 'fast-check';
import { DEFAULT_LIMIT, pageRequest, toPage } from './page.js';

interface Row {
  readonly name: string;
  readonly id: string;
}
const shape = { keysOf: (row: Row) => [row.name, row.id], view: (row: Row) => row.id };

function rows(count: number, from = 0): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    name: 'same',
    id: String(from + index).padStart(4, '0'),
  }));
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

describe('a page', () => {
  it('begins at the start and holds 50 when nothing is asked for', () => {
    expect(pageRequest({}, 2)).toEqual({ limit: DEFAULT_LIMIT, after: undefined });
  });

  it('says where the next one begins only when there is one', () => {
    const request = { limit: 3, after: undefined };
    expect(toPage([], request, shape)).toEqual({ data: [], next_cursor: null });
    expect(toPage(rows(3), request, shape)).toEqual({
      data: ['0000', '0001', '0002'],
      next_cursor: null,
    });
    const full = toPage(rows(4), request, shape);
    expect(full.data).toEqual(['0000', '0001', '0002']);
    expect(pageRequest({ cursor: full.next_cursor ?? '' }, 2).after).toEqual(['same', '0002']);
  });

  it('after page shows every row once', () => {
    const all = rows(23);
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const request = pageRequest({ limit: 5, cursor }, 2);
      const after = request.after?.[1] ?? '';
      const page = toPage(all.filter((row) => row.id > after).slice(0, 6), request, shape);
      seen.push(...page.data);
      if (page.next_cursor === null) break;
      cursor = page.next_cursor;
    }
    expect(seen).toEqual(all.map((row) => row.id));
  });

  it('finds any sort values again in its cursor', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.uuid(), (name, id) => {
        fc.pre(!name.includes('\0'));
        const two = [
          { name, id },
          { name, id },
        ];
        const page = toPage(two, { limit: 1, after: undefined }, shape);
        expect(pageRequest({ cursor: page.next_cursor ?? '' }, 2).after).toEqual([name, id]);
      }),
      { seed: 7 },
    );
  });

  it.each([
    ['no base64', '***'],
    ['no JSON', Buffer.from('x').toString('base64url')],
    ['nothing', ''],
    ['no list', encoded({ a: 1 })],
    ['too few values', encoded(['a'])],
    ['too many values', encoded(['a', 'b', 'c'])],
    ['numbers', encoded([1, 2])],
    ['nested lists', encoded([['a'], 'b'])],
    ['NUL', encoded(['a\0', 'b'])],
    ['half a character', encoded(['\ud800', 'b'])],
    ['more than we could have made', encoded(['a'.repeat(2_000), 'b'])],
  ])('refuses a cursor of %s', (_what, cursor) => {
    const fault = {
      code: 'VALIDATION_FAILED',
      details: { errors: [{ path: 'cursor', code: 'cursor', message: expect.any(String) }] },
    };
    expect(() => pageRequest({ cursor }, 2)).toThrow(expect.objectContaining(fault));
  });
});
