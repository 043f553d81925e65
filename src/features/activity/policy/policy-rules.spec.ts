import {
  DEFAULT_POLICY,
  faultsOf,
  isComplete,
  isTold,
  missingFields,
  REQUIRED_FIELDS,
  toldBy,
  type CompletePolicy,
} from './policy-rules.js';

const TODAY = '2026-03-01';
const COMPLETE: CompletePolicy = {
  ...DEFAULT_POLICY,
  enabled: true,
  purpose: 'Planning',
  legal_basis: 'LEGITIMATE_INTERESTS',
  legal_basis_text: 'It outweighs the intrusion',
  assessed_on: TODAY,
  informed_how: 'By letter',
  informed_on: TODAY,
};

describe('a policy of activity', () => {
  it('is off and incomplete by default', () => {
    expect(DEFAULT_POLICY.enabled).toBe(false);
    expect(missingFields(DEFAULT_POLICY)).toEqual([...REQUIRED_FIELDS]);
    expect(isComplete(COMPLETE)).toBe(true);
  });

  it.each(REQUIRED_FIELDS)(
    'cannot be switched on without %s, but can be saved without it',
    (field) => {
      const policy = { ...COMPLETE, [field]: null };
      expect(faultsOf(policy, TODAY).map(({ path, code }) => [path, code])).toEqual([
        [field, 'required_to_enable'],
      ]);
      expect(faultsOf({ ...policy, enabled: false }, TODAY)).toEqual([]);
    },
  );

  it.each(['assessed_on', 'informed_on'] as const)(
    'cannot be switched on before its %s',
    (field) => {
      const policy = { ...COMPLETE, [field]: '2026-03-02' };
      expect(faultsOf(policy, TODAY).map(({ path, code }) => [path, code])).toEqual([
        [field, 'in_future'],
      ]);
      expect(faultsOf(policy, '2026-03-02')).toEqual([]);
    },
  );

  it.each([
    ['purpose', { purpose: 'Another' }],
    ['legal_basis', { legal_basis: 'CONTRACT' as const }],
    ['legal_basis_text', { legal_basis_text: 'Another' }],
    ['retention_days', { retention_days: 30 }],
    ['counts_off_list', { counts_off_list: true }],
    ['idle_limit_minutes', { idle_limit_minutes: 20 }],
  ])('changes the notice to people when its %s changes', (_, change) => {
    const told = toldBy(COMPLETE);
    expect(isTold(told, told)).toBe(true);
    expect(isTold(toldBy({ ...COMPLETE, ...change }), told)).toBe(false);
    expect(isTold(told, undefined)).toBe(false);
  });

  it('leaves the notice to people unchanged when only its internal records change', () => {
    const renewed = {
      assessed_on: '2026-02-01',
      informed_how: 'By post',
      informed_on: '2026-02-02',
    };
    const changed = { ...COMPLETE, ...renewed, pulse_seconds: 60 };
    expect(isTold(toldBy(changed), toldBy(COMPLETE))).toBe(true);
  });
});
