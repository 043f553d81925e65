const RULE = 'must hold origins such as https://till.example.com, separated by commas';

/**
 * Explains why an origin would never match: browsers send each origin in one spelling, and it is compared
 * with the `Origin` header letter for letter.
 * @returns undefined for an origin that can match
 */
export function originFault(origin: string): string | undefined {
  const reason = reasonAgainst(origin);
  return reason === undefined ? undefined : `${RULE}; ${origin} ${reason}`;
}

function reasonAgainst(origin: string): string | undefined {
  if (!/^https?:\/\//i.test(origin)) return 'does not begin with http:// or https://';
  if (!URL.canParse(origin)) return 'is not a URL';
  const { origin: canonical } = new URL(origin);
  if (origin === canonical) return undefined;
  if (origin.endsWith('/')) return 'ends with a slash';
  return origin === origin.toLowerCase()
    ? `is written by browsers as ${canonical}`
    : 'has capital letters';
}
