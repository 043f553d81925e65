import { toWire } from './wire.js';

describe('the view of a row', () => {
  const row = {
    organization_id: 'o',
    id: 'i',
    name: 'Corner',
    secret: 's',
    archived_at: null,
    created_at: new Date('2026-03-01T09:30:00Z'),
  };

  it('has every field but the tenant, with instants as ISO text', () => {
    expect(toWire(row)).toEqual({
      id: 'i',
      name: 'Corner',
      secret: 's',
      archived_at: null,
      created_at: '2026-03-01T09:30:00.000Z',
    });
  });

  it('leaves out hidden fields', () => {
    expect(toWire(row, 'secret')).not.toHaveProperty('secret');
  });
});
