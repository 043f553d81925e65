// Joins the modules of the server and of the command line, over 900, into a few files: Node needs half a second to find,
// read and link so many. What tools and tests load stays in dist/ as it was translated.
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const ENTRIES = ['main', 'cli'];
/** Found beside the module that starts it, which is a joined one. */
const WORKER = 'features/users/password-worker.mjs';

/** Stack traces lead to TypeScript by the maps of the translated files (`node --enable-source-maps`). */
const withTheirMaps = {
  name: 'maps-of-translated-files',
  async load(id) {
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return { code, map };
  },
};

/** @param {string} dist the directory with the translated files; its entries are replaced */
export async function joinModules(dist) {
  const bundle = await rolldown({
    input: Object.fromEntries(ENTRIES.map((name) => [name, join(dist, `${name}.js`)])),
    platform: 'node',
    // Packages stay where npm has put them.
    external: (id, _importer, isResolved) => !isResolved && /^[\w@]/.test(id),
    plugins: [withTheirMaps],
  });
  await bundle.write({
    dir: dist,
    chunkFileNames: 'joined/[name].js',
    // The names of classes are those of Nest's providers, of jobs and of log lines.
    keepNames: true,
    sourcemap: true,
  });
  await bundle.close();
  await copyFile(join(dist, WORKER), join(dist, 'joined/password-worker.mjs'));
}
