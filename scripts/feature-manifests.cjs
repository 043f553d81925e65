// The manifests of the features, for tools that cannot import TypeScript. A manifest is data and
// imports only types, so its compiled text can be evaluated by itself.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { ModuleKind, transpileModule } = require('typescript');

const FEATURES_DIR = join(__dirname, '../src/features');
const OPTIONS = { compilerOptions: { module: ModuleKind.CommonJS } };

/** @returns {{ name: string, imports: string[] }[]} the manifest of each folder of `src/features` */
function readManifests() {
  return readdirSync(FEATURES_DIR).map((folder) => {
    const source = readFileSync(join(FEATURES_DIR, folder, `${folder}.feature.ts`), 'utf8');
    const exports = {};
    new Function('exports', transpileModule(source, OPTIONS).outputText)(exports);
    return Object.values(exports).find((value) => value.name === folder);
  });
}

module.exports = { readManifests };
