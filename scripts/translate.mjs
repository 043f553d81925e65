// Translates TypeScript to the ES modules that Node runs, each file by itself: for the build and for the
// processes that tests start.
import { transform } from '@swc/core';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The counterpart of tsconfig.json. */
const SWC = {
  swcrc: false,
  sourceMaps: true,
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

function filesUnder(directory) {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

async function translate(source, target) {
  const output = target.replace(/\.ts$/, '.js');
  const { code, map } = await transform(readFileSync(source, 'utf8'), {
    ...SWC,
    filename: source,
    sourceFileName: relative(dirname(output), source),
  });
  writeFileSync(output, `${code}//# sourceMappingURL=${output.split(/[\\/]/).at(-1)}.map\n`);
  writeFileSync(`${output}.map`, map);
}

/**
 * TypeScript is translated, anything else (a worker, the text of an SQL function) is copied.
 * @returns the files that were found, without specs
 */
export async function compileTree(from, to) {
  const files = filesUnder(from).filter((file) => !file.endsWith('.spec.ts'));
  await Promise.all(
    files.map((source) => {
      const target = join(to, relative(from, source));
      mkdirSync(dirname(target), { recursive: true });
      return source.endsWith('.ts') ? translate(source, target) : copyFileSync(source, target);
    }),
  );
  return files;
}
