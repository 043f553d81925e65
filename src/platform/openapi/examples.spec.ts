import { Examples } from './examples.js';
import type { Schemas } from './open-api.js';

const SCHEMAS: Schemas = {
  ShopView: {
    type: 'object',
    properties: {
      id: { type: 'string', format: 'uuid' },
      name: { type: 'string', example: 'Corner' },
      archived_at: { type: ['string', 'null'], format: 'date-time' },
      version: { type: 'integer', minimum: 3 },
    },
    required: ['id', 'name', 'archived_at', 'version'],
  },
  ReceiptView: {
    type: 'object',
    properties: {
      shop_id: { type: 'string', format: 'uuid' },
      previous: { anyOf: [{ $ref: '#/components/schemas/ShopView' }, { type: 'null' }] },
    },
    required: ['shop_id', 'previous'],
  },
  UserView: {
    type: 'object',
    properties: { shop_ids: { type: 'array', items: { type: 'string', format: 'uuid' } } },
    required: ['shop_ids'],
  },
  LineBody: {
    type: 'object',
    properties: { qty: { type: 'number', example: 2 } },
    required: ['qty'],
  },
  ReceiptBody: {
    type: 'object',
    properties: {
      kind: { type: 'string', enum: ['SALE', 'REFUND'] },
      lines: { type: 'array', items: { $ref: '#/components/schemas/LineBody' } },
      note: { type: 'string' },
    },
    required: ['kind'],
  },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe('an example in the OpenAPI document', () => {
  const examples = new Examples(SCHEMAS);

  test('shows a required field by its own example, its format or its bounds', () => {
    expect(examples.of(ref('ShopView'))).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
      name: 'Corner',
      archived_at: null,
      version: 3,
    });
  });

  test('has the same id for the same thing everywhere', () => {
    const { id } = examples.of(ref('ShopView')) as { id: string };
    expect(examples.of(ref('ReceiptView'))).toEqual({ shop_id: id, previous: null });
    expect(examples.of(ref('UserView'))).toEqual({ shop_ids: [id] });
  });

  test('shows an optional field if it has an example, also in nested objects', () => {
    expect(examples.of(ref('ReceiptBody'))).toEqual({ kind: 'SALE', lines: [{ qty: 2 }] });
  });
});
