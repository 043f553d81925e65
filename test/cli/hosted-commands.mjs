// Runs commands of the built command line one after the other in this process, which loads it once: what is
// evaluated for each command is `dist/cli.js` itself, with words, variables, output and an end of its own.
import { AsyncLocalStorage } from 'node:async_hooks';
import { pathToFileURL } from 'node:url';

const script = pathToFileURL(process.argv[2]);
const [node, , file] = process.argv;
const exit = process.exit.bind(process);

/** Thrown where a command ends its process, so that it does not go on. */
class Ended extends Error {}

/** The command that is at work: what it has printed, and its exit code once it has ended. */
const commands = new AsyncLocalStorage();

for (const name of ['stdout', 'stderr']) {
  process[name].write = (text, ...rest) => {
    const command = commands.getStore();
    if (command.code === undefined) command[name] += String(text);
    rest.find((one) => typeof one === 'function')?.();
    return true;
  };
}
process.exit = (code) => {
  commands.getStore().code ??= Number(code ?? process.exitCode ?? 0);
  throw new Ended();
};
// The time limit of a command that has ended ends nobody.
process.on('uncaughtException', (error) => {
  if (!(error instanceof Ended)) throw error;
});

async function run({ id, words, env }) {
  const command = { stdout: '', stderr: '' };
  process.argv = [node, file, ...words];
  process.env = env;
  process.exitCode = undefined;
  // Its own imports are loaded already.
  await commands.run(command, () =>
    import(`${script.href}?command=${id}`).catch((error) => {
      if (!(error instanceof Ended)) throw error;
    }),
  );
  command.code ??= Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return command;
}

process.on('message', (order) => {
  void run(order).then((outcome) => process.send(outcome));
});
process.once('disconnect', () => exit(0));
