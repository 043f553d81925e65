import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { declaredStatements } from '../../src/platform/database/statement.js';

const SOURCES = join(__dirname, '../../src');
/** A call that declares SQL. */
const DECLARES = /\b(?:statement|selection)\s*[(<]/;

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Without the difference of line breaks and indentation. */
const plain = ({ name, text }: NamedText): string => `${name}: ${text.replace(/\s+/g, ' ')}`;

describe('the baseline of the benchmark', () => {
  it('sends the statements of the API, word for word', async () => {
    for (const file of declaringFiles()) await import(file);
    const file = resolve('bench/statements.mjs');
    const exported = Object.entries((await import(file)) as Record<string, NamedText>);
    const copies = exported.filter(([name]) => name !== 'default').map(([, copy]) => plain(copy));
    expect(copies.length).toBeGreaterThanOrEqual(6);
    const declared = declaredStatements().map(plain);
    expect(copies.filter((copy) => !declared.includes(copy))).toEqual([]);
  });
});

function declaringFiles(): string[] {
  return readdirSync(SOURCES, { withFileTypes: true, recursive: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .filter((file) => DECLARES.test(readFileSync(file, 'utf8')));
}
