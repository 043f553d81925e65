import { Type } from 'class-transformer';
import {
  IsArray,
  IsDefined,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AppError, type FieldFault } from '../../kernel/app-error.js';
import { ClearedByNull, IsFlag, IsId, IsInstant, IsIsoDay, IsNotBefore } from './field-rules.js';
import { IsAmount, IsCount } from './number-rules.js';
import { IsText } from './text-rules.js';
import { validationPipe } from './validation.js';

class Line {
  @IsText(1, 10)
  sku: string;

  @IsAmount()
  price: number;

  @IsOptional()
  @IsText(1, 10)
  note?: string;
}

class Body {
  @IsString()
  @MaxLength(200)
  name: string;

  @IsInt()
  @Min(1)
  version: number;

  @IsInstant()
  start_at: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines: Line[];

  @IsDefined()
  @ValidateNested()
  @Type(() => Line)
  extra: Line;

  @IsOptional()
  @IsInt()
  minutes?: number;

  @ClearedByNull()
  @IsOptional()
  @IsInt()
  limit?: number | null;
}

class Query {
  @IsId()
  shop_id: string;

  @IsFlag()
  published: boolean;

  @IsCount(1, 200)
  page: number;

  @IsOptional()
  @IsIsoDay()
  from?: string;

  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;
}

const LINE = { sku: 'TEA', price: 1.8 };
const GOOD = {
  name: 'Ana',
  version: 1,
  start_at: '2026-03-01T09:00:00Z',
  lines: [LINE],
  extra: LINE,
};

type Named = Pick<FieldFault, 'path' | 'message'>;

async function faultsOf(value: unknown, type: 'body' | 'query' = 'body'): Promise<Named[]> {
  return (await fullFaultsOf(value, type)).map(({ path, message }) => ({ path, message }));
}

async function fullFaultsOf(
  value: unknown,
  type: 'body' | 'query' = 'body',
): Promise<FieldFault[]> {
  const metatype = type === 'body' ? Body : Query;
  try {
    await validationPipe().transform(value, { type, metatype });
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'VALIDATION_FAILED') throw error;
    return [...(error.details.errors ?? [])];
  }
}

describe('a field that a body must have', () => {
  it.each(['name', 'version', 'start_at', 'lines', 'extra'])(
    'is required, and null does not count as a value: %s',
    async (path) => {
      const others = Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== path));
      expect(await faultsOf(others)).toEqual([{ path, message: 'is required' }]);
      const nulled = await faultsOf({ ...GOOD, [path]: null });
      expect(nulled).toEqual([{ path, message: 'must not be null' }]);
    },
  );

  it('is reported with the others, each with its own error', async () => {
    expect(await faultsOf({ ...GOOD, name: undefined, version: 0, start_at: null })).toEqual([
      { path: 'name', message: 'is required' },
      { path: 'version', message: 'must be at least 1' },
      { path: 'start_at', message: 'must not be null' },
    ]);
  });

  it('is required in a list and in an object too', async () => {
    const body = { ...GOOD, lines: [LINE, { sku: null }], extra: { price: 1 } };
    expect(await faultsOf(body)).toEqual([
      { path: 'lines.1.sku', message: 'must not be null' },
      { path: 'lines.1.price', message: 'is required' },
      { path: 'extra.sku', message: 'is required' },
    ]);
    expect(await faultsOf({ ...GOOD, lines: [LINE, null] })).toEqual([
      { path: 'lines.1', message: 'must not be null' },
    ]);
  });

  it('is not absent when it is empty, false or zero', async () => {
    const messages = (await faultsOf({ ...GOOD, version: 0, start_at: '', lines: false })).map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      'must be at least 1',
      'must be an instant such as 2026-03-01T09:30:00Z',
      'must be a list, not true or false',
    ]);
  });
});

describe('a list in a body', () => {
  it.each([[[]], [[LINE]], [[[]]]])(
    'may not have a list in place of an object: %j',
    async (member) => {
      expect(await faultsOf({ ...GOOD, lines: [LINE, member] })).toEqual([
        { path: 'lines.1', message: 'must not be a list' },
      ]);
    },
  );
});

describe('an optional field of a body', () => {
  it('is never required, and null is refused unless it clears the value', async () => {
    expect(await faultsOf(GOOD)).toEqual([]);
    const nulled = { ...GOOD, minutes: null, lines: [{ ...LINE, note: null }] };
    expect(await faultsOf(nulled)).toEqual([
      { path: 'lines.0.note', message: 'must not be null' },
      { path: 'minutes', message: 'must not be null' },
    ]);
    const sent = { ...GOOD, limit: null };
    const metadata = { type: 'body', metatype: Body } as const;
    expect(await validationPipe().transform(sent, metadata)).toEqual({ ...GOOD, limit: null });
  });

  it('is refused if the body does not declare it, null or not', async () => {
    for (const colour of [null, 'red']) {
      expect(await faultsOf({ ...GOOD, colour })).toEqual([
        { path: 'colour', message: 'is not a field of this request' },
      ]);
    }
  });
});

describe('an error about a field', () => {
  it('has a code and figures for programs, and reports the type that was sent', async () => {
    const body = {
      ...GOOD,
      name: 7,
      version: 0,
      lines: [
        { sku: 'x'.repeat(11), price: '1.8' },
        { sku: 'TEA', price: 1.23456 },
      ],
      extra: 'none',
    };
    expect(await fullFaultsOf(body)).toEqual([
      {
        path: 'name',
        code: 'type',
        params: { expected: 'string', received: 'number' },
        message: 'must be a text in quotation marks, not a number',
      },
      { path: 'version', code: 'min', params: { min: 1 }, message: 'must be at least 1' },
      {
        path: 'lines.0.sku',
        code: 'length',
        params: { min: 1, max: 10 },
        message: 'must have 1 to 10 characters',
      },
      {
        path: 'lines.0.price',
        code: 'type',
        params: { expected: 'number', received: 'string' },
        message: 'must be a number without quotation marks, not a text',
      },
      {
        path: 'lines.1.price',
        code: 'max_decimals',
        params: { max: 4 },
        message: 'must have at most 4 decimals',
      },
      {
        path: 'extra',
        code: 'type',
        params: { expected: 'object', received: 'string' },
        message: 'must be an object, not a text',
      },
    ]);
  });

  it('suggests the field that was probably meant', async () => {
    expect(await fullFaultsOf({ ...GOOD, startAt: 'x', lines: [{ ...LINE, prize: 1 }] })).toEqual([
      {
        path: 'lines.0.prize',
        code: 'unknown_field',
        params: { did_you_mean: 'price' },
        message: 'is not a field of this request; did you mean price?',
      },
      {
        path: 'startAt',
        code: 'unknown_field',
        params: { did_you_mean: 'start_at' },
        message: 'is not a field of this request; did you mean start_at?',
      },
    ]);
  });
});

describe('a query', () => {
  it('reports the parameters that it needs', async () => {
    expect(await faultsOf({}, 'query')).toEqual(
      ['shop_id', 'published', 'page'].map((path) => ({ path, message: 'is required' })),
    );
    expect(await faultsOf({ shop_id: '', published: '', page: 'x' }, 'query')).toEqual([
      { path: 'shop_id', message: 'must be a UUID' },
      { path: 'published', message: 'must be true or false' },
      { path: 'page', message: 'must be a whole number from 1 to 200' },
    ]);
  });

  const ID = 'a2b6f7de-8a39-4f06-9c1b-58a3c0b7f7d1';

  it.each(['0', '201', '1.5', '-1', '0x10', '1e1', ' 10', '10 ', '', 'true', '\u0663'])(
    'reads numbers in decimal digits, within the limits, and not %j',
    async (page) => {
      const query = { shop_id: ID, published: 'true', page };
      expect(await faultsOf(query, 'query')).toEqual([
        { path: 'page', message: 'must be a whole number from 1 to 200' },
      ]);
      expect(await faultsOf({ ...query, page: '200' }, 'query')).toEqual([]);
    },
  );

  it('may not end before it begins', async () => {
    const query = { shop_id: ID, published: 'true', page: '1' };
    const from = '2026-03-02';
    expect(await faultsOf({ ...query, from, to: from }, 'query')).toEqual([]);
    expect(await faultsOf({ ...query, to: '2026-03-01' }, 'query')).toEqual([]);
    expect(await faultsOf({ ...query, from, to: '2026-03-01' }, 'query')).toEqual([
      { path: 'to', message: 'must not be before from' },
    ]);
    expect(await faultsOf({ ...query, from, to: '1' }, 'query')).toEqual([
      { path: 'to', message: 'must be a date such as 2026-03-01' },
    ]);
  });
});
