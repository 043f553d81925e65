import { randomInt } from 'node:crypto';

/** Numbers that the same seed repeats. */
export class Random {
  constructor(private state: number) {}

  /** From 0 (included) to 1 (excluded); mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new Error('Nothing to choose from');
    return item;
  }
}

/** The seed of a run: `FAULT_SEED` repeats one. Printed, so that a failure can be repeated. */
export function chooseSeed(suite: string): number {
  const seed = Number(process.env['FAULT_SEED'] ?? randomInt(2 ** 31));
  process.stderr.write(`${suite}: FAULT_SEED=${seed}\n`);
  return seed;
}
