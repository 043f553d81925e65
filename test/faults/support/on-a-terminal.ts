/** Runs a command on a terminal of its own, with its size; `script` is a part of util-linux. */
export const ON_A_TERMINAL = [
  'bash',
  '-c',
  'exec script --quiet --return --flush --command "$(printf "%q " "$@")" /dev/null',
  'terminal',
];
