import { getMetadataStorage } from 'class-validator';
import { makeOwner } from '../support/makers.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { pathWith, routesOf, type Route } from '../support/routes.js';
import { makeBelongings, sampleBody, takesJson } from '../support/samples.js';

/** The rules for texts that people distinguish by their look. */
const RULES = ['isText', 'isSku', 'isEmailAddress'];

/** The fields of a route's body that have such a rule. */
function namesIn({ body }: Route): string[] {
  if (!body) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(body, '', false, false);
  const named = rules.filter(({ name }) => RULES.includes(name ?? ''));
  return [...new Set(named.map(({ propertyName }) => propertyName))];
}

describe('every name, SKU, label, reason and e-mail address of every body', () => {
  let app: NestApp;
  beforeAll(async () => {
    app = await startNestApp();
  });
  afterAll(() => app.close());

  it.each([
    ['a bidirectional override', '\u202e', 'U+202E'],
    ['a space without width', '\u200b', 'U+200B'],
    ['a tag', '\u{e0041}', 'U+E0041'],
  ])('refuses %s and reports its place', async (_, char, codePoint) => {
    const owner = await makeOwner(app.http);
    const mine = await makeBelongings(app.http, owner);
    const seen = new Set<string>();
    for (const route of routesOf(app).filter(takesJson)) {
      for (const field of namesIn(route)) {
        const value = field === 'email' ? `a${char}b@example.com` : `a${char}b`;
        const body = { ...sampleBody(route, mine), [field]: value };
        const { token } = owner;
        const answer = await app.http.send(route.method, pathWith(route, mine), { token, body });
        const fault = {
          path: field,
          code: 'invisible_character',
          params: { position: 2, code_point: codePoint },
          message: `must not contain invisible characters; character 2 is ${codePoint}`,
        };
        const refused = [route.name, answer.status, answer.json['errors']];
        expect(refused).toEqual([route.name, 400, [fault]]);
        seen.add(field);
      }
    }
    const some = ['name', 'organization_name', 'sku', 'email', 'device_label', 'reason'];
    expect([...seen]).toEqual(expect.arrayContaining(some));
  });

  it('is checked in the lines of a receipt as well', async () => {
    const owner = await makeOwner(app.http);
    const { shop_id } = await makeBelongings(app.http, owner);
    const { token } = owner;
    const lines = [{ sku: 'A\u200d', name: 'B\u00adC', qty: 1, unit_price: 1 }];
    const answer = await app.http.post(`/shops/${shop_id}/receipts`, { token, body: { lines } });
    expect(answer.json['errors']).toEqual([
      expect.objectContaining({ path: 'lines.0.sku', code: 'invisible_character' }),
      expect.objectContaining({ path: 'lines.0.name', code: 'invisible_character' }),
    ]);
  });
});
