import { FEATURES } from '../../src/features.js';
import { mergedRecord, type Manifests } from '../../src/kernel/feature-manifest.js';
import { DatabaseProbe } from '../support/database.js';

/** Foreign keys that refuse to lose the row they refer to, with that row's table. */
const RESTRICTING = `SELECT conname AS name, confrelid::regclass::text AS referenced FROM pg_constraint
  WHERE contype = 'f' AND confdeltype IN ('a', 'r') AND conparentid = 0
    AND connamespace = 'public'::regnamespace`;

/** Tables whose rows the API deletes. */
const DELETABLE = ['shops'];

describe('a foreign key that a feature declares as forbidding', () => {
  let probe: DatabaseProbe;
  let restricting: { name: string; referenced: string }[];
  beforeAll(async () => {
    probe = await DatabaseProbe.connect();
    restricting = await probe.rows(RESTRICTING);
  });
  afterAll(() => probe.close());

  const manifests: Manifests = FEATURES;
  const declared = Object.keys(mergedRecord(manifests, 'forbidsDeletion'));
  const changes = Object.keys(mergedRecord(manifests, 'forbidsChange'));

  it('exists and has RESTRICT', () => {
    const names = restricting.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...declared, ...changes]));
  });

  it('exists for every table whose rows can be deleted, so that a refusal is never a 500', () => {
    const needed = restricting.filter(({ referenced }) => DELETABLE.includes(referenced));
    expect(needed.map(({ name }) => name).sort()).toEqual([...declared].sort());
  });
});
