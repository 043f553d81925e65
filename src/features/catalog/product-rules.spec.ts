import { fieldsAfter, priceMinorOf } from './product-rules.js';

const coffee = { name: 'Coffee', price_minor: 240, currency: 'EUR' };
const badPrice = expect.objectContaining({
  code: 'VALIDATION_FAILED',
  details: {
    errors: [
      {
        path: 'price',
        code: expect.stringMatching(/^(max_decimals|max)$/),
        params: { max: expect.any(Number) },
        message: expect.any(String),
      },
    ],
  },
});

describe('a price', () => {
  it.each([
    [2.4, 'EUR', 240],
    [1_250, 'JPY', 1_250],
    [1.234, 'KWD', 1_234],
    [0, 'EUR', 0],
    [99_999_999_999.99, 'EUR', 9_999_999_999_999],
  ])('%d %s is stored as %d', (price, currency, minor) => {
    expect(priceMinorOf(price, currency)).toBe(minor);
  });

  it.each([
    [2.405, 'EUR'],
    [0.5, 'JPY'],
    [100_000_000_000, 'EUR'],
  ])('%d %s is refused, not rounded', (price, currency) => {
    expect(() => priceMinorOf(price, currency)).toThrow(badPrice);
  });
});

describe('a change of a product', () => {
  it('keeps what the body leaves out', () => {
    expect(fieldsAfter(coffee, {})).toEqual(coffee);
    expect(fieldsAfter(coffee, { name: 'Espresso' })).toEqual({ ...coffee, name: 'Espresso' });
    expect(fieldsAfter(coffee, { price: 2.5 })).toEqual({ ...coffee, price_minor: 250 });
  });

  it('of the currency alone keeps the number', () => {
    expect(fieldsAfter(coffee, { currency: 'KWD' })).toEqual({
      ...coffee,
      price_minor: 2_400,
      currency: 'KWD',
    });
    const round = { ...coffee, price_minor: 300 };
    expect(fieldsAfter(round, { currency: 'JPY' })).toMatchObject({ price_minor: 3 });
  });

  it('of the currency alone is refused when the number is no price in it', () => {
    expect(() => fieldsAfter(coffee, { currency: 'JPY' })).toThrow(badPrice);
  });

  it('reads a new price in the new currency', () => {
    expect(fieldsAfter(coffee, { currency: 'JPY', price: 390 })).toMatchObject({
      price_minor: 390,
      currency: 'JPY',
    });
    expect(() => fieldsAfter(coffee, { currency: 'JPY', price: 3.9 })).toThrow(badPrice);
  });
});
