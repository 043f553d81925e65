import { AUDIT_ACTIONS, subjectOf } from './audit-actions.js';

describe('an action of the audit log', () => {
  it.each(AUDIT_ACTIONS)('belongs to the subject in its name: %s', (action) => {
    const [named] = action.split('.');
    expect(subjectOf(action)).toBe(named === 'auth' ? 'user' : named);
  });
});
