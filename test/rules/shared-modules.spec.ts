import { AppError } from '../../src/kernel/app-error.js';

interface Environment {
  teardown(): Promise<void>;
}
/** A report of coverage counts what Jest has loaded, so that every suite is isolated then. */
const isShared = !('__coverage__' in globalThis);

type EnvironmentClass = new (config: object, context: object) => Environment;

/** What the suites that share the modules of a worker rely on; see docs/adr/0013-suites-share-modules.md. */
describe('a test suite that shares modules', () => {
  async function anotherSuite(): Promise<Environment> {
    const file = '../support/environment.mjs';
    const { default: Shared } = (await import(file)) as { default: EnvironmentClass };
    const projectConfig = { testEnvironmentOptions: {}, globals: {}, fakeTimers: {} };
    return new Shared({ globalConfig: { collectCoverage: false }, projectConfig }, {});
  }

  it('has the same globals as the modules', () => {
    const error: unknown = new AppError('NOT_FOUND');
    expect(error).toBeInstanceOf(Error);
    expect(globalThis.Error).toBe(Object.getPrototypeOf(AppError));
  });

  (isShared ? it : it.skip)('cannot replace a module, because the others have loaded it', () => {
    const replace = (): unknown => jest.doMock('../../src/kernel/app-error.js', () => ({}));
    expect(replace).toThrow('needs modules of the suite');
  });

  it('leaves to the next suite the same globals, variables, listeners and process.exit', async () => {
    const found = { fetch: globalThis.fetch, exit: process.exit, path: process.env['PATH'] };
    const listeners = process.rawListeners('SIGTERM');
    const key = Symbol('of the suite');
    const other = await anotherSuite();
    Object.assign(globalThis, { fetch: undefined, [key]: 'left' });
    process.exit = (() => undefined) as never;
    Object.assign(process.env, { PATH: 'changed', LEFT_BY_A_SUITE: 'left' });
    process.on('SIGTERM', () => undefined);
    await other.teardown();
    const { fetch } = globalThis;
    expect({ fetch, exit: process.exit, path: process.env['PATH'] }).toEqual(found);
    expect(process.env).not.toHaveProperty('LEFT_BY_A_SUITE');
    expect(key in globalThis).toBe(false);
    expect(process.rawListeners('SIGTERM')).toEqual(listeners);
  });
});
