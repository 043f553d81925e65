import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { VERSION } from '../../src/kernel/version.js';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
  ...readdirSync(join(ROOT, 'docs/adr')).map((name) => `docs/adr/${name}`),
].filter((path) => path.endsWith('.md'));

function localLinks(page: string): string[] {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return links.filter((target) => !/^(https?:|#)/.test(target));
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

/** The names of source files that a page mentions; recipes also mention files that a reader would add. */
function mentionedFiles(page: string): string[] {
  const names = [...read(page).matchAll(/`([\w./-]+\.(?:ts|mjs|sql))`/g)].map(
    ([, name = '']) => name,
  );
  return names.filter((name) => !/^x[.-]|visitor|store_receipt\./.test(name));
}

const FILES = [
  'src',
  'test',
  'migrations',
  'scripts',
  'bench',
  'openapi',
  'web/src',
  'web/tests',
].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true }).map((name) => `${folder}/${String(name)}`),
);

describe('the version', () => {
  it('is the one in package.json, for the API and the command line too', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({ version: VERSION });
  });
});

describe('the documentation', () => {
  it.each(['README.md', 'README.es.md'])('mentions every npm script in %s', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const text = read(page);
    const spelled = (name: string): RegExp =>
      new RegExp(`npm (run )?${name}(?![\\w:])`.replace(/-/g, '\\-'));
    const missing = Object.keys(scripts).filter((name) => !spelled(name).test(text));

    expect(missing).toEqual([]);
  });

  it.each(PAGES)('only links to existing files in %s', (page) => {
    const broken = localLinks(page).filter(
      (target) => !existsSync(join(ROOT, dirname(page), target.split('#', 1).join(''))),
    );

    expect(broken).toEqual([]);
  });

  it.each(PAGES)('only links to existing headings in %s', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s]*\.md)?#([^)\s]+)\)/g)];
    const broken = links.filter(([, target, anchor = '']) => {
      const other = target === undefined ? page : join(dirname(page), target);
      return !/^https?:/.test(target ?? '') && !anchorsOf(other).includes(anchor);
    });

    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it.each(PAGES)('only mentions existing source files in %s', (page) => {
    const missing = mentionedFiles(page).filter(
      (name) => !FILES.some((file) => file === name || file.endsWith(`/${name}`)),
    );

    expect(missing).toEqual([]);
  });
});
