interface Archived {
  readonly archived_at: string | null;
}

/** What is archived stands at the end of a list. */
export function inUseFirst(one: Archived, other: Archived): number {
  return Number(one.archived_at !== null) - Number(other.archived_at !== null);
}
