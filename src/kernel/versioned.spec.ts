import { assertVersion, changesBetween } from './versioned.js';

describe('the changes of a setting', () => {
  const before = { name: 'Corner', currency: 'EUR', week_start: 1 };

  it('are reported with the old and the new value, and without the fields that stayed', () => {
    expect(changesBetween(before, { ...before, name: 'Market', week_start: 7 })).toEqual({
      before: { name: 'Corner', week_start: 1 },
      after: { name: 'Market', week_start: 7 },
    });
  });

  it('are none when every field stayed', () => {
    expect(changesBetween(before, { ...before })).toBeUndefined();
  });

  it('leave out what the new state does not name', () => {
    const row = { ...before, version: 3 };
    expect(changesBetween<typeof before>(row, { ...before, name: 'Market' })).toEqual({
      before: { name: 'Corner' },
      after: { name: 'Market' },
    });
  });
});

describe('optimistic locking', () => {
  it('refuses a change of what has changed since it was read', () => {
    expect(() => assertVersion(3, 2)).toThrow(
      expect.objectContaining({
        code: 'VERSION_CONFLICT',
        details: expect.objectContaining({ version: 3 }),
      }),
    );
  });

  it('lets the current version pass, and a client that names none', () => {
    expect(() => assertVersion(3, 3)).not.toThrow();
    expect(() => assertVersion(3, undefined)).not.toThrow();
  });
});
