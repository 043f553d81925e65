// The environment of suites that share the modules of their Jest worker (shared-runtime.cjs), and therefore
// its globals: `instanceof Error` would be false among modules of two realms. What a suite leaves behind is
// undone after it.
import IsolatedEnvironment from './isolated-environment.mjs';

export default class SharedEnvironment extends IsolatedEnvironment {
  #undo;

  constructor(config, context) {
    super(config, context);
    // A report of coverage counts the modules that Jest has loaded itself.
    if (config.globalConfig.collectCoverage) return;
    this.#undo = [rememberGlobals(), rememberVariables(), rememberListeners()];
    const global = globalThis;
    this.global = global;
    this.moduleMocker = new this.moduleMocker.constructor(global);
    this.fakeTimers = null;
    this.fakeTimersModern = new this.fakeTimersModern.constructor({
      config: config.projectConfig,
      global,
    });
  }

  async teardown() {
    // Before the globals, which timers replace.
    await super.teardown();
    for (const undo of this.#undo ?? []) undo();
  }
}

function rememberGlobals() {
  const { exit } = process;
  const before = Object.getOwnPropertyDescriptors(globalThis);
  return () => {
    process.exit = exit;
    for (const key of Reflect.ownKeys(globalThis)) {
      const now = Object.getOwnPropertyDescriptor(globalThis, key);
      if (!now?.configurable) continue;
      if (Object.hasOwn(before, key)) Object.defineProperty(globalThis, key, before[key]);
      // Jest's own of the suite. Libraries, which stay loaded, keep theirs by name.
      else if (typeof key === 'symbol') delete globalThis[key];
    }
  };
}

function rememberVariables() {
  const before = { ...process.env };
  return () => {
    for (const name of Object.keys(process.env))
      if (!Object.hasOwn(before, name)) delete process.env[name];
    Object.assign(process.env, before);
  };
}

/** What each application listens to in its process. */
const EVENTS = ['SIGHUP', 'SIGINT', 'SIGTERM', 'exit', 'unhandledRejection'];

function rememberListeners() {
  const before = EVENTS.map((event) => new Set(process.rawListeners(event)));
  return () => {
    for (const [index, event] of EVENTS.entries())
      for (const listener of process.rawListeners(event))
        if (!before[index].has(listener)) process.removeListener(event, listener);
  };
}
