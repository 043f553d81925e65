import { WILDCARD } from './host-pattern.js';

/** The pattern that won, and whose it is. */
export interface HostMatch<Owner> {
  readonly pattern: string;
  readonly owner: Owner;
}

/**
 * Finds the owner of a host among many patterns. The most specific one wins: the host itself before a wildcard,
 * and a longer wildcard before a shorter one.
 *
 * The patterns are looked up, not tried: a host costs one look-up for each of its parts, however many patterns
 * there are. Both patterns and hosts are in their normal form.
 */
export class HostMatcher<Owner> {
  private readonly owners: ReadonlyMap<string, Owner>;

  /** @param patterns  each with its owner, no pattern twice */
  constructor(patterns: Iterable<readonly [pattern: string, owner: Owner]>) {
    this.owners = new Map(patterns);
  }

  /** How many patterns there are. */
  get size(): number {
    return this.owners.size;
  }

  /** @param host  as `readHost` returns it */
  match(host: string): HostMatch<Owner> | undefined {
    const exact = this.owners.get(host);
    if (exact !== undefined) return { pattern: host, owner: exact };
    for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
      const pattern = WILDCARD + host.slice(dot + 1);
      const owner = this.owners.get(pattern);
      if (owner !== undefined) return { pattern, owner };
    }
    return undefined;
  }
}
