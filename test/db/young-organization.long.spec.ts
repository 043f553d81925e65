import { AlertClaims } from '../../src/features/alerts/evaluation/alert-claims.repository.js';
import { AlertEvaluation } from '../../src/features/alerts/evaluation/alert-evaluation.service.js';
import { RollUps } from '../../src/features/kpis/roll-ups/roll-ups.service.js';
import { countBlocks, type BlockCount } from '../support/block-counts.js';
import { insertCrowd } from '../support/crowd.js';
import { HttpClient } from '../support/http-client.js';
import { MailServer } from '../support/mail-server.js';
import { makeOwner, makeShop } from '../support/makers.js';
import { PlanDatabase } from '../support/plan-database.js';
import { RouteWalk } from '../support/route-walk.js';
import { routesOf } from '../support/routes.js';

const NO_AUTOVACUUM = `DO $$
  DECLARE tab record;
  BEGIN
    FOR tab IN SELECT oid::regclass AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    LOOP
      EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = off)', tab.name);
    END LOOP;
  END $$`;
/** A statement may read so many times what it reads after ANALYZE, and this many blocks besides. */
const FACTOR = 2;
const SLACK_BLOCKS = 30;
/** A connection may settle on one plan for a prepared statement after five executions. */
const UNTIL_SETTLED = 6;
/** Statements of the application that the routes send, at least. */
const STATEMENTS = 150;

describe('an organization younger than the database statistics', () => {
  let database: PlanDatabase;
  let mails: MailServer;
  beforeAll(async () => {
    mails = await MailServer.start();
    database = await PlanDatabase.open({
      SMTP_URL: mails.url,
      MAIL_FROM: 'clock@example.com',
      PUBLIC_URL: 'https://clock.example.com',
    });
    await database.probe.rows(NO_AUTOVACUUM);
  });
  afterAll(async () => {
    await database.close();
    await mails.close();
  });

  /** @param http  one that compares no answer costs less, where another walk reads the same ones */
  async function crowd(http: HttpClient): Promise<RouteWalk> {
    const owner = await makeOwner(http, { currency: 'EUR' });
    const shopId = await makeShop(http, owner, { time_zone: 'UTC' });
    const place = { organizationId: owner.organizationId, shopId, ownerId: owner.userId };
    await insertCrowd(database.probe, place);
    // The first look of an hour at many people stores a row for each; both walks shall do the same work.
    await http.get('/activity/live?limit=200', { token: owner.token });
    return new RouteWalk(http, owner, shopId, database.probe);
  }

  /** Adds the receipts that are marked to the sums, as the application does every few seconds. */
  function fold(): Promise<void> {
    return database.app.nest.get(RollUps).foldAll();
  }

  /** As the job does every few seconds; always at the same instant, so that what is due stays the same. */
  const lookedAt = new Date();
  async function evaluate({ organizationId }: RouteWalk): Promise<void> {
    const { nest } = database.app;
    const claimed = await nest
      .get(AlertClaims, { strict: false })
      .claim(0, { all: true, also: [], limit: 9 });
    const own = claimed.find(({ organization_id: id }) => id === organizationId);
    if (!own) throw new Error('The organization was not claimed');
    await nest
      .get(AlertEvaluation, { strict: false })
      .evaluate(own, { queues: [{ name: 'delete-expired', since: null }] }, lookedAt);
  }

  it('causes about as many reads in every statement of every route, and of the alert rules, as after ANALYZE', async () => {
    const { http } = database.app;
    const known = await crowd(new HttpClient(http.baseUrl, false));
    await fold();
    await database.probe.rows('VACUUM ANALYZE');
    await known.all(UNTIL_SETTLED);
    for (let look = 0; look < UNTIL_SETTLED; look += 1) await evaluate(known);
    await fold();

    const young = await crowd(http);
    await fold();
    const walk = async (): Promise<void> => {
      await young.all();
      await fold();
      await evaluate(young);
    };
    await young.settleErasure();
    const before = await countBlocks(database.probe, walk);
    await database.probe.rows('ANALYZE');
    await young.settleErasure();
    const after = await countBlocks(database.probe, walk);

    expect(uncalledRoutes(young)).toEqual([]);
    const common = [...before.keys()].filter((id) => after.has(id));
    expect(common.length).toBeGreaterThanOrEqual(STATEMENTS);
    const looks = [...after.values()].filter(({ query }) => query.includes('shift_at('));
    expect(looks.some(({ query }) => query.includes('DISTINCT ON (shop_id, user_id'))).toBe(true);
    expect(excesses(before, after)).toEqual([]);
  }, 600_000);

  function uncalledRoutes(walk: RouteWalk): string[] {
    return routesOf(database.app)
      .map(({ name }) => name)
      .filter((name) => {
        const pattern = new RegExp(`^${name.replace(/:\w+/g, '[^/]+')}$`);
        return ![...walk.succeeded].some((request) => pattern.test(request));
      });
  }
});

function excesses(
  before: ReadonlyMap<string, BlockCount>,
  after: ReadonlyMap<string, BlockCount>,
): string[] {
  return [...before].flatMap(([id, { query, blocks, blocksOfRow }]) => {
    const fair = after.get(id);
    if (!fair || blocks <= FACTOR * fair.blocks + SLACK_BLOCKS) return [];
    // A statement about some people is sent for one or for two hundred, and how often for which depends on how long a
    // slow machine takes: answers are remembered for seconds.
    if (blocksOfRow <= FACTOR * fair.blocksOfRow) return [];
    return [`${blocks} blocks instead of ${fair.blocks}: ${query}`];
  });
}
