import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './service-worker-plugin.ts';

/** Where the server has the pages. */
const BASE = '/app/';
const COMPRESSED = /\.(js|css|html|svg|json|webmanifest)$/;

/** Writes `.br` and `.gz` beside each text file, so that the server compresses nothing at run time. */
function precompress(): Plugin {
  let directory = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => {
      directory = join(config.root, config.build.outDir);
    },
    closeBundle: () => {
      for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
        if (!COMPRESSED.test(name)) continue;
        const content = readFileSync(join(directory, name));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
        writeFileSync(join(directory, `${name}.br`), brotliCompressSync(content, { params }));
        writeFileSync(join(directory, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}

/** The font of nearly all texts. It is known only when the styles are; asked for with them, texts are laid out once. */
function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const file = Object.keys(bundle).find((name) => /figtree-latin-wght-normal/.test(name));
        if (file === undefined) throw new Error('The font is not among the files of the pages');
        const attrs = { rel: 'preload', href: BASE + file, as: 'font', type: 'font/woff2' };
        return [{ tag: 'link', attrs: { ...attrs, crossorigin: '' }, injectTo: 'head' }];
      },
    },
  };
}

/**
 * What several pages share comes in one file, not in one for each icon and part: the overview asked for fifty. What one
 * page alone needs stays with it.
 */
const SHARED = [{ name: 'parts', test: /\/(src\/parts|node_modules)\//, minShareCount: 2 }];

/** During development the pages come from Vite and the API from `npm run dev`'s server. */
const API = process.env.TILLCLOCK_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  base: BASE,
  plugins: [react(), preloadFont(), serviceWorker(), precompress()],
  build: {
    assetsDir: '_static',
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: SHARED } } },
  },
  server: {
    port: 5173,
    proxy: { '^/(?!app/|app$|@|src/|node_modules/)': { target: API } },
  },
});
