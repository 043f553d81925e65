import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../src/kernel/app-error.js';
import { compileDto } from '../../src/platform/http/compiled-dto.js';
import type { DtoClass } from '../../src/platform/http/dto-metadata.js';
import { validationPipe } from '../../src/platform/http/validation.js';
import { routesOf } from '../support/routes.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';

/**
 * The seed is fixed, so that a failure can be repeated. The message contains it and the smallest
 * counterexample.
 */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_128);
const RUNS_PER_BODY = 300;

interface Schema {
  readonly $ref?: string;
  readonly type?: string | string[];
  readonly format?: string;
  readonly enum?: unknown[];
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
}

const document = JSON.parse(
  readFileSync(join(__dirname, '../../openapi/openapi.json'), 'utf8'),
) as { components: { schemas: Record<string, Schema> } };

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  uuid: ['a2b6f7de-8a39-4f06-9c1b-58a3c0b7f7d1', 'A2B6F7DE-8A39-4F06-9C1B-58A3C0B7F7D2'],
  'date-time': ['2026-03-01T09:30:00Z', '2026-03-01T10:30:00.123+01:00'],
  date: ['2026-03-01', '2026-03-31'],
  email: ['ana@example.com', ' Ana@example.com '],
};

/** Right for some field, wrong for most: of every type, and near the borders. */
const ANYTHING = fc.constantFrom<unknown>(
  ...[null, true, false, 0, -0, -1, 1, 0.5, 0.12345, 1e15, 2 ** 31, ''],
  ...[
    ' ',
    'x',
    ' x ',
    'x'.repeat(300),
    '\u0001',
    '\u200b',
    'ADMIN',
    'CASH',
    'EUR',
    'Europe/Madrid',
  ],
  ...['04:00', '2026-02-30', '2026-03-01T09:30:00Z', 'not-a-uuid', 'ana@example.com'],
  ...[[], [null], [1, 'x'], ['x', 'x'], [[]], [{}], {}, { sku: 'A' }, { length: 1 }],
);

/** A value that the document allows in most cases. */
function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  const { $ref, type, format, enum: allowed, example, items } = schema;
  if ($ref !== undefined) {
    const name = $ref.split('/').at(-1) ?? '';
    const target = document.components.schemas[name];
    return target?.enum ? fc.constantFrom(...target.enum) : bodyOf(name);
  }
  if (allowed) return fc.constantFrom(...allowed);
  if (items) return fc.array(valueOf(items), { maxLength: 4 });
  const known = FORMATS[format ?? ''];
  if (known) return fc.constantFrom(...known);
  const { minimum = 0, maximum = 1_000, minLength = 0, maxLength = 40 } = schema;
  const kind = Array.isArray(type) ? type[0] : type;
  if (kind === 'boolean') return fc.boolean();
  if (kind === 'integer') return fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31) });
  if (kind === 'number') return fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100);
  const text = fc.string({
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, 20)),
    unit: 'grapheme',
  });
  return example === undefined ? text : fc.oneof(fc.constant(example), text);
}

function bodyOf(name: string): fc.Arbitrary<unknown> {
  const { properties = {}, required = [] } = document.components.schemas[name] ?? {};
  const fields = Object.entries(properties).map(([field, schema]) => {
    const value = fc.oneof(
      { arbitrary: valueOf(schema), weight: 30 },
      { arbitrary: ANYTHING, weight: 1 },
    );
    const presence = required.includes(field) ? 0.98 : 0.5;
    return fc
      .tuple(value, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([one, luck]) => (luck < presence ? [[field, one] as const] : []));
  });
  const strange = fc.constantFrom<[string, unknown][]>(
    ...Array.from({ length: 30 }, () => []),
    [['unknown', 1]],
    [['toString', 'x']],
    [['prototype', {}]],
  );
  const parts = fc.tuple(...fields, strange).chain((all) => {
    const flat = all.flat();
    return fc.shuffledSubarray(flat, { minLength: flat.length, maxLength: flat.length });
  });
  return parts.map((entries) => Object.fromEntries(entries) as unknown);
}

interface Verdict {
  readonly value?: unknown;
  /** In their order, which `toEqual` does not look at. */
  readonly json?: string;
  readonly faults?: unknown;
}

describe('a body that is checked by code compiled from its decorators', () => {
  let app: NestApp;
  let bodies: DtoClass[];
  beforeAll(async () => {
    app = await startNestApp();
    const found = routesOf(app).flatMap(({ body }) => (body ? [body as DtoClass] : []));
    bodies = [...new Set(found)].filter(({ name }) => name in document.components.schemas);
  });
  afterAll(() => app.close());

  async function verdictOf(dto: DtoClass, sent: unknown, compiled: boolean): Promise<Verdict> {
    const metadata = { type: 'body', metatype: dto } as const;
    try {
      // Each gets a copy of its own: the libraries change what they are given.
      const copy: unknown = structuredClone(sent);
      const value: unknown = await validationPipe({ compiled }).transform(copy, metadata);
      return { value, json: JSON.stringify(value) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { faults: [error.code, error.details] };
    }
  }

  it('has the same value, or the same errors, as with the libraries alone', async () => {
    let accepted = 0;
    for (const dto of bodies) {
      const property = fc.asyncProperty(bodyOf(dto.name), async (sent) => {
        const { value, json, faults } = await verdictOf(dto, sent, true);
        expect({ value, json, faults }).toStrictEqual({
          value: undefined,
          json: undefined,
          faults: undefined,
          ...(await verdictOf(dto, sent, false)),
        });
        if (compileDto(dto)?.(structuredClone(sent))) accepted += 1;
      });
      await fc.assert(property, { seed: SEED, numRuns: RUNS_PER_BODY });
    }
    process.stdout.write(`${accepted} of ${bodies.length * RUNS_PER_BODY} bodies, compiled\n`);
    // Else the property would only compare the libraries with themselves.
    expect(accepted).toBeGreaterThan((bodies.length * RUNS_PER_BODY) / 4);
  });

  it('does not need the libraries on the routes that every till uses all day', () => {
    const hot = ['CreateReceiptBody', 'StartShiftBody', 'EndShiftBody', 'StartBreakBody'];
    const left = bodies.filter((dto) => !compileDto(dto)).map(({ name }) => name);
    expect(left.filter((name) => hot.includes(name))).toEqual([]);
    process.stdout.write(`left to the libraries: ${left.join(', ') || 'none'}\n`);
  });
});
