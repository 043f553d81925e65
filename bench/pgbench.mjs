// The same statements without Node, where pgbench is installed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALLER, CLAIM, SALE_CONTEXT, STORE_KEY, STORE_RECEIPT } from './statements.mjs';
import { saleBody } from './world.mjs';

const quoted = (value) => (value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`);

/** Puts literals in the place of parameters; pgbench prepares the rest. */
function inlined(statement, values) {
  const text = statement.text.replace(/\$(\d+)/g, (_, number) => values[Number(number) - 1]);
  return `${text.replace(/\s+/g, ' ')};`;
}

function script({ organizationId, userId, sessionId, shopIds }) {
  const [org, user, session, shop] = [organizationId, userId, sessionId, shopIds[0]].map(
    (id) => `${quoted(id)}::uuid`,
  );
  // pgbench would take `:shop_id` for a variable of its own.
  const route = quoted('POST /shops/{shop_id}/receipts');
  const lines = saleBody.lines.map((line, index) => ({
    line_number: index + 1,
    sku: line.sku,
    name: line.sku,
    qty_milli: line.qty * 1000,
    unit_price_minor: 250,
    gross_minor: 250 * line.qty,
    discount_minor: 0,
    tax_minor: 0,
    tax_included: true,
    total_minor: 250 * line.qty,
    refunded_receipt_id: null,
    refunded_line_number: null,
  }));
  const receipt = `jsonb_build_object('id', gen_random_uuid(), 'shop_id', ${shop}, 'user_id', ${user}, 'type', 'SALE',
    'receipt_number', :number::bigint, 'occurred_at', now(), 'received_at', now(), 'business_date', now()::date,
    'currency', 'EUR', 'gross_minor', 1500, 'discount_minor', 0, 'tax_minor', 0, 'added_tax_minor', 0, 'total_minor', 1500)`;
  const key = `'pgbench ' || :number::bigint`;
  const answer = quoted('x'.repeat(1_100));
  return [
    '\\set number random(1000000000000, 1000000000000000)',
    'BEGIN;',
    `SET LOCAL app.organization_id = ${quoted(organizationId)};`,
    inlined(CALLER, [org, user, session]),
    inlined(CLAIM, [org, user, route, key, ':number::bigint']),
    inlined(SALE_CONTEXT, [
      org,
      shop,
      `ARRAY[${saleBody.lines.map((line) => quoted(line.sku)).join(', ')}]`,
      'NULL',
      user,
      'NULL',
    ]),
    inlined(STORE_RECEIPT, [
      org,
      receipt.replace(/\s+/g, ' '),
      `${quoted(JSON.stringify(lines).replaceAll(':', ': '))}::jsonb`,
      'NULL',
      'NULL',
    ]),
    inlined(STORE_KEY, [
      org,
      user,
      route,
      key,
      `'\\x00'::bytea`,
      '201',
      `'{}'::jsonb`,
      `convert_to(${answer}, 'UTF8')`,
      `jsonb_build_array(jsonb_build_object('shop_id', ${shop}))`,
      '24',
    ]),
    'COMMIT;',
    '',
  ].join('\n');
}

/** @returns a contestant, or none where pgbench is not installed */
export function measurePgbench({ database, world, seconds }) {
  if (spawnSync('pgbench', ['--version']).status !== 0) return {};
  const run = () =>
    new Promise((resolve, reject) => {
      const dir = mkdtempSync(join(tmpdir(), 'tillclock-pgbench-'));
      writeFileSync(join(dir, 'receipt.sql'), script(world));
      const args = [
        '-n',
        '-M',
        'prepared',
        '-c',
        '16',
        '-j',
        '2',
        '-T',
        String(seconds),
        '-f',
        join(dir, 'receipt.sql'),
        database.url,
      ];
      const child = spawn('pgbench', args, {
        env: { ...process.env, PGOPTIONS: '-c role=tillclock_app' },
      });
      let out = '';
      child.stdout.on('data', (chunk) => (out += chunk));
      child.stderr.on('data', (chunk) => (out += chunk));
      child.once('exit', (code) => {
        rmSync(dir, { recursive: true });
        const found = /tps = ([\d.]+)/.exec(out);
        // It prints a figure also when clients gave up after a statement that failed.
        if (found && code === 0) resolve({ perSecond: Number(found[1]) });
        else reject(new Error(out));
      });
    });
  return { pgbench: run };
}
