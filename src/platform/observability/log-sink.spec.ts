import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { LogSink } from './log-sink.js';

const FULL = '/dev/full';
const MANY = 2_000;

describe('the log', () => {
  let dir: string;
  const sinks: LogSink[] = [];
  const files: number[] = [];
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'tillclock-log-'));
  });
  afterEach(() => {
    for (const sink of sinks.splice(0)) sink.close();
    for (const fd of files.splice(0)) closeSync(fd);
    rmSync(dir, { recursive: true });
  });

  function sinkTo(path: string, flags = 'w'): LogSink {
    const fd = openSync(path, flags);
    const sink = new LogSink(fd);
    files.push(fd);
    sinks.push(sink);
    return sink;
  }

  const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);

  it('has every line in order by the time it is flushed or its process ends', async () => {
    const path = join(dir, 'log');
    const sink = sinkTo(path);
    const lines = Array.from({ length: MANY }, (_, n) => `line ${n} with words à plenty`);
    for (const line of lines) sink.write(`${line}\n`);
    while (linesOf(path).length < MANY) await turn();
    expect(linesOf(path)).toEqual(lines);
    sink.write('last\n');
    sink.flushSync();
    expect(linesOf(path).at(-1)).toBe('last');
  });

  (existsSync(FULL) ? it : it.skip)(
    'is kept for later when nothing takes it, and neither ends the process nor holds it up',
    async () => {
      const sink = sinkTo(FULL);
      for (let n = 0; n < MANY; n += 1) {
        sink.write(`line ${n} with words à plenty\n`);
        if (n % 100 === 0) await turn();
      }
      expect(() => sink.flushSync()).not.toThrow();
    },
  );

  it('reports how many lines it dropped for lack of room', async () => {
    const path = join(dir, 'log');
    const sink = sinkTo(path);
    const line = `${'x'.repeat(1024 * 1024 - 1)}\n`;
    for (let n = 0; n < 9; n += 1) sink.write(line);
    while (!readFileSync(path, 'utf8').includes('are lost')) await turn();
    const told = /"msg":"(\d+) lines of this log found no room/.exec(readFileSync(path, 'utf8'));
    const kept = linesOf(path).filter((text) => text.startsWith('x')).length;
    expect(Number(told?.[1]) + kept).toBe(9);
    expect(kept).toBeGreaterThanOrEqual(4);
  });
});
