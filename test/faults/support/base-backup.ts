import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../../../src/kernel/error-code.js';
import { probing, type Probe } from './probe.js';

/** Belongs to the running server. */
const NOT_COPIED = /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*)$/;
/** The server makes their content anew; the write-ahead log is added when it is known how much is needed. */
const COPIED_EMPTY = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const FILES_BETWEEN = 300;

interface Ending extends Record<string, unknown> {
  readonly label: string;
  readonly first: string;
  readonly last: string;
}

export interface BackupOptions {
  readonly adminUrl: string;
  /** Data directory of the running installation. */
  readonly from: string;
  /** Data directory that is made. */
  readonly to: string;
  /** Called again and again while files are copied: what was copied before it is older than what comes after. */
  readonly meanwhile: (probe: Probe) => Promise<void>;
  /** Called when all is copied and the backup has not ended yet. */
  readonly atEnd: () => void;
}

/**
 * Copies the data directory of a running embedded server, as PostgreSQL's manual wants it of who copies
 * the files himself ("low-level base backup"). Nothing of the copy fits together before the log that it
 * is given has been replayed.
 */
export async function takeBackup(options: BackupOptions): Promise<void> {
  const { adminUrl, from, to, meanwhile, atEnd } = options;
  await probing(adminUrl, async (probe) => {
    // Or a checkpoint would throw away what of the log the copy needs.
    await probe.rows("SELECT pg_create_physical_replication_slot('backup', true, true)");
    await probe.rows("SELECT pg_backup_start('backup', true)");
    await mkdir(to);
    const credentials = 'postgres-credentials.json';
    await copyFile(join(from, credentials), join(to, credentials));
    const copy = new TreeCopy(() => meanwhile(probe));
    await copy.add(join(from, 'postgres'), join(to, 'postgres'));
    atEnd();
    await end(probe, join(from, 'postgres'), join(to, 'postgres'));
  });
}

/** The log from the beginning of the backup to its end, and the label that says where to begin. */
async function end(probe: Probe, from: string, to: string): Promise<void> {
  const [ending] = await probe.rows<Ending>(
    `SELECT labelfile AS label, substring(labelfile FROM 'file ([0-9A-F]+)') AS first,
      pg_walfile_name(lsn - 1) AS last FROM pg_backup_stop(false)`,
  );
  if (ending === undefined) throw new Error('The backup did not end');
  const { label, first, last } = ending;
  await writeFile(join(to, 'backup_label'), label, { mode: 0o600 });
  for (const name of await readdir(join(from, 'pg_wal'))) {
    if (!/^[0-9A-F]{24}$/.test(name) || name < first || name > last) continue;
    await copyFile(join(from, 'pg_wal', name), join(to, 'pg_wal', name));
  }
}

class TreeCopy {
  #files = 0;

  constructor(private readonly between: () => Promise<void>) {}

  /** Whoever owns the copy: a start as root gives it to the account that runs the server. */
  async add(from: string, to: string): Promise<void> {
    await mkdir(to, { mode: 0o700 });
    for (const entry of await readdir(from, { withFileTypes: true })) {
      const { name } = entry;
      if (NOT_COPIED.test(name)) continue;
      if (COPIED_EMPTY.has(name)) await mkdir(join(to, name), { mode: 0o700 });
      else if (entry.isDirectory()) await this.add(join(from, name), join(to, name));
      else await this.#addFile(join(from, name), join(to, name));
    }
  }

  async #addFile(from: string, to: string): Promise<void> {
    try {
      await copyFile(from, to);
    } catch (error) {
      // The file was removed after it had been listed; the log contains the reason.
      if (!hasCode(error, 'ENOENT')) throw error;
    }
    this.#files += 1;
    if (this.#files % FILES_BETWEEN === 0) await this.between();
  }
}
