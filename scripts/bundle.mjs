// Puts the code that the server loads at its start into a few files: reading and linking 900 takes a third of a
// second of CPU. The files themselves stay, for the command line, tests and scripts, which load a part of them each.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';

/** A module finds what lies beside it (migrations, a worker) from its own place, not from that of the bundle. */
function keepPlaces(dist) {
  return {
    name: 'keep-places',
    load(file) {
      const code = readFileSync(file, 'utf8');
      const place = JSON.stringify(`./${relative(dist, file).replaceAll('\\', '/')}`);
      return {
        code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`),
        map: readFileSync(`${file}.map`, 'utf8'),
      };
    },
  };
}

/** @param {string} dist  the directory of the compiled files; `main.js` is replaced, its parts are `main-*.js` */
export async function bundleServer(dist) {
  const bundle = await rolldown({
    input: join(dist, 'main.js'),
    cwd: dist,
    platform: 'node',
    // Packages and parts of Node.
    external: /^(?:node:|@?[a-z0-9][\w.-]*(?:\/|$))/i,
    // What a module does when it is loaded (decorators, for example) is wanted even if nobody uses its names.
    treeshake: false,
    plugins: [keepPlaces(dist)],
  });
  await bundle.write({
    dir: dist,
    // All parts must lie here, see above.
    chunkFileNames: 'main-[name]-[hash].js',
    // Names of classes are names in the OpenAPI document and in the log.
    keepNames: true,
    sourcemap: true,
  });
}
