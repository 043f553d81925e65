// Compiles src/ and migrations/ into dist/. Types are not checked here: `npm run typecheck` does that.
// swc translates each file by itself. The files that describe requests and answers (*.dto.ts) go through
// the TypeScript compiler instead, because Nest's Swagger plugin reads the types of their properties.
import { before as describeProperties } from '@nestjs/swagger/plugin';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { joinModules } from './join-modules.mjs';
import { ROOT } from './prepare.mjs';
import { writeReferenceScript } from './reference-page.mjs';
import { compileTree } from './translate.mjs';

const DIST = join(ROOT, 'dist');
const ALIAS = '/tillclock';
/** The options of the Swagger plugin are where Nest's own tools look for them. */
const NEST = JSON.parse(readFileSync(join(ROOT, 'nest-cli.json'), 'utf8'));
const PLUGIN = NEST.compilerOptions.plugins.find(({ name }) => name === '@nestjs/swagger').options;
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
writeReferenceScript(join(DIST, 'reference'));
await joinModules(DIST);
