import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../../src/features.js';
import { AppError, ERROR_CATALOGUE } from '../../src/kernel/app-error.js';
import {
  assertUnique,
  mergedRecord,
  type FeatureManifest,
  type Manifests,
} from '../../src/kernel/feature-manifest.js';
import { allows, PERMISSIONS, type Permission } from '../../src/kernel/permissions.js';
import type { AuditAction } from '../../src/platform/audit/audit-actions.js';
import type { JobQueue } from '../../src/platform/jobs/job-queues.js';

const manifests: Manifests = FEATURES;
const features = manifests.filter(({ name }) => name !== 'platform');
const read = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8');

describe('the list of features', () => {
  it('has the manifest of each folder, and no others', () => {
    const folders = readdirSync(join(process.cwd(), 'src/features'));
    expect(features.map(({ name }) => name).sort()).toEqual(folders.sort());
  });

  it('has no name twice', () => {
    const tags = manifests.flatMap((manifest) => (manifest.tags ?? []).map(({ name }) => name));
    expect(new Set(tags).size).toBe(tags.length);
    const again: FeatureManifest = { name: 'again', imports: [], errors: ERROR_CATALOGUE };
    expect(() => mergedRecord([...manifests, again], 'errors')).toThrow('Two features declare');
    expect(() => assertUnique(['a', 'b', 'a'])).toThrow('Two features declare a');
  });

  it('lets no feature import itself, directly or through others', () => {
    const importsOf = (name: string): readonly string[] => {
      const found = features.find((feature) => feature.name === name);
      if (!found) throw new Error(`There is no feature ${name}`);
      return found.imports;
    };
    const reached = (name: string): string[] =>
      importsOf(name).flatMap((other) => [other, ...reached(other)]);
    for (const { name } of features) expect(reached(name)).not.toContain(name);
  });

  it('makes an undeclared code, permission, action or queue a type error', () => {
    // @ts-expect-error No feature declares it.
    expect(() => new AppError('NOT_DECLARED')).toThrow();
    // @ts-expect-error No feature declares it.
    const permission: Permission = 'nothing:read';
    // @ts-expect-error No feature declares it.
    const action: AuditAction = 'nothing.created';
    // @ts-expect-error No feature declares it.
    const queue: JobQueue = 'do-nothing';
    expect([permission, action, queue]).toHaveLength(3);
  });
});

describe('the declarations of the features', () => {
  it('grant each permission to every ADMIN, and to a MANAGER everything that an EMPLOYEE has', () => {
    for (const permission of PERMISSIONS) {
      expect(allows('ADMIN', permission)).toBe(true);
      if (allows('EMPLOYEE', permission)) expect(allows('MANAGER', permission)).toBe(true);
    }
  });

  it('forbid with catalogue codes that are conflicts', () => {
    const codes = manifests.flatMap(({ forbidsDeletion = {}, forbidsChange = {} }) => [
      ...Object.values(forbidsDeletion),
      ...Object.values(forbidsChange),
    ]);
    const statuses: Readonly<Record<string, { readonly status: number } | undefined>> =
      ERROR_CATALOGUE;
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.map((code) => statuses[code]?.status)).toEqual(codes.map(() => 409));
  });

  it('store no response whose status leaves the outcome open', () => {
    const wrong = Object.entries(ERROR_CATALOGUE).filter(
      ([, { status, stored = true }]) => stored && ![404, 409, 422].includes(status),
    );
    expect(wrong).toEqual([]);
  });

  it('match the imports between features in docs/architecture.md', () => {
    const arrows = features.map(
      ({ name, imports }) => `${name} → ${[...imports].sort().join(', ') || 'none'}`,
    );
    const shown = read('docs/architecture.md').match(/^[\w-]+ → .*$/gm) ?? [];
    expect([...shown].sort()).toEqual(arrows.sort());
  });
});
