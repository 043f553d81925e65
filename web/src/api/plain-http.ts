// On plain HTTP from another machine a browser has neither `crypto.randomUUID` nor locks between tabs.

/** A random UUID, version 4 (RFC 9562), also where the browser makes none. */
export function newId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function locks(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}

/** Does the work in one tab at a time; without locks every tab does it, and the server decides. */
export async function oneTabAtATime<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const known = locks();
  return known === undefined ? work() : known.request(name, work);
}

/** As {@link oneTabAtATime}, but returns undefined at once while another tab is at it. */
export async function unlessAnotherTab<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const known = locks();
  if (known === undefined) return work();
  return known.request(name, { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : work(),
  );
}
