/** Longer names are not compared: they are not typing mistakes, and the comparison would take long. */
const MAX_LENGTH = 40;
/** How many characters may be missing, added or wrong. */
const MAX_DISTANCE = 2;

/**
 * Finds the declared name that was probably meant.
 * @returns undefined if none is similar enough
 */
export function similarName(sent: string, declared: Iterable<string>): string | undefined {
  if (sent.length > MAX_LENGTH) return undefined;
  const plain = plainOf(sent);
  let best: string | undefined;
  let least = Math.min(MAX_DISTANCE, Math.floor(plain.length / 2)) + 1;
  for (const name of declared) {
    const distance = distanceBetween(plain, plainOf(name));
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** Returns the spelling that is compared: `shopId` and `Shop-ID` mean `shop_id`. */
function plainOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Returns Levenshtein's distance. */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
