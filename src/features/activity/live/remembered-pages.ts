import type { DoubtfulShift } from './doubts-read-only.repository.js';

/** An answer, and all that decides whether it is still true. */
export interface RememberedPage {
  /** The exact text of the answer. */
  readonly text: string;
  /** The people in it. */
  readonly userIds: readonly string[];
  /** What the database had committed, at the earliest, when the answer was read. */
  readonly snapshot: string;
  /** In milliseconds, by the database's clock: the first and the last instant at which it is true. */
  readonly from: number;
  readonly until: number;
  readonly doubtful: readonly DoubtfulShift[];
  readonly signs: string;
}

/** What the database says when it is asked whether a page is still true. */
export interface Freshness {
  readonly now: number;
  /** Whether the live log has entries of which the page knows nothing. */
  readonly hasChanged: boolean;
  readonly signs: string;
}

/** In one process. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

export function isStillTrue(page: RememberedPage, { now, hasChanged, signs }: Freshness): boolean {
  return !hasChanged && signs === page.signs && page.from <= now && now <= page.until;
}

/** The pages that were read last. Whatever is forgotten is only read again. */
export class RememberedPages {
  private readonly pages = new Map<string, RememberedPage>();
  private characters = 0;

  constructor(private readonly most = MOST_CHARACTERS) {}

  get(key: string): RememberedPage | undefined {
    const page = this.pages.get(key);
    if (!page) return undefined;
    // The map is in order of use.
    this.pages.delete(key);
    this.pages.set(key, page);
    return page;
  }

  set(key: string, page: RememberedPage): void {
    this.forget(key);
    this.pages.set(key, page);
    this.characters += page.text.length;
    for (const oldest of this.pages.keys()) {
      if (this.characters <= this.most) return;
      this.forget(oldest);
    }
  }

  forget(key: string): void {
    this.characters -= this.pages.get(key)?.text.length ?? 0;
    this.pages.delete(key);
  }
}
