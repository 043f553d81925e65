const { availableParallelism } = require('node:os');

// Everything is compiled to CommonJS by swc: Node 20 cannot run Jest over ES modules reliably.
const common = {
  // What was compiled stays when the directory for temporary files is in memory.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  runtime: '<rootDir>/test/support/shared-runtime.cjs',
  transform: {
    '^.+\\.(t|j|mj|cj)s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Exports nothing for `require`, which is how compiled tests load it.
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
  },
};
const database = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

/** Limits of one test against hanging, not a measurement: a machine may be many times slower than ours. */
const testTimeout = 300_000;

// `docs/testing.md` says what belongs to which project, and which suites are long.
module.exports = {
  rootDir: '.',
  // One more than there are cores, for the suites of `processes` wait more than they compute.
  maxWorkers: Math.min(5, availableParallelism() + 1),
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  reporters: ['default', '<rootDir>/test/support/failures-reporter.cjs'],
  testTimeout,
  projects: [
    {
      ...common,
      displayName: 'unit',
      globalSetup: '<rootDir>/test/support/translation.mjs',
      globalTeardown: '<rootDir>/test/support/translation-teardown.mjs',
      roots: ['<rootDir>/src'],
      testMatch: ['**/*.spec.ts'],
      testTimeout,
    },
    {
      ...common,
      ...database,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/{db,e2e,rules}/**/*.spec.ts'],
      testTimeout,
    },
    {
      ...common,
      ...database,
      displayName: 'processes',
      testMatch: ['<rootDir>/test/{blackbox,cli,embedded,faults}/**/*.spec.ts'],
      testTimeout,
    },
  ],
};
