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
  it('begins at the start and has 50 rows by default', () => {
    expect(pageRequest({}, 2)).toMatchObject({ limit: DEFAULT_LIMIT, after: undefined });
  });

  it('has a cursor for the next page only if there is one', () => {
    const request = pageRequest({ limit: 3 }, 2);
    expect(toPage([], request, shape)).toEqual({ data: [], next_cursor: null });
    expect(toPage(rows(3), request, shape)).toEqual({
      data: ['0000', '0001', '0002'],
      next_cursor: null,
    });
    const full = toPage(rows(4), request, shape);
    expect(full.data).toEqual(['0000', '0001', '0002']);
    expect(pageRequest({ cursor: full.next_cursor ?? '' }, 2).after).toEqual(['same', '0002']);
  });

  it('shows, together with all other pages, every row once', () => {
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

  it('reads any sort values back from its cursor', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.uuid(), (name, id) => {
        fc.pre(!name.includes('\0'));
        const two = [
          { name, id },
          { name, id },
        ];
        const page = toPage(two, pageRequest({ limit: 1 }, 2), shape);
        expect(pageRequest({ cursor: page.next_cursor ?? '' }, 2).after).toEqual([name, id]);
      }),
      { seed: 7 },
    );
  });

  describe('of a filtered list', () => {
    class ListQuery {
      limit?: number;
      cursor?: string;
      search?: string;
      archived?: string;
    }
    const query = (fields: ListQuery): ListQuery => Object.assign(new ListQuery(), fields);
    const filters = { search: 'a', archived: 'all' };
    const cursorOf = (fields: ListQuery, of?: string): string =>
      toPage(rows(2), pageRequest(query({ ...fields, limit: 1 }), 2, of), shape).next_cursor ?? '';

    it('continues with the same filters, in another order and with another limit', () => {
      const cursor = cursorOf(filters);
      const same = query({ archived: 'all', search: 'a', limit: 7, cursor });
      expect(pageRequest(same, 2)).toMatchObject({ limit: 7, after: ['same', '0000'] });
    });

    it.each<[string, () => unknown]>([
      ['another value', () => query({ ...filters, search: 'b', cursor: cursorOf(filters) })],
      ['a filter less', () => query({ search: 'a', cursor: cursorOf(filters) })],
      ['a filter more', () => query({ ...filters, cursor: cursorOf({ search: 'a' }) })],
      ['another list', () => ({ ...filters, cursor: cursorOf(filters) })],
      ['the list of another shop', () => query({ ...filters, cursor: cursorOf(filters, 'shop') })],
    ])('is refused with %s', (_what, other) => {
      const fault = { path: 'cursor', code: 'cursor_of_other_list', message: expect.any(String) };
      expect(() => pageRequest(other() as ListQuery, 2)).toThrow(
        expect.objectContaining({ code: 'VALIDATION_FAILED', details: { errors: [fault] } }),
      );
    });
  });

  it.each([
    ['no base64', '***'],
    ['no JSON', Buffer.from('x').toString('base64url')],
    ['nothing', ''],
    ['no list', encoded({ a: 1 })],
    ['too few values', encoded(['list', 'a'])],
    ['too many values', encoded(['list', 'a', 'b', 'c'])],
    ['numbers', encoded([1, 2, 3])],
    ['nested lists', encoded(['list', ['a'], 'b'])],
    ['NUL', encoded(['list', 'a\0', 'b'])],
    ['half a character', encoded(['list', '\ud800', 'b'])],
    ['more than we could have made', encoded(['list', 'a'.repeat(2_000), 'b'])],
  ])('is refused for a cursor of %s', (_what, cursor) => {
    const fault = {
      code: 'VALIDATION_FAILED',
      details: { errors: [{ path: 'cursor', code: 'cursor', message: expect.any(String) }] },
    };
    expect(() => pageRequest({ cursor }, 2)).toThrow(expect.objectContaining(fault));
  });
});
