const LOOK_EVERY_MS = 250;

/**
 * Whoever ends `npm start` by a signal means the server: npm passes it on to a shell, which dies of it and
 * leaves us behind, with the database. That we have another parent then is all there is to see.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  look.unref();
}
