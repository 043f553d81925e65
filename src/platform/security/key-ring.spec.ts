import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '../config/config.js';
import { loadKeyRing, type KeyRing } from './key-ring.js';

describe('the secret that an installation makes for itself', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tillclock-secret-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const load = (): KeyRing => loadKeyRing(parseConfig({ DATA_DIR: dataDir }));
  const file = (): string => join(dataDir, 'jwt-secret');

  it('is made once, for its owner alone, and is the same at every start', () => {
    const first = load().signing.kid;
    expect(load().signing.kid).toBe(first);
    expect(readFileSync(file(), 'utf8')).toMatch(/^[\w+/]{64}$/);
    expect(readdirSync(dataDir)).toEqual(['jwt-secret']);
  });

  it.each([
    ['empty', 0],
    ['a part of one', 63],
  ])('is refused when it is %s: others could guess it', (_, length) => {
    load();
    writeFileSync(file(), readFileSync(file(), 'utf8').slice(0, length));
    expect(load).toThrow(/jwt-secret is damaged/);
  });
});
