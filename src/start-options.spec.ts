import { parseStartOptions } from './start-options.js';

describe('the options of the server', () => {
  it('accept a port and a host, in both notations', () => {
    expect(parseStartOptions(['--port', '4000', '--host=0.0.0.0'])).toMatchObject({
      port: '4000',
      host: '0.0.0.0',
    });
    expect(parseStartOptions([])).toEqual({
      port: undefined,
      host: undefined,
      help: false,
      version: false,
    });
  });

  it.each([
    [['--prot', '4000'], /^--prot is not an option; the server knows --port/],
    [['-x'], /^-x is not an option/],
    [['--toString'], /^--toString is not an option/],
    [['--port'], /^--port needs a value/],
    [['--help=yes'], /^--help takes no value/],
    [['migrate'], /"migrate".*npm run cli -- migrate/],
  ])('refuse %j with a hint', (words, message) => {
    expect(() => parseStartOptions(words)).toThrow(message);
  });
});
