// `npm run openapi [-- --check]`: the contract of the API, from the build, without a database.
// Writes openapi/openapi.json and the types of a client for it; with --check it compares instead.
// Both ways the document is linted and a sample client is compiled against the types; with --check a client is also
// generated with hey-api.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

const DOCUMENT = 'openapi/openapi.json';
const CLIENT = 'openapi/client.d.ts';
const CLIENT_HEAD = `// Made by \`npm run openapi\` from ${DOCUMENT}; do not edit.\n\n`;
/** Redocly reports its use and looks for updates unless told not to. */
const SILENT = {
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  REDOCLY_SUPPRESS_NOTIFICATIONS: 'true',
  CI: '1',
};

/** In preview mode Nest reads the decorators and makes no instance: no connection, no listener. */
async function makeDocument() {
  const [{ NestFactory }, { FastifyAdapter }] = await Promise.all([
    import('@nestjs/core'),
    import('@nestjs/platform-fastify'),
  ]);
  const { AppModule } = await import('../dist/app.module.js');
  const { parseConfig } = await import('../dist/platform/config/config.js');
  const { createDocument } = await import('../dist/platform/openapi/create-document.js');
  // The defaults, whatever the environment says: the committed file is the same for everyone.
  const config = parseConfig({});
  const module = AppModule.forRoot({
    config,
    databaseUrl: 'postgres://none/none',
    knownMigrations: 0,
  });
  const app = await NestFactory.create(module, new FastifyAdapter(), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
  return createDocument(app, config);
}

async function makeClient(document) {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const nodes = await openapiTS(document, {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    rootTypesKeepCasing: true,
  });
  return CLIENT_HEAD + astToString(nodes);
}

function run(what, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...SILENT },
    encoding: 'utf8',
  });
  const output = stdout + stderr;
  // Redocly ends with 0 when it only warns.
  if (status === 0 && !/You have \d+ warning/.test(output)) return;
  process.stderr.write(`${what} failed\n${output}\n`);
  process.exit(1);
}

function isCommitted(file, text) {
  try {
    return readFileSync(join(ROOT, file), 'utf8') === text;
  } catch {
    return false;
  }
}

prepare();
process.chdir(ROOT);
const document = await makeDocument();
const text = `${JSON.stringify(document, null, 2)}\n`;
const files = [
  [DOCUMENT, text],
  // The generator rewrites what it is given, so that it gets a copy of its own.
  [CLIENT, await makeClient(JSON.parse(text))],
];
if (process.argv.includes('--check')) {
  const stale = files.filter(([file, made]) => !isCommitted(file, made)).map(([file]) => file);
  if (stale.length > 0) {
    process.stderr.write(`${stale.join(' and ')} differ from the code; run: npm run openapi\n`);
    process.exit(1);
  }
} else {
  for (const [file, made] of files) writeFileSync(join(ROOT, file), made);
}
run('Linting the document', [
  'node_modules/@redocly/cli/bin/cli.js',
  'lint',
  DOCUMENT,
  '--config',
  'redocly.yaml',
]);
run('Compiling the sample client', [
  'node_modules/typescript/bin/tsc',
  '--noEmit',
  '-p',
  'openapi/tsconfig.json',
]);
if (process.argv.includes('--check')) {
  const { faultsOfHeyApi } = await import('./hey-api.mjs');
  const faults = await faultsOfHeyApi(JSON.parse(text));
  if (faults.length > 0) {
    process.stderr.write(`The client of hey-api has faults\n${faults.slice(0, 20).join('\n')}\n`);
    process.exit(1);
  }
}
process.stdout.write(
  `openapi: ${Object.keys(document.paths).length} paths, no difference, no warning\n`,
);
