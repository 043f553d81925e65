import { parseFormBody } from './form-body.js';

function parse(text: string): Record<string, string> {
  return parseFormBody(Buffer.from(text, 'latin1'));
}

describe('a form', () => {
  it('is read as texts', () => {
    expect(parse('username=a%40b.co&password=x+y%2B&empty=')).toEqual({
      username: 'a@b.co',
      password: 'x y+',
      empty: '',
    });
    expect(parse('')).toEqual({});
    const twenty = Array.from({ length: 20 }, (_, n) => `k${n}=`).join('&');
    expect(Object.keys(parse(twenty))).toHaveLength(20);
  });

  it('may have a field with any name, which stays only a field', () => {
    const fields = parse('__proto__=a&constructor=b&toString=c');
    expect(Object.entries(fields)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ]);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });

  it.each([
    ['a field twice', 'a=1&a=2'],
    ['NUL in a value', 'a=1%00'],
    ['NUL in a name', 'a%00=1'],
    ['bytes that are no UTF-8', 'a=\xff'],
    ['more than 20 fields', Array.from({ length: 21 }, (_, n) => `k${n}=`).join('&')],
    ['more than 20 empty fields', '&'.repeat(20)],
  ])('is refused with %s', (_what, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'MALFORMED_BODY' }));
  });
});
