/**
 * The patterns for LIKE of what someone searches: one for each word, so that their order does not matter.
 * The database folds them with the function `search_fold`, as it has folded the text that they are
 * compared with.
 * @returns none for a text without words
 */
export function searchPatterns(text: string | undefined): string[] {
  // Of a full-width % the fold makes a plain one, which must not become a wildcard.
  const words = (text ?? '').normalize('NFKC').split(/\s+/u);
  return [...new Set(words)].filter(Boolean).map((word) => `%${literal(word)}%`);
}

/** The word as a pattern that matches nothing but itself. */
function literal(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
