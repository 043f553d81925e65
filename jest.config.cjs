// Everything is compiled to CommonJS by swc: Node 20 cannot run Jest over ES modules reliably.
const common = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|j|mj|cj)s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
module.exports = { ...common, rootDir: '.', roots: ['<rootDir>/src', '<rootDir>/test'], testMatch: ['**/*.spec.ts'] };
