// How much of a core the API and its database take, where Linux says it.
import { readFileSync } from 'node:fs';
import { inDatabase } from './people.mjs';

const TICKS_PER_SECOND = 100;

function secondsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of a program may have blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}

async function usedBy(api, database) {
  const { rows } = await inDatabase(database, (client) =>
    client.query('SELECT pid FROM pg_stat_activity'),
  );
  return new Map([api.pid, ...rows.map(({ pid }) => pid)].map((pid) => [pid, secondsOf(pid)]));
}

/** @returns the result of the work, and the seconds of a core used meanwhile; NaN where nobody knows */
export async function withCpu({ api, database }, work) {
  const before = await usedBy(api, database);
  const result = await work();
  const after = await usedBy(api, database);
  let cpu = 0;
  // A process that began meanwhile has used nothing before. One that has ended, as the asking connection's, is left out.
  for (const [pid, seconds] of after)
    if (seconds !== undefined || pid === api.pid) cpu += (seconds ?? NaN) - (before.get(pid) ?? 0);
  return { ...result, cpu };
}
