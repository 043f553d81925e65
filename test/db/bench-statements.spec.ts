/** @jest-environment ./test/support/isolated-environment.mjs */
import { resolve } from 'node:path';
import { declaredStatements } from '../../src/platform/database/statement.js';
import { claimedRows } from '../support/claimed-rows.js';

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Without the difference of line breaks and indentation. */
const plain = ({ name, text }: NamedText): string => `${name}: ${text.replace(/\s+/g, ' ')}`;

describe("the benchmark's baseline", () => {
  it('sends the statements of the API, word for word', async () => {
    for (const { file } of claimedRows()) await import(file);
    const file = resolve('bench/statements.mjs');
    const copies = Object.values((await import(file)) as Record<string, NamedText>).map(plain);
    expect(copies.length).toBeGreaterThanOrEqual(6);
    const declared = declaredStatements().map(plain);
    expect(copies.filter((copy) => !declared.includes(copy))).toEqual([]);
  });
});
