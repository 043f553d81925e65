import { AppError } from '../../kernel/app-error.js';
import { Caller } from '../../kernel/caller.js';
import type { Role } from '../../kernel/role.js';
import { requestedHours } from './timesheet-request.js';

const range = { from: '2026-03-01', to: '2026-03-31' };

function callerOf(role: Role): Caller {
  return new Caller({
    mustChangePassword: false,
    organizationId: 'organization',
    userId: 'ana',
    sessionId: 'session',
    role,
    shopIds: role === 'ADMIN' ? [] : ['centro', 'norte'],
    origin: { address: '', requestId: '' },
  });
}

function scope(role: Role, query: { shop_id?: string[]; user_id?: string[] } = {}): unknown {
  const { shopIds, userIds } = requestedHours(callerOf(role), { ...range, ...query });
  return [shopIds, userIds];
}

describe('the hours that a query selects', () => {
  it("are everyone's for an ADMIN", () => {
    expect(scope('ADMIN')).toEqual([undefined, undefined]);
  });

  it('are those of the assigned shops, or of the requested ones among them, for a MANAGER', () => {
    expect(scope('MANAGER')).toEqual([['centro', 'norte'], undefined]);
    expect(scope('MANAGER', { shop_id: ['norte'], user_id: ['luis'] })).toEqual([
      ['norte'],
      ['luis'],
    ]);
  });

  it('are their own for an EMPLOYEE, wherever they were worked', () => {
    expect(scope('EMPLOYEE')).toEqual([undefined, ['ana']]);
    expect(scope('EMPLOYEE', { user_id: ['ana'], shop_id: ['centro'] })).toEqual([
      ['centro'],
      ['ana'],
    ]);
  });

  it("are reported as not found if an EMPLOYEE requests somebody else's", () => {
    for (const user_id of [['luis'], ['ana', 'luis']])
      expect(() => scope('EMPLOYEE', { user_id })).toThrow(new AppError('NOT_FOUND'));
  });
});
