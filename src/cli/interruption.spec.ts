import { CliError } from './cli-error.js';
import { Interruption } from './interruption.js';

describe('Ctrl-C', () => {
  let nowMs = 0;
  let exits: unknown[];
  let interruption: Interruption;
  let told: number;

  beforeEach(() => {
    [nowMs, told, exits] = [10_000, 0, []];
    jest.spyOn(performance, 'now').mockImplementation(() => nowMs);
    jest.spyOn(process, 'exit').mockImplementation((code) => exits.push(code) as never);
    interruption = new Interruption(() => (told += 1));
  });
  afterEach(() => {
    interruption.dispose();
    jest.restoreAllMocks();
  });

  function press(signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): void {
    process.emit(signal, signal);
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('or %s aborts the work, and the process will exit with %d', (signal, exitCode) => {
    press(signal);
    const reason: unknown = interruption.signal.reason;
    expect(reason).toBeInstanceOf(CliError);
    expect(reason).toMatchObject({ exitCode });
    expect([told, exits]).toEqual([1, []]);
  });

  it('pressed once but delivered twice lets the work roll back', () => {
    press();
    nowMs += 700;
    press();
    expect([told, exits]).toEqual([1, []]);
  });

  it('pressed a second time ends the process at once', () => {
    press();
    nowMs += 701;
    press();
    expect([told, exits]).toEqual([1, [130]]);
  });

  it('no longer aborts anything once the work is done', () => {
    const before = process.listenerCount('SIGINT');
    interruption.dispose();
    expect(process.listenerCount('SIGINT')).toBe(before - 1);
    expect(interruption.signal.aborted).toBe(false);
  });
});
