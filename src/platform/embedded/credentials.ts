import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UnusableDataDir } from '../config/data-dir.js';
import { hasCode } from '../../kernel/error-code.js';

/**
 * The secrets of one cluster. `clusterId` distinguishes two clusters of one data directory, before and
 * after a wipe.
 */
export interface Credentials {
  readonly clusterId: string;
  readonly superuserPassword: string;
  readonly ownerPassword: string;
}

const fileOf = (dataDir: string): string => join(dataDir, 'postgres-credentials.json');

/** @returns null when the data directory has none yet */
export async function findCredentials(dataDir: string): Promise<Credentials | null> {
  let text: string;
  try {
    text = await readFile(fileOf(dataDir), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  const parsed: unknown = JSON.parse(text);
  if (!isCredentials(parsed))
    throw new UnusableDataDir(`${fileOf(dataDir)} is damaged: restore it from a backup.`);
  return parsed;
}

/**
 * Creates the secrets once, with mode 0600. The file is written and synced under another name and then
 * linked. A link cannot replace a file, so of two processes the second one uses what the first has written,
 * and a killed process leaves no half of a file.
 */
export async function ensureCredentials(dataDir: string): Promise<Credentials> {
  const existing = await findCredentials(dataDir);
  if (existing !== null) return existing;
  const made: Credentials = {
    clusterId: randomBytes(4).toString('hex'),
    superuserPassword: randomBytes(24).toString('base64url'),
    ownerPassword: randomBytes(24).toString('base64url'),
  };
  const draft = `${fileOf(dataDir)}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(JSON.stringify(made));
    await handle.sync();
    await link(draft, fileOf(dataDir));
    return made;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return await ensureCredentials(dataDir);
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}

function isCredentials(value: unknown): value is Credentials {
  if (typeof value !== 'object' || value === null) return false;
  return (['clusterId', 'superuserPassword', 'ownerPassword'] as const).every(
    (key) => key in value && typeof (value as Record<string, unknown>)[key] === 'string',
  );
}
