// Another commit of this repository, built beside the present one, to compare with in the same run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, startDatabase } from './servers.mjs';
import { makeWorld } from './world.mjs';

const ROOT = join(import.meta.dirname, '..');

function run(command, args, cwd = ROOT) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
}

/** Builds the commit in a working tree of its own, where it installs the packages of its own lock file. */
function build(commit) {
  const dir = mkdtempSync(join(tmpdir(), 'tillclock-against-'));
  rmSync(dir, { recursive: true });
  run('git', ['worktree', 'add', '--detach', dir, commit]);
  try {
    run(process.execPath, ['scripts/build.mjs'], dir);
  } catch (error) {
    remove(dir);
    throw error;
  }
  return dir;
}

function remove(dir) {
  run('git', ['worktree', 'remove', '--force', dir]);
}

/** The API of another commit, on a database of its own: it may have another schema. */
export async function startAgainst(commit) {
  const dir = build(commit);
  let database;
  let api;
  const stop = async () => {
    await api?.stop();
    await database?.stop();
    remove(dir);
  };
  try {
    database = await startDatabase();
    api = await startApi(database.url, dir);
    const world = await makeWorld(api.url, 1);
    const headers = { authorization: `Bearer ${world.token}`, 'content-type': 'application/json' };
    return { commit, url: api.url, world, headers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
