// Loads libraries and the application's source once per Jest worker, as Node does, instead of once per
// suite. docs/adr/0013-suites-share-modules.md has the reasons and the figures.
const { createRequire } = require('node:module');
const { dirname, isAbsolute, join, resolve, sep } = require('node:path');
const { compileFunction } = require('node:vm');

/** The runtime of the Jest that is installed; only Jest itself declares the package. */
const jestCore = createRequire(require.resolve('jest')).resolve('@jest/core');
const { default: JestRuntime } = createRequire(jestCore)('jest-runtime');

const SOURCE = join(dirname(dirname(__dirname)), 'src') + sep;
/** What Jest gives to each module that it runs. */
const PARAMETERS = ['module', 'exports', 'require', '__dirname', '__filename', 'jest'];

module.exports = class SharedRuntime extends JestRuntime {
  constructor(...args) {
    super(...args);
    /** Suites whose environment has globals of its own keep modules of their own, too. */
    this.shares = this._environment.global === globalThis;
    if (this.shares) this.executor.compile = compileHere;
  }

  requireModule(from, name, ...rest) {
    const shared = this.shares && name !== undefined ? sharedName(from, name) : undefined;
    return shared === undefined
      ? super.requireModule(from, name, ...rest)
      : createRequire(from)(shared);
  }

  setMock(from, name, ...rest) {
    if (this.shares)
      throw new Error(
        `jest.mock('${name}') needs modules of the suite's own: see docs/testing.md, "Modules"`,
      );
    super.setMock(from, name, ...rest);
  }
};

/** Runs specs and their support among the globals of the worker, which the shared modules use. */
function compileHere(source, filename) {
  return compileFunction(source, PARAMETERS, { filename });
}

/**
 * @returns {string | undefined} what Node is to load in place of `name`: libraries, parts of Node,
 *   plain modules, and what global-setup.mjs has translated of `src/`. Nothing for what Jest loads.
 */
function sharedName(from, name) {
  // Jest replaces `createRequire`.
  if (name === 'module' || name === 'node:module') return undefined;
  if (!name.startsWith('.') && !isAbsolute(name)) return name;
  const file = resolve(dirname(from), name);
  if (file.startsWith(SOURCE))
    return join(process.env.TEST_BUILD, 'src', file.slice(SOURCE.length)).replace(/\.ts$/, '.js');
  return file.endsWith('.mjs') ? file : undefined;
}
