import { DEMO_EMAIL, DEMO_PASSWORD } from '../../../src/demo/setting/demo-accounts.js';
import { seedDemoWhenNew } from '../../../src/demo/seed-demo-when-new.js';
import type { ExceptionView } from '../../../src/features/exceptions/exceptions.dto.js';
import { parseConfig } from '../../../src/platform/config/config.js';
import { createLogger } from '../../../src/platform/observability/logger.js';
import { expectStatus, signIn } from '../../support/makers.js';
import { OwnDatabase } from '../../support/own-database.js';
import { startTestApp, testVariables, type TestApp } from '../../support/test-app.js';
import { STRAYS } from '../../support/work-promises.js';

const KINDS: readonly string[] = ['SALE_WITHOUT_SHIFT', 'SALE_AFTER_CLOCK_OUT'];

describe('the demo', () => {
  let own: OwnDatabase;
  let app: TestApp;
  beforeAll(async () => {
    own = await OwnDatabase.make();
    const env = { DATABASE_URL: own.url };
    const config = parseConfig({ ...testVariables(env), SEED_DEMO: 'true' });
    const { signal } = new AbortController();
    await seedDemoWhenNew({ config, logger: createLogger(config), url: own.url, signal });
    app = await startTestApp(env);
  });
  afterAll(async () => {
    await app.close();
    await own.drop();
  });

  it('has sales of people who were not clocked in, each of which is an exception, and no others', async () => {
    const { token } = await signIn(app.http, DEMO_EMAIL, DEMO_PASSWORD);
    const [days] = await own.probe.rows<{ from: string; to: string }>(
      'SELECT min(business_date)::text AS from, max(business_date)::text AS to FROM receipts',
    );
    const path = `/kpis/exceptions?from=${days?.from ?? ''}&to=${days?.to ?? ''}&limit=200`;
    const { json } = expectStatus(await app.http.get(path, { token }), 200);
    const found = (json['data'] as ExceptionView[]).filter(({ kind }) => KINDS.includes(kind));
    const strays = await own.probe.rows<{ id: string; kind: string }>(STRAYS);
    const ids = found.flatMap(({ sales }) => sales?.receipt_ids ?? []);
    expect([...ids].sort()).toEqual(strays.map(({ id }) => id).sort());
    expect(new Set(strays.map(({ kind }) => kind))).toEqual(new Set(['BEFORE', 'AFTER']));
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });
});
