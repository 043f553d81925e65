import { assertVersion, changesBetween } from './versioned.js';

describe('the changes of a setting', () => {
  const before = { name: 'Corner', currency: 'EUR', week_start: 1 };

  it('are reported with the old and the new value, without the unchanged fields', () => {
    expect(changesBetween(before, { ...before, name: 'Market', week_start: 7 })).toEqual({
      before: { name: 'Corner', week_start: 1 },
      after: { name: 'Market', week_start: 7 },
    });
  });

  it('are empty if every field is unchanged', () => {
    expect(changesBetween(before, { ...before })).toBeUndefined();
  });

  it('exclude fields that the new state does not have', () => {
    const row = { ...before, version: 3 };
    expect(changesBetween<typeof before>(row, { ...before, name: 'Market' })).toEqual({
      before: { name: 'Corner' },
      after: { name: 'Market' },
    });
  });
});

describe('optimistic locking', () => {
  it('refuses a change of a row that was changed since it was read', () => {
    expect(() => assertVersion(3, 2)).toThrow(
      expect.objectContaining({
        code: 'VERSION_CONFLICT',
        details: expect.objectContaining({ version: 3 }),
      }),
    );
  });

  it('accepts the current version, and a client that sends none', () => {
    expect(() => assertVersion(3, 3)).not.toThrow();
    expect(() => assertVersion(3, undefined)).not.toThrow();
  });
});
