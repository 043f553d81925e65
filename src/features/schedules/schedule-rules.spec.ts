import { Caller } from '../../kernel/caller.js';
import { ROLES } from '../../kernel/role.js';
import { canWorkIn, plansSeen, seesPlan, timesFault } from './schedule-rules.js';

const at = (text: string): Date => new Date(text);

describe('the times of a plan', () => {
  const start_at = at('2026-03-02T20:00:00Z');

  it.each(['2026-03-02T20:00:00.001Z', '2026-03-03T04:00:00Z', '2026-03-03T20:00:00Z'])(
    'may end at %s',
    (end) => {
      expect(timesFault({ start_at, end_at: at(end) })).toBeUndefined();
    },
  );

  it.each([
    ['2026-03-02T20:00:00Z', 'must be after start_at'],
    ['2026-03-02T19:00:00Z', 'must be after start_at'],
    ['2026-03-03T20:00:00.001Z', 'must be at most 24 hours after start_at'],
  ])('may not end at %s', (end, message) => {
    expect(timesFault({ start_at, end_at: at(end) })).toMatchObject({ path: 'end_at', message });
  });
});

describe('the rule for who can be planned in a shop', () => {
  it.each([
    { role: 'EMPLOYEE', is_active: true, shop_ids: ['a', 'b'], can: true },
    { role: 'MANAGER', is_active: true, shop_ids: ['a'], can: true },
    { role: 'MANAGER', is_active: true, shop_ids: ['b'], can: false },
    { role: 'EMPLOYEE', is_active: true, shop_ids: [], can: false },
    { role: 'ADMIN', is_active: true, shop_ids: [], can: true },
    { role: 'ADMIN', is_active: false, shop_ids: [], can: false },
    { role: 'EMPLOYEE', is_active: false, shop_ids: ['a'], can: false },
  ] as const)(
    'says for $role, active $is_active, with the shops $shop_ids: $can',
    ({ can, ...person }) => {
      expect(canWorkIn('a', person)).toBe(can);
    },
  );
});

describe('the plans that a person sees', () => {
  const caller = (role: Caller['role']): Caller =>
    new Caller({
      mustChangePassword: false,
      organizationId: 'o',
      userId: 'me',
      sessionId: 's',
      role,
      shopIds: role === 'ADMIN' ? [] : ['mine'],
      origin: { address: '', requestId: '' },
    });
  const PUBLISHED = at('2026-03-01T00:00:00Z');
  const plans = ['mine', 'other'].flatMap((shop_id) =>
    ['me', 'you'].flatMap((user_id) =>
      [null, PUBLISHED].map((published_at) => ({ shop_id, user_id, published_at })),
    ),
  );
  const nameOf = (plan: (typeof plans)[number]): string =>
    `${plan.shop_id} ${plan.user_id} ${plan.published_at ? 'published' : 'draft'}`;

  it('are all for an ADMIN, those of their shops for a MANAGER, and their own published ones for an EMPLOYEE', () => {
    const seen = ROLES.map((role) =>
      plans.filter((plan) => seesPlan(caller(role), plan)).map(nameOf),
    );
    expect(seen[0]).toHaveLength(8);
    expect(seen[1]).toEqual(
      ['me draft', 'me published', 'you draft', 'you published'].map((name) => `mine ${name}`),
    );
    expect(seen[2]).toEqual(['mine me published', 'other me published']);
  });

  it.each(ROLES)('are, in a list for a %s, the visible ones among the requested ones', (role) => {
    const [shops, people] = [
      [undefined, 'mine'],
      [undefined, 'me', 'you'],
    ];
    for (const shop_id of shops) {
      for (const user_id of people) {
        for (const published of [undefined, true, false]) {
          const asked = {
            shop_id: shop_id === undefined ? undefined : [shop_id],
            user_id: user_id === undefined ? undefined : [user_id],
            published,
          };
          const filter = plansSeen(caller(role), asked);
          const listed = plans.filter(
            (plan) =>
              (filter.shopIds?.includes(plan.shop_id) ?? true) &&
              (filter.userIds?.includes(plan.user_id) ?? true) &&
              (filter.published ?? plan.published_at !== null) === (plan.published_at !== null),
          );
          const expected = plans.filter(
            (plan) =>
              seesPlan(caller(role), plan) &&
              (shop_id ?? plan.shop_id) === plan.shop_id &&
              (user_id ?? plan.user_id) === plan.user_id &&
              (published ?? plan.published_at !== null) === (plan.published_at !== null),
          );
          expect(listed.map(nameOf)).toEqual(expected.map(nameOf));
        }
      }
    }
  });
});
