import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of something beside the code, from the directory of the project.
 *
 * It cannot be counted from the file that asks: the build joins the files of the server.
 */
export function projectPath(...parts: readonly string[]): string {
  return join(PROJECT, ...parts);
}

/** The nearest directory with a `package.json`. */
const PROJECT = nearestPackage(dirname(fileURLToPath(import.meta.url)));

function nearestPackage(directory: string): string {
  if (existsSync(join(directory, 'package.json'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('No package.json is beside the server or above it');
  return nearestPackage(parent);
}
