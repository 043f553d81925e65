// Compiles src/ and migrations/ into dist/. Types are not checked here: `npm run typecheck` does that.
// swc translates each file by itself. The files that describe requests and answers (*.dto.ts) go through
// the TypeScript compiler instead, because Nest's Swagger plugin reads the types of their properties.
import { transform } from '@swc/core';
import { before as describeProperties } from '@nestjs/swagger/plugin';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from './prepare.mjs';

const DIST = join(ROOT, 'dist');
const PLUGIN = { introspectComments: true, classValidatorShim: true, esmCompatible: true };
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

/** TypeScript is translated, anything else (a worker, the text of an SQL function) is copied. */
async function compileTree(from, to) {
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

function compileDescriptions(files) {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT, {
    noEmit: false,
    noCheck: true,
    sourceMap: true,
    types: ['node'],
    rootDir: join(ROOT, 'src'),
    outDir: DIST,
  });
  const program = ts.createProgram(files, options);
  const transformers = { before: [describeProperties(PLUGIN, program)] };
  for (const file of files) {
    program.emit(program.getSourceFile(file), undefined, undefined, false, transformers);
  }
}

const sources = await compileTree(join(ROOT, 'src'), DIST);
await compileTree(join(ROOT, 'migrations'), join(DIST, 'migrations'));
compileDescriptions(sources.filter((file) => file.endsWith('.dto.ts')));
