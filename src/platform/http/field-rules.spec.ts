import { plainToInstance } from 'class-transformer';
import { IsOptional, validateSync } from 'class-validator';
import { MAX_MINOR } from '../../kernel/money.js';
import { IsFlag, IsId } from './field-rules.js';
import { IsAmount, isAmount } from './number-rules.js';
import { skuFault, textFault } from './text-faults.js';
import { IsSku, IsText } from './text-rules.js';

class Body {
  @IsText(1, 10)
  name: string;

  @IsSku()
  sku: string;

  @IsAmount()
  price: number;

  @IsOptional()
  @IsText(0, 100, { multiline: true })
  note?: string;
}

function faultsOf(plain: Record<string, unknown>): string[] {
  return validateSync(plainToInstance(Body, plain)).map((fault) => fault.property);
}

describe('the fields of a body', () => {
  const good = { name: 'Coffee', sku: 'COF-1', price: 2.4 };

  it('are trimmed before they are measured', () => {
    const body = plainToInstance(Body, { ...good, name: '  Coffee beans ', sku: ' COF-1\t' });
    expect(body).toMatchObject({ name: 'Coffee beans', sku: 'COF-1' });
    expect(faultsOf({ ...good, name: '  Coffee   ' })).toEqual([]);
    expect(faultsOf({ ...good, name: '   ' })).toEqual(['name']);
  });

  it('are each reported if they have another type', () => {
    const wrong = { name: ['Coffee'], sku: 1, price: '2.4', note: {} };
    expect(faultsOf(wrong).sort()).toEqual(['name', 'note', 'price', 'sku']);
  });

  it('may have line breaks in a note, but not in a name', () => {
    expect(faultsOf({ ...good, note: 'two\r\n\tlines' })).toEqual([]);
    expect(faultsOf({ ...good, note: 'a\u0007bell' })).toEqual(['note']);
    expect(faultsOf({ ...good, name: 'two\nlines' })).toEqual(['name']);
  });
});

const INVISIBLE = { code: 'invisible_character' };

describe('a text', () => {
  it.each(['nul\0', 'esc\u001b[0m', 'c1\u0085', 'half \ud83d'])(
    'cannot be stored with %j',
    (text) => {
      expect(textFault(text, { min: 1, max: 50 })).toMatchObject(INVISIBLE);
      expect(textFault(text, { min: 1, max: 50, multiline: true })).toMatchObject(INVISIBLE);
    },
  );

  it('may be in any script', () => {
    expect(textFault('Café ☕ 咖啡 👩‍🍳', { min: 1, max: 50 })).toBeUndefined();
  });
});

describe('an article number', () => {
  it.each(['A', '4006381333931', 'a b', 'ß/No-1', 'x'.repeat(100)])('may be %j', (sku) => {
    expect(skuFault(sku)).toBeUndefined();
  });

  it.each(['', 'A\n', 'A\u200b', 'A\u202eB', 'A\u2028B', 'x'.repeat(101), 5, null])(
    'may not be %j',
    (sku) => {
      expect(skuFault(sku)).toBeDefined();
    },
  );
});

describe('an amount', () => {
  it.each([0, -0, 2.4, 0.0001, 1_250, MAX_MINOR])('may be %j', (amount) => {
    expect(isAmount(amount)).toBe(true);
  });

  it.each([-1, 0.00001, 1e-7, MAX_MINOR + 1, 1e21, Infinity, Number.NaN, '1', null])(
    'may not be %j',
    (amount) => {
      expect(isAmount(amount)).toBe(false);
    },
  );
});

class Query {
  @IsId()
  shop_id: string;

  @IsFlag()
  published: boolean;
}

describe('an id and a flag in a query', () => {
  const good = { shop_id: '0198b1c2-0000-7000-8000-00000000000a', published: 'true' };

  it('are an id in lower case and a boolean', () => {
    const sent = { ...good, shop_id: good.shop_id.toUpperCase() };
    expect(plainToInstance(Query, sent)).toEqual({ ...good, published: true });
    expect(plainToInstance(Query, { ...good, published: 'false' }).published).toBe(false);
    expect(validateSync(plainToInstance(Query, sent))).toEqual([]);
  });

  it.each(['', '1', 'TRUE', 'yes', 'constructor', ['true'], null])(
    'may not be %j',
    (value: unknown) => {
      const query = plainToInstance(Query, { shop_id: value, published: value });
      expect(validateSync(query).map(({ property }) => property)).toEqual(['shop_id', 'published']);
    },
  );
});
