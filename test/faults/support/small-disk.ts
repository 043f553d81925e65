import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasCode } from '../../../src/kernel/error-code.js';

const CHUNK_BYTES = 1024 * 1024;
const PAGE_BYTES = 4096;
/** A runner of CI is nobody's own machine: there the right to mount may be asked for. */
const ASKS_SUDO = process.env['CI'] === 'true';

/** A new cluster with the schema takes 110 MB; some is left for what a load writes. */
export const CLUSTER_DISK_BYTES = 256 * 1024 * 1024;

/** A file system of its own, that a test can fill without harm to the machine. */
export class SmallDisk {
  private constructor(readonly dir: string) {}

  /**
   * Why no such disk can be had here; null when it can. Asked while the tests are declared, so that
   * a suite that cannot run says so in its name.
   */
  static whyNot(): string | null {
    if (process.platform !== 'linux') return 'a tmpfs is Linux’s';
    if (!isRoot() && !ASKS_SUDO) return 'only root can mount a tmpfs';
    const dir = mkdtempSync(join(tmpdir(), 'tillclock-disk-'));
    try {
      mount(dir, CHUNK_BYTES);
      unmount(dir);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      rmdirSync(dir);
    }
  }

  /** Mounts it at a place that is made for it. */
  static at(dir: string, bytes: number): SmallDisk {
    mkdirSync(dir);
    mount(dir, bytes);
    return new SmallDisk(dir);
  }

  /** Takes what space there is. */
  async fill(): Promise<void> {
    const ballast = await open(this.#ballast, 'a');
    try {
      for (let size = CHUNK_BYTES; size >= PAGE_BYTES;) {
        if (!(await wrote(ballast.write(Buffer.alloc(size))))) size /= 2;
      }
    } finally {
      await ballast.close();
    }
  }

  /** Gives the space back. */
  async free(): Promise<void> {
    await rm(this.#ballast, { force: true });
  }

  unmount(): void {
    unmount(this.dir);
  }

  get #ballast(): string {
    return join(this.dir, 'ballast');
  }
}

/** Declares tests that need such a disk; where it cannot be had they are skipped, and say why. */
export function describeOnDisk(name: string, tests: () => void): void {
  const whyNot = SmallDisk.whyNot();
  if (whyNot === null) {
    describe(name, tests);
    return;
  }
  const title = `${name} (not tried here: ${whyNot})`;
  // The names of tests are not shown when a whole file is skipped.
  process.stderr.write(`skipped: ${title}\n`);
  describe.skip(title, tests);
}

async function wrote(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOSPC')) return false;
    throw error;
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function mount(dir: string, bytes: number): void {
  const owner = `uid=${process.getuid?.() ?? 0},gid=${process.getgid?.() ?? 0}`;
  run(['mount', '-t', 'tmpfs', '-o', `size=${bytes},mode=755,${owner}`, 'tillclock-disk', dir]);
}

function unmount(dir: string): void {
  run(['umount', dir]);
}

function run(command: readonly string[]): void {
  const [program = '', ...args] = isRoot() ? command : ['sudo', '-n', ...command];
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status === 0) return;
  const [said = ''] = (error?.message ?? stderr).split('\n');
  throw new Error(`${program} cannot be used here: ${said}`);
}
