// The script of the reference page: the browser bundle of Scalar, taken out of its package when the server is built,
// so that nothing of Scalar runs in the server and nobody's browser asks another host for it. Source: ADR 24
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { runInNewContext } from 'node:vm';
import { ROOT } from './prepare.mjs';

const PACKAGE = join(ROOT, 'node_modules/@scalar/fastify-api-reference/dist/index.js');
/** The bundle is in the package as one literal of JavaScript. */
const BUNDLE = /^var standalone_default = (".*");$/m;

/** What the page says about itself: nothing in it leads to another host by itself. */
const CONFIGURATION = {
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  persistAuth: true,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  documentDownloadType: 'direct',
  defaultOpenAllTags: false,
  operationTitleSource: 'summary',
  // In the order of first use, which is that of the document.
  tagsSorter: undefined,
  authentication: { preferredSecurityScheme: 'bearer' },
};

/** Writes `reference-<digest>.js` and its compressed forms into a directory. @returns the name of the file */
export function writeReferenceScript(directory) {
  const literal = BUNDLE.exec(readFileSync(PACKAGE, 'utf8'))?.[1];
  if (!literal)
    throw new Error('The bundle of Scalar is not where it was; see scripts/reference-page.mjs');
  const bundle = String(runInNewContext(literal)).replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '');
  const begin = `\n;Scalar.createApiReference('#reference', ${JSON.stringify(CONFIGURATION)});\n`;
  const content = Buffer.from(bundle + begin);
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const name = `reference-${digest}.js`;
  mkdirSync(directory, { recursive: true });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  writeFileSync(join(directory, name), content);
  writeFileSync(join(directory, `${name}.br`), brotliCompressSync(content, { params }));
  writeFileSync(join(directory, `${name}.gz`), gzipSync(content, { level: 9 }));
  return name;
}
