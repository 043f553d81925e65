import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { Names1764710000000 } from '../../migrations/1764710000000-names.js';
import { DatabaseProbe } from '../support/database.js';
import { OwnDatabase } from '../support/own-database.js';

const SEARCH_FOLD = readFileSync(
  join(__dirname, '../../migrations/functions/search_fold.1.sql'),
  'utf8',
);

describe('a database with look-alike names from an earlier release', () => {
  let own: OwnDatabase;
  beforeAll(async () => {
    own = await OwnDatabase.make();
  });
  afterAll(() => own.drop());

  it('keeps all shops, products and accounts, and each of them can be found', async () => {
    const { probe } = own;
    const runner = {
      query: (text: string, params: unknown[] = []) => probe.rows(text, params),
    } as unknown as QueryRunner;
    const migration = new Names1764710000000();
    // Platforms came later.
    await probe.rows('ALTER TABLE platforms DROP COLUMN name_key CASCADE');
    await migration.down(runner);
    const [org, older, newer, product, user] = [1, 2, 3, 4, 5].map(
      (n) => `0195f0c4-7b1a-7f89-8d6b-00000000000${n}`,
    );
    await probe.rows(
      `INSERT INTO organizations (organization_id, name, time_zone, currency, week_start, version,
        created_at, updated_at) VALUES ($1, 'O', 'UTC', 'EUR', 1, 1, now(), now())`,
      [org],
    );
    const shop = `INSERT INTO shops (organization_id, id, name, time_zone, currency, business_day_start,
      version, created_at, updated_at) VALUES ($1, $2, $3, 'UTC', 'EUR', '00:00', 1, now(), now())`;
    await probe.rows(shop, [org, older, 'Café']);
    await probe.rows(shop, [org, newer, 'Cafe\u0301']);
    await probe.rows(
      `INSERT INTO products (organization_id, id, sku, name, price_minor, currency, source, version,
        created_at, updated_at) VALUES ($1, $2, 'ＡＢＣ', 'P', 1, 'EUR', 'CATALOG', 1, now(), now())`,
      [org, product],
    );
    const email = 'jose\u0301@example.com';
    await probe.rows(
      `INSERT INTO users (organization_id, id, email, name, role, is_active, sessions_valid_from,
        version, created_at, updated_at) VALUES ($1, $2, $3, 'J', 'ADMIN', true, now(), 1, now(), now())`,
      [org, user, email],
    );
    await probe.rows(
      `INSERT INTO login_identities (email, organization_id, user_id, password_hash,
        must_change_password) VALUES ($1, $2, $3, '', false)`,
      [email, org, user],
    );

    await probe.rows('BEGIN');
    await migration.up(runner);
    await probe.rows('COMMIT');

    const shops = await probe.rows('SELECT name, name_key FROM shops ORDER BY id');
    expect(shops).toEqual([
      { name: 'Café', name_key: 'Café' },
      { name: 'Cafe\u0301 (000003)', name_key: 'Café (000003)' },
    ]);
    expect(await probe.rows('SELECT sku FROM products')).toEqual([{ sku: 'ABC' }]);
    const accounts = await probe.rows(
      'SELECT u.email, i.email AS login FROM users u, login_identities i',
    );
    expect(accounts).toEqual([{ email: 'josé@example.com', login: 'josé@example.com' }]);
  });
});

describe('the case folding of a search', () => {
  it('is the same in a database with the locale C, whose lower() only covers ASCII', async () => {
    const server = await DatabaseProbe.connect();
    const name = `locale_c_${randomUUID().replaceAll('-', '')}`;
    const words = [
      ...['ΣΊΣΥΦΟΣ', 'Σίσυφος', 'CAFÉ', 'Straße', 'ẞ', 'SMØRREBRØD', 'ŁÓDŹ', 'Đakovo', 'İstanbul'],
      ...['ЁЛКА', 'ЇЖАК', 'ԵՐԵՎԱՆ', 'ÆON', 'ŒUVRE', 'ÞÓR', 'Ｃｏｆｆｅｅ', 'ｶﾌｪ', '½', 'a\u200bb'],
    ];
    try {
      await server.rows(
        `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`,
      );
      const url = new URL(process.env['TEST_ADMIN_URL'] ?? '');
      url.pathname = name;
      const plain = await DatabaseProbe.connect(url.href);
      try {
        await plain.rows(SEARCH_FOLD);
        const FOLDED = 'SELECT search_fold(word) AS folded FROM unnest($1::text[]) AS word';
        const folded = await plain.rows(FOLDED, [words]);
        expect(folded).toEqual(await server.rows(FOLDED, [words]));
        expect(folded.slice(0, 4)).toEqual(
          ['σισυφοσ', 'σισυφοσ', 'cafe', 'strasse'].map((text) => ({ folded: text })),
        );
      } finally {
        await plain.close();
      }
    } finally {
      await server.rows(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server.close();
    }
  });
});
