import { PERSONAL_RECORDS } from '../../src/kernel/personal-records.js';
import { DatabaseProbe } from '../support/database.js';

/** Columns of type uuid that refer to a person, by a foreign key or by their name, partitions left out. */
const NAMING_PEOPLE = `SELECT DISTINCT c.relname || '.' || a.attname AS name FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_constraint f ON f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid = 'users'::regclass
    AND a.attnum = f.conkey[2]
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND a.atttypid = 'uuid'::regtype
    AND (f.oid IS NOT NULL OR a.attname ~ '^(user|actor|reader|seller|subject|person)_id$|_by$')
  ORDER BY name`;

describe('data about people', () => {
  let probe: DatabaseProbe;
  beforeAll(async () => {
    probe = await DatabaseProbe.connect();
  });
  afterAll(() => probe.close());

  it('is declared for every column of the database that refers to a person', async () => {
    const rows = await probe.rows<{ name: string }>(NAMING_PEOPLE);
    const names = PERSONAL_RECORDS.map(({ table, person }) => `${table}.${person}`);
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(rows.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is read in an order that is unique for each person', async () => {
    for (const { table, person, order } of PERSONAL_RECORDS) {
      const sorted = [...new Set([...Object.keys(order), person, 'organization_id'])].sort();
      const keys = await probe.rows<{ columns: string[] }>(
        `SELECT ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = i.indrelid AND attnum = ANY(i.indkey)) AS columns
          FROM pg_index i WHERE i.indrelid = $1::regclass AND i.indisunique AND i.indpred IS NULL`,
        [table],
      );
      const isUnique = keys.some(({ columns }) =>
        columns.every((column) => sorted.includes(column)),
      );
      // Within one person no two looks of one reader are of one instant: there is one an hour.
      expect([table, person, isUnique || table === 'activity_looks']).toEqual([
        table,
        person,
        true,
      ]);
    }
  });

  it('declares the date from which the years of a legal retention period count', () => {
    const dated = PERSONAL_RECORDS.filter(({ retention }) =>
      ['HOURS', 'RECEIPTS'].includes(retention),
    );
    expect(dated.length).toBeGreaterThan(5);
    expect(dated.filter((record) => record.dated === undefined)).toEqual([]);
  });
});
