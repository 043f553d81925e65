import { amountMinorOf, fieldsAfter, fieldsOf } from './product-rules.js';

const coffee = {
  name: 'Coffee',
  price_minor: 240,
  currency: 'EUR',
  category: 'Drinks',
  cost_minor: 110,
  tax_rate_milli: 10_000,
};
const [category, cost, tax_rate] = ['Drinks', 1.1, 10];
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
    expect(amountMinorOf('price', price, currency)).toBe(minor);
  });

  it.each([
    [2.405, 'EUR'],
    [0.5, 'JPY'],
    [100_000_000_000, 'EUR'],
  ])('%d %s is refused, not rounded', (price, currency) => {
    expect(() => amountMinorOf('price', price, currency)).toThrow(badPrice);
  });
});

describe('a change of a product', () => {
  it('keeps the fields that the body leaves out', () => {
    expect(fieldsAfter(coffee, {})).toEqual(coffee);
    expect(fieldsAfter(coffee, { name: 'Espresso' })).toEqual({ ...coffee, name: 'Espresso' });
    expect(fieldsAfter(coffee, { price: 2.5 })).toEqual({ ...coffee, price_minor: 250 });
    expect(fieldsAfter(coffee, { tax_rate: 0 })).toEqual({ ...coffee, tax_rate_milli: 0 });
  });

  it('clears optional fields with null', () => {
    const emptied = { category: null, cost: null, tax_rate: null };
    const left = { ...coffee, category: null, cost_minor: null, tax_rate_milli: null };
    expect(fieldsAfter(coffee, emptied)).toEqual(left);
    expect(fieldsAfter(left, { category, cost, tax_rate })).toEqual(coffee);
  });

  it('keeps the amount if only the currency changes', () => {
    expect(fieldsAfter(coffee, { currency: 'KWD' })).toEqual({
      ...coffee,
      price_minor: 2_400,
      cost_minor: 1_100,
      currency: 'KWD',
    });
    const round = { ...coffee, price_minor: 300, cost_minor: 100 };
    const yen = { price_minor: 3, cost_minor: 1 };
    expect(fieldsAfter(round, { currency: 'JPY' })).toMatchObject(yen);
  });

  it('is refused if only the currency changes and the amount is not a valid price in it', () => {
    expect(() => fieldsAfter(coffee, { currency: 'JPY' })).toThrow(badPrice);
  });

  it('interprets a new price in the new currency', () => {
    expect(fieldsAfter(coffee, { currency: 'JPY', price: 390, cost: 0 })).toMatchObject({
      price_minor: 390,
      cost_minor: 0,
      currency: 'JPY',
    });
    expect(() => fieldsAfter(coffee, { currency: 'JPY', price: 3.9 })).toThrow(badPrice);
  });
});

describe('a new product', () => {
  it('has the fields of the body and no others', () => {
    const body = { sku: 'COFFEE', name: 'Coffee', price: 2.4 };
    expect(fieldsOf({ ...body, category, cost, tax_rate }, 'EUR')).toEqual(coffee);
    const none = { category: null, cost_minor: null, tax_rate_milli: null };
    expect(fieldsOf(body, 'EUR')).toEqual({ ...coffee, ...none });
  });

  it('keeps three decimals of its tax rate', () => {
    const body = { sku: 'COFFEE', name: 'Coffee', price: 2.4, tax_rate: 7.725 };
    expect(fieldsOf(body, 'EUR').tax_rate_milli).toBe(7_725);
  });
});
