// Who may import whom: kernel ← platform ← features ← demo ← the wiring (the top of src/, and the commands).

const { readManifests } = require('./scripts/feature-manifests.cjs');

/** Between features, each says in its manifest which others it imports. */
const FEATURES = readManifests();

const SPECS = '\\.spec\\.ts$';
/** Fills a database over all features. Its commands need the command line, so they may import it. */
const DEMO = '^src/demo/';
const WIRING = '^src/(cli/|[^/]+$)';
/** What features declare of themselves: data, which the kernel and the platform may read. */
const MANIFEST = '\\.feature\\.ts$';
const LIST_OF_FEATURES = '^src/features\\.ts$';

/** The database's drivers. TypeORM's decorators come from the same package as its queries. */
const DRIVERS = '^node_modules/(pg|pg-copy-streams|typeorm)/';
const MAY_QUERY = [
  '\\.repository\\.ts$',
  '^src/platform/database/',
  // The supervisor of the embedded server speaks to it before there is an application.
  '^src/platform/embedded/',
  '^src/platform/jobs/install-job-queues\\.ts$',
];

function featureRules() {
  return FEATURES.map(({ name, imports }) => ({
    name: `${name}-imports-${imports.join('-and-') || 'no-feature'}`,
    severity: 'error',
    from: { path: `^src/features/${name}/` },
    to: { path: '^src/features/', pathNot: `^src/features/(${[name, ...imports].join('|')})/` },
  }));
}

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports it and it imports nothing: is it still needed?',
      severity: 'error',
      from: {
        orphan: true,
        // A worker is loaded by its address, a spec by Jest, and a declaration by the compiler.
        pathNot: [
          '^src/features/users/password-worker\\.mjs$',
          '^web/src/worker/',
          SPECS,
          '\\.d\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'manifests-are-data',
      comment:
        'The kernel and the platform read them, so they must not load any code of a feature.',
      severity: 'error',
      from: { path: MANIFEST },
      to: { pathNot: '^src/kernel/feature-manifest\\.ts$' },
    },
    {
      name: 'the-list-of-features-imports-manifests-only',
      severity: 'error',
      from: { path: LIST_OF_FEATURES },
      to: { pathNot: [MANIFEST, '^src/kernel/feature-manifest\\.ts$'] },
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/', pathNot: ['^src/kernel/', LIST_OF_FEATURES] },
    },
    {
      name: 'kernel-is-pure',
      comment: 'No framework and no database in the domain arithmetic.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: {
        path: '^node_modules/(@nestjs|@fastify|fastify|typeorm|pg|pg-boss|class-validator|class-transformer|rxjs)/',
      },
    },
    {
      name: 'platform-knows-kernel-only',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: ['^src/(platform|kernel)/', LIST_OF_FEATURES] },
    },
    {
      name: 'features-do-not-know-the-wiring',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: WIRING },
    },
    {
      name: 'only-the-wiring-imports-the-demo',
      severity: 'error',
      from: { path: '^src/', pathNot: [DEMO, WIRING] },
      to: { path: DEMO },
    },
    {
      name: 'only-commands-of-the-demo-import-the-wiring',
      severity: 'error',
      from: { path: DEMO, pathNot: `${DEMO}commands/` },
      to: { path: WIRING },
    },
    ...featureRules(),
    {
      name: 'tables-are-their-features-own',
      comment: "Another feature's rows come through its service. Types may be named.",
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/[^/]+/.+\\.repository\\.ts$',
        pathNot: '^src/features/$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-transaction-for-a-request',
      comment: 'Whoever begins or shares a transaction must end it: everything else asks Database.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/platform/(database|idempotency)/'],
      },
      to: { path: '^src/platform/database/(transactions|open-transaction)\\.ts$' },
    },
    {
      name: 'only-repositories-query',
      severity: 'error',
      from: { path: '^src/', pathNot: [...MAY_QUERY, '\\.entity\\.ts$', SPECS] },
      to: { path: DRIVERS, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'entities-do-not-query',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: '^node_modules/pg/' },
    },
    {
      name: 'src-does-not-know-what-is-around-it',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts|migrations|openapi)/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration must still do the same when the code has moved on.',
      severity: 'error',
      from: { path: '^migrations/' },
      // Beside TypeORM only the texts of SQL functions, whose versions never change.
      to: { pathNot: ['^node_modules/typeorm/', '^migrations/functions/', '^(node:)?fs$'] },
    },
    {
      name: 'bench-knows-no-source',
      severity: 'error',
      from: { path: '^bench/' },
      to: { path: '^(src|test)/' },
    },
    {
      name: 'pages-know-the-generated-client-only',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(src|test|bench|scripts|migrations|openapi)/',
        pathNot: ['^openapi/client\\.d\\.ts$', '^scripts/chromium\\.mjs$'],
      },
    },
    {
      name: 'pages-stand-beside-each-other',
      comment: 'What two pages need is a part.',
      severity: 'error',
      from: { path: '^web/src/pages/([^/]+)/' },
      to: { path: '^web/src/pages/', pathNot: '^web/src/pages/$1/' },
    },
    {
      name: 'parts-do-not-know-pages',
      severity: 'error',
      from: { path: '^web/src/(parts|api|i18n)/' },
      to: { path: '^web/src/pages/' },
    },
    {
      name: 'api-and-texts-know-no-parts',
      severity: 'error',
      from: { path: '^web/src/(api|i18n)/' },
      to: { path: '^web/src/parts/' },
    },
    {
      name: 'production-without-dev-dependencies',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: SPECS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports-are-declared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: { path: '^(src|test|migrations|bench|web)/', pathNot: '/node_modules/' },
      to: { couldNotResolve: true, pathNot: '/dist/' },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/|^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
