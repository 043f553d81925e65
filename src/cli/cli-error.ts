/** What went wrong, in one sentence for the person at the keyboard, and how the process ends. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

/** The value of an option that cannot be used. Commander knows it by its code and names the option. */
export class InvalidOption extends Error {
  override readonly name = 'InvalidOption';
  readonly code = 'commander.invalidArgument';
  readonly exitCode = 1;
}
