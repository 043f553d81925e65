/**
 * Runs a command on a terminal of its own, with its size; `script` is a part of util-linux. It gives the command to a shell,
 * which has to be the one that quoted it: others do not read how this one quotes a letter beyond ASCII.
 */
export const ON_A_TERMINAL = [
  'bash',
  '-c',
  'SHELL=$BASH exec script --quiet --return --flush --command "$(printf "%q " "$@")" /dev/null',
  'terminal',
];
