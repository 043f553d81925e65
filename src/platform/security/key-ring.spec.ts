import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '../config/config.js';
import { loadKeyRing, type KeyRing } from './key-ring.js';

describe('the secret that an installation generates', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tillclock-secret-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const load = (): KeyRing => loadKeyRing(parseConfig({ DATA_DIR: dataDir }));
  const file = (): string => join(dataDir, 'jwt-secret');

  it('is generated once, readable by its owner alone, and the same on every start', () => {
    const first = load().signing.kid;
    expect(load().signing.kid).toBe(first);
    expect(readFileSync(file(), 'utf8')).toMatch(/^[\w+/]{64}$/);
    expect(readdirSync(dataDir)).toEqual(['jwt-secret']);
  });

  it.each([
    ['empty', 0],
    ['a part of one', 63],
  ])('is refused if it is %s, because it could be guessed', (_, length) => {
    load();
    writeFileSync(file(), readFileSync(file(), 'utf8').slice(0, length));
    expect(load).toThrow(/jwt-secret is damaged/);
  });
});
