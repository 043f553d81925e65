import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fills a data directory that has no database yet with one that is migrated and has never been used.
 * Creating a database takes seconds of CPU, and only the suites about the first start are about that.
 */
export function copyCluster(dataDir: string): void {
  const template = process.env['TEST_CLUSTER'];
  if (template === undefined) throw new Error('The global setup has not run');
  if (existsSync(join(dataDir, 'postgres'))) return;
  mkdirSync(dataDir, { recursive: true });
  // Keeps the owner, who is not this process where tests run as root.
  execFileSync('cp', ['-a', `${template}/.`, dataDir]);
}
