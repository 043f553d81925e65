import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseProbe } from '../support/database.js';

const FOLDER = join(__dirname, '../../migrations/functions');
/** Functions of extensions are left out. */
const FUNCTIONS = `SELECT p.proname AS name, pg_get_functiondef(p.oid) AS definition FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  ORDER BY p.oid::regprocedure::text`;

interface Version {
  readonly name: string;
  readonly version: number;
  readonly file: string;
}

function versions(): Version[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => {
      const [, name = '', version = ''] = /^([a-z_]+)\.([1-9]\d*)\.sql$/.exec(file) ?? [];
      return { name, version: Number(version), file };
    });
}

function newest(): Version[] {
  const byName = new Map<string, Version>();
  for (const each of versions()) {
    const known = byName.get(each.name);
    if (!known || known.version < each.version) byName.set(each.name, each);
  }
  return [...byName.values()];
}

describe('the files in migrations/functions', () => {
  let probe: DatabaseProbe;
  beforeAll(async () => {
    probe = await DatabaseProbe.connect();
  });
  afterAll(() => probe.close());

  it('are named after their function and numbered from 1 without a gap', () => {
    const all = versions();
    expect(all.filter(({ name }) => name === '')).toEqual([]);
    for (const { name, version } of all) {
      if (version === 1) continue;
      expect(all).toContainEqual(expect.objectContaining({ name, version: version - 1 }));
    }
  });

  it('contain, in their newest versions, exactly the functions of a migrated database', async () => {
    const migrated = await probe.rows<{ name: string }>(FUNCTIONS);
    expect(migrated.map(({ name }) => name)).toEqual(
      newest()
        .map(({ name }) => name)
        .sort(),
    );
    await probe.rows('BEGIN');
    try {
      for (const { file } of newest()) await probe.rows(readFileSync(join(FOLDER, file), 'utf8'));
      expect(await probe.rows(FUNCTIONS)).toEqual(migrated);
    } finally {
      await probe.rows('ROLLBACK');
    }
  });
});
