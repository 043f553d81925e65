import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(__dirname, '../../dist');
const JOINED = join(DIST, 'joined');

interface SourceMap {
  readonly sources: readonly string[];
}

function joinedFiles(ending: string): string[] {
  return readdirSync(JOINED)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(JOINED, name));
}

/** What a file of modules imports, at its start or later. */
function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from |import |import\()"(\.[^"]+)"/g);
  return [...found].map(([, path = '']) => path);
}

describe('the joined modules of the server and of the command line', () => {
  it('are all that the two entries load of the build', () => {
    for (const entry of ['main.js', 'cli.js']) {
      const imports = importsOf(join(DIST, entry));
      expect(imports.length).toBeGreaterThan(3);
      expect(imports.filter((path) => !path.startsWith('./joined/'))).toEqual([]);
    }
    const chunks = joinedFiles('.js');
    expect(chunks.flatMap(importsOf).filter((path) => !path.startsWith('./'))).toEqual([]);
  });

  it('are few', () => {
    const { length } = joinedFiles('.js');
    expect(length).toBeGreaterThan(10);
    expect(length).toBeLessThan(100);
  });

  it('lead to lines of TypeScript', () => {
    const maps = joinedFiles('.js.map').map((file) => {
      const { sources } = JSON.parse(readFileSync(file, 'utf8')) as SourceMap;
      return sources;
    });
    const sources = maps.flat();
    expect(sources.length).toBeGreaterThan(500);
    expect(sources.filter((path) => !/^\.\.\/\.\.\/src\/.+\.ts$/.test(path))).toEqual([]);
  });
});
