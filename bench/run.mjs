// `npm run bench [-- --rounds 3 --seconds 5 --only receipts,spread --against COMMIT --events 5000000
//   --receipts 50000,500000 (or --rows)]`
import { parseArgs } from 'node:util';
import { ACTIVITY_ROWS } from './activity-rows.mjs';
import { ALERT_ROWS } from './alert-rows.mjs';
import { KPI_ROWS } from './kpi-rows.mjs';
import { Measuring } from './measuring.mjs';
import { startAgainst } from './against.mjs';
import { LIST_ROWS } from './list-rows.mjs';
import { REPORT_ROWS } from './report-rows.mjs';
import { SALES_ROWS } from './sales-rows.mjs';
import { assertSameStatements } from './same-statements.mjs';
import { startApi, startBare, startDatabase } from './servers.mjs';
import { TEAM_ROWS } from './team-rows.mjs';
import { TENANT_ROWS } from './tenant-rows.mjs';
import { WORK_ROWS } from './work-rows.mjs';
import { makeWorld, receiptsOf } from './world.mjs';

const ROWS = {
  ...SALES_ROWS,
  ...LIST_ROWS,
  ...KPI_ROWS,
  ...WORK_ROWS,
  ...TEAM_ROWS,
  ...TENANT_ROWS,
  ...ACTIVITY_ROWS,
  ...ALERT_ROWS,
  ...REPORT_ROWS,
};

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    against: { type: 'string', default: '' },
    events: { type: 'string', default: '5000000' },
    receipts: { type: 'string', default: '50000,500000' },
    rows: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(
    `npm run bench [-- --rounds N --seconds S --only ${Object.keys(ROWS).join(',')} --against COMMIT --events 5000000 --receipts 50000,500000]`,
  );
  process.exit(0);
}
const wanted = values.only === '' ? Object.keys(ROWS) : values.only.split(',');
const unknown = wanted.filter((name) => !(name in ROWS));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}; there are ${Object.keys(ROWS).join(', ')}`);
  process.exit(2);
}
const measuring = new Measuring({
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
});

const database = await startDatabase();
const api = await startApi(database.url);
let bare;
let bareBefore;
let against;
try {
  const world = await makeWorld(api.url, 32);
  const env = {
    DATABASE_URL: database.url,
    ORGANIZATION_ID: world.organizationId,
    USER_ID: world.userId,
    SESSION_ID: world.sessionId,
  };
  bare = await startBare(env);
  bareBefore = await startBare({ ...env, PACKETS: 'five' });
  if (values.against !== '') against = await startAgainst(values.against);
  const headers = { authorization: `Bearer ${world.token}`, 'content-type': 'application/json' };
  const get = { method: 'GET', path: `/shops/${world.shopIds[0]}`, headers };
  console.log(await assertSameStatements({ database, api, bare, world }));
  // Until the compiler of either has seen its hot paths often enough.
  const warm = {
    connections: 16,
    seconds: 10,
    requests: [receiptsOf(headers, world.shopIds[0]), get],
  };
  await measuring.load({ ...warm, url: api.url });
  await measuring.load({ ...warm, url: bare.url });
  await measuring.load({ ...warm, url: bareBefore.url });
  if (against) {
    const requests = [receiptsOf(against.headers, against.world.shopIds[0])];
    await measuring.load({ ...warm, url: against.url, requests });
  }
  for (const name of wanted) {
    const parts = { api, bare, bareBefore, against, database, world, headers, get };
    const sizes = (values.rows ?? values.receipts).split(',').map(Number);
    await ROWS[name](measuring, { ...parts, events: Number(values.events), sizes });
  }
} finally {
  process.stderr.write('\n');
  await bare?.stop();
  await bareBefore?.stop();
  await against?.stop();
  await api.stop();
  await database.stop();
}
console.table(measuring.table);
