import { readFileSync } from 'node:fs';

/**
 * Reads one version of an SQL function. A released version is never edited: a change is a new file
 * with the next number, so that its diff shows what changed, and a new migration that loads it.
 * @returns a `CREATE OR REPLACE FUNCTION` statement
 */
export function sqlFunction(name: string, version: number): string {
  return readFileSync(new URL(`./${name}.${version}.sql`, import.meta.url), 'utf8');
}
