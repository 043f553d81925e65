import { spawn } from 'node:child_process';
import { ROOT } from './prepare.mjs';

/** Runs a command of TypeORM in a process that can read TypeScript, and returns its exit code. */
export async function typeorm(url, ...args) {
  const child = spawn(
    process.execPath,
    [
      ...['--import', '@swc-node/register/esm-register', 'node_modules/typeorm/cli.js'],
      ...[...args, '-d', 'ormconfig.ts'],
    ],
    {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
