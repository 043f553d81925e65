// Generates a client with hey-api from the committed document, and compiles it as strictly as TypeScript can. The file of
// types may use no `any`, and has each list of values once. openapi-typescript's client is committed; this one is not.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import ts from 'typescript';

const PLUGINS = ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'];
/** What comes from the document; the rest is copied from hey-api for every client. */
const GENERATED = ['types.gen.ts', 'sdk.gen.ts'];
const STRICT = {
  strict: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

/**
 * @param document  parsed; the generator changes it
 * @returns what is wrong with the client; empty = nothing
 */
export async function faultsOfHeyApi(document) {
  const directory = mkdtempSync(join(tmpdir(), 'tillclock-hey-api-'));
  try {
    await createClient({
      input: document,
      output: directory,
      plugins: PLUGINS,
      logs: { level: 'silent' },
    });
    const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(directory, name));
    const program = ts.createProgram(files, STRICT);
    const refused = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    const sources = GENERATED.map((name) => program.getSourceFile(join(directory, name)));
    return [...refused, ...sources.flatMap(faultsIn)];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function faultsIn(source) {
  if (!source) return ['hey-api names its files differently; see scripts/hey-api.mjs'];
  const faults = [];
  const lists = new Map();
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) faults.push(`any in ${source.fileName}`);
    const values = valuesOf(node);
    if (values !== undefined) lists.set(values, (lists.get(values) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const [values, times] of lists) if (times > 1) faults.push(`${times} types of ${values}`);
  return faults;
}

/** The values of a union of texts, sorted. */
function valuesOf(node) {
  if (!ts.isUnionTypeNode(node)) return undefined;
  const texts = node.types.map((type) =>
    ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined,
  );
  return texts.includes(undefined) ? undefined : texts.sort().join(' | ');
}
