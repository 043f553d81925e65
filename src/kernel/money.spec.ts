import fc from 'fast-check';
import {
  currencies,
  currencyDigits,
  type CurrencyDigits,
  exactSum,
  fromMilli,
  isCurrency,
  MAX_MINOR,
  MAX_QTY_MILLI,
  MAX_SUM,
  meanHalfAwayFromZero,
  multiplyHalfUp,
  shareOf,
  toMajor,
  toMilli,
  toMinor,
} from './money.js';

const anyDigits = fc.constantFrom<CurrencyDigits>(0, 2, 3, 4);
const anyMinor = fc.integer({ min: 0, max: MAX_MINOR });

/** The decimal of an integer, written by hand, so that no float takes part. */
function decimal(scaled: number, digits: number): string {
  const text = String(Math.abs(scaled)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  return `${scaled < 0 ? '-' : ''}${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ''}`;
}

describe('the currency table', () => {
  it('has exactly these currencies with 0, 3 and 4 decimals, and all others have 2', () => {
    const withDigits = (digits: CurrencyDigits): string =>
      currencies()
        .filter((code) => currencyDigits(code) === digits)
        .join(' ');
    expect(withDigits(0)).toBe(
      'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    );
    expect(withDigits(3)).toBe('BHD IQD JOD KWD LYD OMR TND');
    expect(withDigits(4)).toBe('CLF UYW');
    expect(currencies()).toHaveLength(167);
  });

  // Stored amounts of a shop become unreadable if an upgrade of the package drops its currency.
  it('never loses a currency that a shop may use', () => {
    const known =
      'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN ' +
      'BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP ' +
      'GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK ' +
      'LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK ' +
      'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP ' +
      'STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ' +
      'ZAR ZMW ZWG';
    expect(known.split(' ').filter((code) => !isCurrency(code))).toEqual([]);
    expect(known.split(' ').filter((code) => currencyDigits(code) !== 2)).toEqual([]);
  });

  it('refuses lower case, metals, test codes and anything that is not a text', () => {
    for (const code of ['eur', 'EURO', '', 'XAU', 'XXX', 'XTS', '__proto__', 978, null, ['EUR']]) {
      expect(isCurrency(code)).toBe(false);
    }
    expect(() => currencyDigits('XXX')).toThrow(RangeError);
  });
});

describe('an amount in a request', () => {
  it.each<[number, CurrencyDigits, number]>([
    [2.4, 2, 240],
    [1250, 0, 1250],
    [1.0e2, 2, 10_000],
    [0.29, 2, 29],
    [1.15, 2, 115],
    [4.35, 2, 435],
    [1.005, 3, 1005],
    [0.0001, 4, 1],
    [-2.4, 2, -240],
    [99_999_999_999.99, 2, MAX_MINOR],
    [9_999_999_999_999, 0, MAX_MINOR],
    // The noise of JavaScript's arithmetic: 0.30000000000000004, 7.199999999999999, 4.3500000000000005.
    [0.1 + 0.2, 2, 30],
    [2.4 * 3, 2, 720],
    [1.45 * 3, 2, 435],
    [-0.1 - 0.2, 2, -30],
    [0.1 + 0.2, 4, 3_000],
  ])('%d with %d decimals is %d minor units', (amount, digits, minor) => {
    expect(toMinor(amount, digits)).toBe(minor);
  });

  it('is zero if it is minus zero', () => {
    expect(Object.is(toMinor(-0, 2), 0)).toBe(true);
  });

  it.each<[number, CurrencyDigits]>([
    [1.005, 2],
    [0.1 + 0.2 + 0.005, 2],
    [2.4 * 3, 0],
    [0.5, 0],
    [1e-7, 4],
    [5e-324, 4],
    [0.00001, 4],
    [100_000_000_000, 2],
    [-100_000_000_000, 2],
    [10_000_000_000_000, 0],
    [1e21, 0],
    [1e308, 0],
    [Number.NaN, 2],
    [Number.POSITIVE_INFINITY, 2],
    [Number.NEGATIVE_INFINITY, 2],
  ])('%d with %d decimals is refused', (amount, digits) => {
    expect(toMinor(amount, digits)).toBeUndefined();
  });

  it('is read exactly from every decimal, and written as the same decimal', () => {
    const signed = fc.integer({ min: -MAX_MINOR, max: MAX_MINOR });
    fc.assert(
      fc.property(signed, anyDigits, (minor, digits) => {
        const sent: unknown = JSON.parse(decimal(minor, digits));
        expect(toMinor(Number(sent), digits)).toBe(minor);
        expect(toMajor(minor, digits)).toBe(sent);
        expect(JSON.stringify(toMajor(minor, digits))).toBe(JSON.stringify(sent));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused with one decimal too many', () => {
    fc.assert(
      fc.property(anyMinor, fc.integer({ min: 1, max: 9 }), anyDigits, (minor, last, digits) => {
        expect(
          toMinor(Number(`${decimal(minor, digits)}${digits ? '' : '.'}${last}`), digits),
        ).toBe(undefined);
      }),
    );
  });

  it('is written exactly as a sum of up to fifteen digits', () => {
    expect(JSON.stringify(toMajor(999_999_999_999_999, 2))).toBe('9999999999999.99');
    expect(JSON.stringify(toMajor(-999_999_999_999_999, 3))).toBe('-999999999999.999');
    expect(() => toMajor(0.5, 2)).toThrow(RangeError);
    expect(() => toMajor(2 ** 53, 2)).toThrow(RangeError);
  });
});

describe('a sum from the database', () => {
  it('is returned as exactly the same decimal', () => {
    const sums = fc.integer({ min: -MAX_SUM, max: MAX_SUM });
    fc.assert(
      fc.property(fc.oneof(sums, fc.constantFrom(MAX_SUM, -MAX_SUM)), anyDigits, (sum, digits) => {
        expect(exactSum(String(sum))).toBe(sum);
        expect(JSON.stringify(toMajor(sum, digits))).toBe(String(Number(decimal(sum, digits))));
        expect(toMajor(sum, digits).toFixed(digits)).toBe(decimal(sum, digits));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['1000000000000000', '9007199254740993', '9223372036854775808', '9'.repeat(400)])(
    'is not returned beyond fifteen digits: %s',
    (digits) => {
      expect(exactSum(digits)).toBeUndefined();
      expect(exactSum(`-${digits}`)).toBeUndefined();
    },
  );

  it.each(['', ' 1', '1.0', '1e3', 'NaN', 'Infinity', '0x1'])('is an integer, not "%s"', (text) => {
    expect(() => exactSum(text)).toThrow(RangeError);
  });
});

describe('a quantity in a request', () => {
  it('is stored to the gram', () => {
    expect(toMilli(0.333)).toBe(333);
    expect(toMilli(0.001)).toBe(1);
    expect(toMilli(1_000_000)).toBe(MAX_QTY_MILLI);
    expect(fromMilli(1_005)).toBe(1.005);
  });

  it('is read without the rounding noise of a sum or product', () => {
    expect(toMilli(0.1 + 0.2)).toBe(300);
    expect(toMilli(1.1 * 3)).toBe(3_300);
  });

  it('is refused at zero, below zero, in steps below a thousandth and above a million', () => {
    for (const qty of [0, -0, -1, 0.0001, 1.0005, 1_000_000.001, Number.NaN, Infinity]) {
      expect(toMilli(qty)).toBeUndefined();
    }
  });

  it('is returned as it was sent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_QTY_MILLI }), (milli) => {
        const sent = Number(decimal(milli, 3));
        expect(toMilli(sent)).toBe(milli);
        expect(fromMilli(milli)).toBe(sent);
      }),
    );
  });
});

describe('price times quantity', () => {
  it('rounds half a minor unit up', () => {
    expect(multiplyHalfUp(1, 500)).toBe(1);
    expect(multiplyHalfUp(1, 499)).toBe(0);
    expect(multiplyHalfUp(299, 333)).toBe(100); // 99.567
    expect(multiplyHalfUp(10, 1_250)).toBe(13); // 12.5
    expect(multiplyHalfUp(0, 1_000)).toBe(0);
  });

  it('equals the exact quotient for all factors, and reports if it is too large', () => {
    const factors = fc.tuple(anyMinor, fc.integer({ min: 0, max: MAX_QTY_MILLI }));
    const small = fc.tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 100_000 }));
    fc.assert(
      fc.property(fc.oneof(factors, small), ([unit, qty]) => {
        const exact = (BigInt(unit) * BigInt(qty) + 500n) / 1000n;
        const expected = exact > BigInt(MAX_MINOR) ? undefined : Number(exact);
        expect(multiplyHalfUp(unit, qty)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
    expect(multiplyHalfUp(MAX_MINOR, 1_000)).toBe(MAX_MINOR);
    expect(multiplyHalfUp(MAX_MINOR, 1_001)).toBeUndefined();
  });

  it('is exact where a double would round to the next minor unit', () => {
    expect(multiplyHalfUp(6_452_744_063, 1_401_373)).toBe(9_042_701_305_798);
    expect(multiplyHalfUp(9_916_802_811, 919_209)).toBe(9_115_614_395_096);
  });

  it('refuses negative and invalid factors', () => {
    expect(() => multiplyHalfUp(-1, 1_000)).toThrow(RangeError);
    expect(() => multiplyHalfUp(1, 0.5)).toThrow(RangeError);
  });
});

describe('a proportional share', () => {
  it('adds up to the total in any number of steps', () => {
    const split = fc
      .integer({ min: 1, max: MAX_QTY_MILLI })
      .chain((whole) =>
        fc.tuple(anyMinor, fc.constant(whole), fc.array(fc.nat({ max: whole }), { maxLength: 12 })),
      );
    fc.assert(
      fc.property(split, ([total, whole, borders]) => {
        const ends = [...borders, whole].sort((a, b) => a - b);
        const shares = ends.map(
          (end, index) => shareOf(total, end, whole) - shareOf(total, ends[index - 1] ?? 0, whole),
        );
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      }),
      { numRuns: 1_000 },
    );
  });

  it('equals the exact quotient', () => {
    fc.assert(
      fc.property(anyMinor, anyMinor, anyMinor, (total, a, b) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b, 1)];
        const exact = (2n * BigInt(total) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole));
        expect(shareOf(total, part, whole)).toBe(Number(exact));
      }),
    );
  });

  it('is exact where a double would round to the next minor unit', () => {
    expect(shareOf(8_668_325_196_617, 226_490_592, 404_620_035)).toBe(4_852_192_021_164);
    expect(shareOf(5_250_631_233_830, 73_569_601, 159_044_499)).toBe(2_428_797_269_316);
  });

  it('is a fault if it is of nothing, or of more than the whole', () => {
    expect(() => shareOf(100, 0, 0)).toThrow(RangeError);
    expect(() => shareOf(100, 1_001, 1_000)).toThrow(RangeError);
    expect(() => shareOf(-100, 1, 1_000)).toThrow(RangeError);
  });
});

describe('a mean', () => {
  it('rounds halves away from zero, for both signs', () => {
    expect(meanHalfAwayFromZero(5, 2)).toBe(3);
    expect(meanHalfAwayFromZero(-5, 2)).toBe(-3);
    expect(meanHalfAwayFromZero(1, 3)).toBe(0);
    expect(Object.is(meanHalfAwayFromZero(-1, 3), 0)).toBe(true);
    expect(meanHalfAwayFromZero(Number.MAX_SAFE_INTEGER, 2)).toBe(4_503_599_627_370_496);
    expect(() => meanHalfAwayFromZero(1, 0)).toThrow(RangeError);
  });
});
