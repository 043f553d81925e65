import { DatabaseProbe } from '../../support/database.js';
import { ledgerOf, storedKeys } from '../../support/ledger.js';
import {
  expectStatus,
  makeOwner,
  makeShop,
  makeUser,
  saleBody,
  type Person,
} from '../../support/makers.js';
import { sendRaw, type RawAnswer } from '../../support/raw-http.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { TrialsModule } from '../../support/trials.js';

describe('an Idempotency-Key', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startNestApp({}, [TrialsModule]);
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  function sale(owner: Person, shopId: string, keyLines: readonly string[]): Promise<RawAnswer> {
    const headers = [
      'Content-Type: application/json',
      `Authorization: Bearer ${owner.token}`,
      ...keyLines,
    ];
    const body = JSON.stringify(saleBody());
    return sendRaw(app.http.baseUrl, {
      method: 'POST',
      path: `/shops/${shopId}/receipts`,
      headers,
      body,
    });
  }

  it('is optional: the same sale sent twice without one creates two receipts and stores no response', async () => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    for (let time = 0; time < 2; time += 1)
      expect((await sale(owner, shopId, [])).status).toBe(201);
    expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({
      receipts: 2,
      idempotency_keys: 0,
    });
  });

  it('is demanded by a route that requires it, and nothing happens', async () => {
    const owner = await makeOwner(app.http);
    const body = { name: 'Made anyway', then: 'nothing' };
    const answer = await app.http.post('/trials/required', { token: owner.token, body });
    expect([answer.status, answer.json['code']]).toEqual([400, 'IDEMPOTENCY_KEY_REQUIRED']);
    expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({
      shops: 0,
      idempotency_keys: 0,
    });
    expectStatus(
      await app.http.post('/trials/required', { token: owner.token, body, key: 'here' }),
      201,
    );
  });

  it.each([
    ['empty', ['Idempotency-Key:']],
    ['an empty quoted text', ['Idempotency-Key: ""']],
    ['only spaces', ['Idempotency-Key: "   "']],
    ['256 characters', [`Idempotency-Key: ${'k'.repeat(256)}`]],
    ['256 quoted characters', [`Idempotency-Key: "${'k'.repeat(256)}"`]],
    ['not ASCII', ['Idempotency-Key: caf\u00e9']],
    ['UTF-8', [`Idempotency-Key: ${Buffer.from('ключ').toString('latin1')}`]],
    ['a tab', ['Idempotency-Key: a\tb']],
    ['the same one twice', ['Idempotency-Key: a', 'Idempotency-Key: a']],
    ['two different ones', ['Idempotency-Key: a', 'idempotency-key: b']],
  ])('is refused with 400 and stores nothing if it is %s', async (_what, lines) => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const answer = await sale(owner, shopId, lines);
    expect([answer.status, answer.json['code']]).toEqual([400, 'IDEMPOTENCY_KEY_INVALID']);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({
      receipts: 0,
      idempotency_keys: 0,
    });
  });

  it.each([1, 255])('may have %i characters', async (length) => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const line = `Idempotency-Key: ${'k'.repeat(length)}`;
    const first = await sale(owner, shopId, [line]);
    const second = await sale(owner, shopId, [line]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
  });

  it('is the same key in quotes as without them', async () => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const bare = await sale(owner, shopId, ['Idempotency-Key: till "3" \\ 7']);
    const quoted = await sale(owner, shopId, ['Idempotency-Key: "till \\"3\\" \\\\ 7"']);
    expect(quoted.headers['idempotent-replayed']).toBe('true');
    expect(quoted.text).toBe(bare.text);
    expect((await storedKeys(probe, owner.organizationId)).map((row) => row.key)).toEqual([
      'till "3" \\ 7',
    ]);
  });

  it('identifies different requests in another organization, for another person or on another route', async () => {
    const [owner, stranger] = [await makeOwner(app.http), await makeOwner(app.http)];
    const shopId = await makeShop(app.http, owner);
    const seller = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
    const key = 'the-same';
    const body = saleBody();
    const path = `/shops/${shopId}/receipts`;
    const answers = [
      await app.http.post(path, { token: owner.token, key, body }),
      await app.http.post(path, { token: seller.token, key, body }),
      await app.http.post('/shops', { token: owner.token, key, body: { name: 'Ours' } }),
      await app.http.post('/shops', { token: stranger.token, key, body: { name: 'Theirs' } }),
      await app.http.post(`/shops/${shopId}/archive`, { token: owner.token, key }),
      await app.http.post(`/shops/${shopId}/unarchive`, { token: owner.token, key }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 200, 200]);
    expect(answers.map((answer) => answer.headers.get('idempotent-replayed'))).toEqual(
      answers.map(() => null),
    );
    expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({
      receipts: 2,
      idempotency_keys: 5,
    });
    expect(await ledgerOf(probe, stranger.organizationId)).toMatchObject({
      shops: 1,
      idempotency_keys: 1,
    });
  });
});
