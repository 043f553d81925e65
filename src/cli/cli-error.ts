/** A failure, described in one sentence for the person at the keyboard, and the exit code of the process. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

/** A value that an option does not accept. Commander recognizes the error by its code and names the option. */
export class InvalidOption extends Error {
  override readonly name = 'InvalidOption';
  readonly code = 'commander.invalidArgument';
  readonly exitCode = 1;
}
