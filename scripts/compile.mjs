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
const ALIAS = '/tillclock';
/** The options of the Swagger plugin are where Nest's own tools look for them. */
const NEST = JSON.parse(readFileSync(join(ROOT, 'nest-cli.json'), 'utf8'));
const PLUGIN = NEST.compilerOptions.plugins.find(({ name }) => name === '@nestjs/swagger').options;
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

/**
 * The file system with this directory under another name. The Swagger plugin takes paths from the text of
 * types, where TypeScript writes `\\u00F1` for `ñ`: it must never see the name that a person chose.
 */
function renamedSystem() {
  const real = (path) => (path.startsWith(ALIAS) ? ROOT + path.slice(ALIAS.length) : path);
  const alias = (path) => (path.startsWith(ROOT) ? ALIAS + path.slice(ROOT.length) : path);
  const { sys } = ts;
  return {
    ...sys,
    getCurrentDirectory: () => ALIAS,
    getExecutingFilePath: () => alias(sys.getExecutingFilePath()),
    realpath: (path) => alias(sys.realpath(real(path))),
    readFile: (path, ...rest) => sys.readFile(real(path), ...rest),
    writeFile: (path, ...rest) => sys.writeFile(real(path), ...rest),
    fileExists: (path) => sys.fileExists(real(path)),
    directoryExists: (path) => sys.directoryExists(real(path)),
    getDirectories: (path) => sys.getDirectories(real(path)),
    createDirectory: (path) => sys.createDirectory(real(path)),
  };
}

function compileDescriptions(files) {
  const system = renamedSystem();
  const { config } = ts.readConfigFile(`${ALIAS}/tsconfig.json`, system.readFile);
  const settings = { ...config.compilerOptions, noEmit: false, noCheck: true, sourceMap: true };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...settings, types: ['node'], rootDir: `${ALIAS}/src`, outDir: `${ALIAS}/dist` },
    ALIAS,
  );
  const roots = files.map((file) => `${ALIAS}/${relative(ROOT, file).replaceAll('\\', '/')}`);
  const host = ts.createIncrementalCompilerHost(options, system);
  const program = ts.createProgram(roots, options, host);
  const transformers = { before: [describeProperties(PLUGIN, program)] };
  for (const root of roots) {
    program.emit(program.getSourceFile(root), undefined, undefined, false, transformers);
  }
}

const sources = await compileTree(join(ROOT, 'src'), DIST);
await compileTree(join(ROOT, 'migrations'), join(DIST, 'migrations'));
compileDescriptions(sources.filter((file) => file.endsWith('.dto.ts')));
