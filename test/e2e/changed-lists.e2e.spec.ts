import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly updated_at: string;
}
interface Listed {
  readonly data: readonly Row[];
  readonly next_cursor: string | null;
  readonly total?: { readonly row_count: number };
}

describe('a list that a client synchronizes', () => {
  let app: TestApp;
  let owner: Person;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
  });
  afterAll(() => app.close());

  async function list(path: string, by = owner): Promise<Listed> {
    const answer = expectStatus(await app.http.get(path, { token: by.token }), 200);
    return answer.json as unknown as Listed;
  }

  async function add(path: string, body: object): Promise<Row> {
    const answer = await app.http.post(path, { token: owner.token, body });
    return expectStatus(answer, 201).json as unknown as Row;
  }

  const idsOf = ({ data }: Listed): string[] => data.map(({ id }) => id);
  /** Later than the row, by the least that an instant of the API can be. */
  const after = ({ updated_at }: Row): string => new Date(Date.parse(updated_at) + 1).toISOString();

  it.each([
    ['/products', { sku: 'B', name: 'Bun', price: 1 }, { sku: 'C', name: 'Cake', price: 1 }],
    ['/shops', { name: 'North' }, { name: 'South' }],
    ['/break-types', { name: 'Lunch', is_paid: false }, { name: 'Coffee', is_paid: true }],
  ])('returns changed rows of %s, archived or not', async (path, one, other) => {
    const [first, second] = [await add(path, one), await add(path, other)];
    const since = after(second);
    expect(idsOf(await list(`${path}?updated_since=${since}`))).toEqual([]);
    const archive = await app.http.post(`${path}/${first.id}/archive`, { token: owner.token });
    expectStatus(archive, 200);
    expect(idsOf(await list(`${path}?updated_since=${since}`))).toEqual([first.id]);
    expect(idsOf(await list(`${path}?updated_since=${since}&archived=false`))).toEqual([]);
    const all = await list(`${path}?updated_since=${first.updated_at}&include_total=true&limit=1`);
    expect([all.data.length, all.total]).toEqual([1, { row_count: 2 }]);
    const rest = await list(
      `${path}?updated_since=${first.updated_at}&limit=1&cursor=${all.next_cursor ?? ''}`,
    );
    expect([rest.data.length, rest.total, rest.next_cursor]).toEqual([1, undefined, null]);
  });

  it('returns people of /users whose shops changed', async () => {
    const shopId = await makeShop(app.http, owner);
    const { userId } = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const [person] = (await list('/users?search=employee')).data;
    if (person?.id !== userId) throw new Error('The person is not found by their name');
    const since = after(person);
    expect(idsOf(await list(`/users?updated_since=${since}`))).toEqual([]);
    const { token } = owner;
    const member = `/shops/${shopId}/members/${userId}`;
    for (const method of ['PUT', 'DELETE']) {
      const [before] = (await list('/users?search=employee')).data;
      expect((await app.http.send(method, member, { token })).status).toBeLessThan(300);
      const changed = await list(`/users?updated_since=${after(before ?? person)}`);
      expect(idsOf(changed)).toEqual([userId]);
    }
    const body = { shop_ids: [shopId] };
    const [before] = (await list('/users?search=employee')).data;
    const assigned = app.http.send('PUT', `/users/${userId}/shops`, { token, body });
    expectStatus(await assigned, 200);
    const changed = await list(`/users?updated_since=${after(before ?? person)}`);
    expect(idsOf(changed)).toEqual([userId]);
  });

  it.each(['/shops', '/users'])(
    'can be searched and ordered for %s, page by page',
    async (path) => {
      const names = ['Café Centro', 'Bar Centro', 'Ático Norte'];
      const rows: Row[] = [];
      for (const [index, name] of names.entries()) {
        const email = `${owner.userId}-${index}@example.com`;
        const person = { email, name, role: 'ADMIN', password: 'given-horse-battery-7' };
        rows.push(await add(path, path === '/users' ? person : { name }));
      }
      expect((await list(`${path}?search=centro%20cafe`)).data.map(({ name }) => name)).toEqual([
        'Café Centro',
      ]);
      const both = await list(`${path}?search=centro&include_total=true`);
      expect([both.data.map(({ name }) => name), both.total]).toEqual([
        ['Bar Centro', 'Café Centro'],
        { row_count: 2 },
      ]);
      const known = rows.map(({ id }) => id);
      for (const order of ['name', '-name', 'created_at', '-created_at']) {
        const whole = idsOf(await list(`${path}?order=${order}`)).filter((id) =>
          known.includes(id),
        );
        const paged: string[] = [];
        let cursor = '';
        for (;;) {
          const page = await list(`${path}?order=${order}&limit=1${cursor}`);
          paged.push(...idsOf(page).filter((id) => known.includes(id)));
          if (page.next_cursor === null) break;
          cursor = `&cursor=${page.next_cursor}`;
        }
        expect([order, paged]).toEqual([order, whole]);
        if (order === 'created_at') expect(whole).toEqual(known);
        if (order === '-created_at') expect(whole).toEqual([...known].reverse());
      }
    },
  );
});
