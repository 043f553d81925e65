import { validate, version } from 'uuid';
import { newId } from './new-id.js';

describe('a new id', () => {
  it('is a UUIDv7, also after new random bytes were fetched', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  });

  it('is never generated twice', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sorts by the millisecond in which it was generated', () => {
    const millisecondOf = (id: string): number => parseInt(id.replace('-', '').slice(0, 12), 16);
    const before = Date.now();
    const made = millisecondOf(newId());
    expect(made).toBeGreaterThanOrEqual(before);
    expect(made).toBeLessThanOrEqual(Date.now());
  });
});
