/** Readers whose looks are remembered; beyond that, those who looked first are forgotten. */
const MOST_READERS = 1_000;

/** The looks of one reader within one hour. */
interface Remembered {
  readonly hour: number;
  readonly userIds: Set<string>;
}

/**
 * The looks that this process knows to be stored, so that a page which is read every few seconds writes once
 * an hour. Whatever is forgotten is only stored in vain again.
 */
export class RememberedLooks {
  private readonly readers = new Map<string, Remembered>();

  /** The people among these whose look is not known. */
  unknown(readerId: string, userIds: readonly string[], hour: number): string[] {
    const known = this.readers.get(readerId);
    return userIds.filter((id) => known?.hour !== hour || !known.userIds.has(id));
  }

  add(readerId: string, userIds: readonly string[], hour: number): void {
    const known = this.readers.get(readerId);
    const ids = known?.hour === hour ? [...known.userIds, ...userIds] : userIds;
    this.readers.delete(readerId);
    this.readers.set(readerId, { hour, userIds: new Set(ids) });
    const [oldest] = this.readers.keys();
    if (this.readers.size > MOST_READERS && oldest !== undefined) this.readers.delete(oldest);
  }
}
