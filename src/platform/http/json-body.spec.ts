import fc from 'fast-check';
import { AppError } from '../../kernel/app-error.js';
import { parseJsonBody } from './json-body.js';

/** CPU time, far above what a linear reader needs, far below what a quadratic one does. */
const SOON_MS = 2_000;

function parse(text: string | readonly number[]): unknown {
  return parseJsonBody(Buffer.from(text as string));
}

function objectOf(fields: number): string {
  return `{${Array.from({ length: fields }, (_, n) => `"k${n}":1`).join(',')}}`;
}

function refusal(text: string | readonly number[]): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof AppError && error.code === 'MALFORMED_BODY') return error.message;
    throw error;
  }
  throw new Error('It was taken');
}

describe('a JSON body', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/__proto__|constructor|\\u0000/.test(text));
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
      { seed: 7 },
    );
  });

  it('is undefined if it is empty', () => {
    expect(parse('')).toBeUndefined();
  });

  it.each([
    ['a byte order mark before it', '\ufeff{"a":1}', { a: 1 }],
    ['escaped pairs', '{"a":"\\ud83d\\ude00"}', { a: '😀' }],
    [
      'digits in texts',
      '{"sku":"40063813339314006381333931"}',
      { sku: '40063813339314006381333931' },
    ],
    ['exponents in texts', '{"sku":"1e999"}', { sku: '1e999' }],
    ['quotation marks in texts', '{"a":"\\"1e999\\"","b":1e2}', { a: '"1e999"', b: 100 }],
    ['trailing zeros', '{"price":2.40000000000000000}', { price: 2.4 }],
    ['leading zeros of a fraction', '{"price":0.0000000000000001}', { price: 1e-16 }],
    [
      'exponents that lose nothing',
      '{"a":1.5e3,"b":25e-1,"c":-1E+2}',
      { a: 1500, b: 2.5, c: -100 },
    ],
    ['the largest safe integer', '{"a":9007199254740991}', { a: 9007199254740991 }],
    ['zero in any form', '[0,-0,0.0,0e5,0.00000000000000000000]', [0, -0, 0, 0, 0]],
    ['an object of 200 fields', objectOf(200), expect.any(Object)],
    ['16 levels', `${'['.repeat(16)}${']'.repeat(16)}`, expect.any(Array)],
  ])('may have %s', (_what, text, value) => {
    expect(parse(text)).toEqual(value);
  });

  it.each([
    ['cut off', '{"a":'],
    ['two values', '1 2'],
    ['a comment', '{} // no'],
    ['NaN', '[NaN]'],
    ['a raw line feed in a text', '"a\nb"'],
    ['bytes that are no UTF-8', [0x22, 0xff, 0x22]],
    ['half a character in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['NUL', '{"a":"\\u0000"}'],
    ['NUL in a name', '{"\\u0000":1}'],
    ['half a character', '["\\ud83d"]'],
    ['its other half', '["\\ude00"]'],
    ['halves in the wrong order', '["\\ude00\\ud83d"]'],
    ['__proto__', '{"a":{"__proto__":1}}'],
    ['escaped __proto__', '{"\\u005f\\u005fproto__":1}'],
    ['a constructor with a prototype', '{"constructor":{"prototype":1}}'],
    ['an integer beyond a double', '9007199254740993'],
    ['more digits than a double', '0.1000000000000000055511151231257827'],
    ['Infinity as a number', '1e400'],
    ['zero that is none', '1e-400'],
    ['an exponent in a list', '[0,-1E400]'],
    ['an exponent after a blank', '[0, 1.5e400]'],
    ['an exponent after a name', '{"a":1e400}'],
    ['an exponent first in a list', '[1e400]'],
    ['a fraction that rounds', '[1.00000000000000000001]'],
    ['17 levels', `${'['.repeat(17)}${']'.repeat(17)}`],
    ['100,000 levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['an object of more than 200 fields', objectOf(201)],
    ['more than 20,000 values', `[${'0,'.repeat(20_000)}0]`],
  ])('is refused with %s', (_what, text) => {
    expect(refusal(text)).toMatch(/^The body /);
  });

  it('is not repeated in the refusal, because it may contain a password', () => {
    for (const text of [
      '{"password":"hunter2"',
      '{"password":hunter2}',
      '{"hunter2":"\\x"}',
      'hunter2',
    ]) {
      expect(refusal(text)).not.toContain('hunter2');
    }
  });

  it.each([
    ['escaped quotation marks that never end', `1e"${'\\"'.repeat(500_000)}`],
    ['quotation marks that never end', `1e${'"'.repeat(1_000_001)}`],
    ['a number of a million zeros', `[0.1${'0'.repeat(1_000_000)}1]`],
    ['a million digits', '1'.repeat(1_000_000)],
    ['brackets that never end', '['.repeat(1_000_000)],
    ['300,000 objects', `[${'{},'.repeat(300_000)}{}]`],
  ])('is refused quickly with %s', (_what, text) => {
    const began = process.cpuUsage();
    refusal(text);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(SOON_MS);
  });
});
