import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const SOURCE = join(import.meta.dirname, 'src/worker/service-worker.ts');

/** Files that a browser may open while it is offline; of the others, the page says why it has none. */
const KEPT = /\.(js|css|html|woff2)$/;

/** Builds the service worker last, because it names every file of the build. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    writeBundle: async (options, bundle) => {
      const files = Object.keys(bundle)
        .filter((name) => KEPT.test(name))
        .map((name) => `/app/${name}`)
        .sort();
      const page = bundle['index.html'];
      const content = page?.type === 'asset' ? page.source : '';
      const name = createHash('sha256')
        .update(files.join('\n'))
        .update(content)
        .digest('hex')
        .slice(0, 12);
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { BUILD: JSON.stringify({ name, files }) },
        build: {
          outDir: options.dir,
          emptyOutDir: false,
          target: 'es2022',
          lib: { entry: SOURCE, formats: ['es'], fileName: () => 'service-worker.js' },
        },
      });
    },
  };
}
