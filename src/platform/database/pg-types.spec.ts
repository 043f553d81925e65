import fc from 'fast-check';
import { instantOf } from './pg-types.js';

/** As PostgreSQL writes it: without zeros at the end of the decimals. */
function written(at: Date, micros: number): string {
  const [date = '', time = ''] = at.toISOString().slice(0, -1).split('T');
  const decimals = [...time.slice(9), ...String(micros).padStart(3, '0')];
  while (decimals.at(-1) === '0') decimals.pop();
  const fraction = decimals.length === 0 ? '' : `.${decimals.join('')}`;
  return `${date} ${time.slice(0, 8)}${fraction}+00`;
}

describe('an instant from the database', () => {
  it('is the same instant with every number of decimals', () => {
    const min = new Date('0100-01-01T00:00:00Z');
    const max = new Date('9999-12-31T23:59:59.999Z');
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), fc.nat(999), (at, micros) => {
        expect(instantOf(written(at, micros))).toEqual(at);
      }),
      { seed: 9 },
    );
  });

  it.each([
    ['infinity', Infinity],
    ['-infinity', -Infinity],
    ['0044-03-15 12:00:00+00 BC', new Date('-000043-03-15T12:00:00Z')],
    ['0001-01-01 00:00:00+00', new Date('0001-01-01T00:00:00Z')],
    ['0099-12-31 23:59:59.9+00', new Date('0099-12-31T23:59:59.900Z')],
    ['12026-03-02 09:30:00.5+00', new Date('+012026-03-02T09:30:00.500Z')],
    ['2026-03-02 10:30:00.25+01', new Date('2026-03-02T09:30:00.250Z')],
    ['2026-03-02 15:00:00+05:30', new Date('2026-03-02T09:30:00Z')],
    ['2026-03-02 04:30:00-05', new Date('2026-03-02T09:30:00Z')],
  ])('can be read as %s', (text, instant) => {
    expect(instantOf(text)).toEqual(instant);
  });
});
