import { useState } from 'react';

interface Versioned {
  readonly version: number;
}

/** What is typed into the form of one record, and what became of the record meanwhile. */
export interface Draft<Typed> {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  /** The version that the form began with; it goes with the request. */
  readonly version: number;
  /** What the record says now, where somebody else has saved since; otherwise null. */
  readonly theirs: Typed | null;
  /** Whether I have typed something else than what the form began with. */
  readonly isMine: (name: keyof Typed) => boolean;
  /** Forgets what I typed. */
  readonly takeTheirs: () => void;
  /** Begins again with theirs and keeps what I changed; returns what is now to be saved. */
  readonly putMineOnTop: () => { readonly typed: Typed; readonly version: number };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Holds what is typed, and the version that it began with, however often the record is asked for again. Whoever has
 * typed nothing yet follows the record; after that theirs stands beside mine.
 * @param typedOf  what the fields show for a record
 * @returns  also `begin`, for a form that stays open after it was saved: what the server answered is the new beginning
 */
export function useDraft<Row extends Versioned, Typed extends object>(
  row: Row,
  typedOf: (row: Row) => Typed,
): Draft<Typed> & { readonly begin: (row: Row) => void } {
  const [base, setBase] = useState(row);
  const [typed, setTyped] = useState(() => typedOf(row));
  const [before, theirs] = [typedOf(base), typedOf(row)];
  const begin = (from: Row, next = typedOf(from)) => {
    setBase(from);
    setTyped(next);
  };
  const isBehind = row.version > base.version;
  if (isBehind && (same(typed, before) || same(typed, theirs))) begin(row);
  const isMine = (name: keyof Typed) => !same(typed[name], before[name]);
  return {
    typed,
    change: (part) => setTyped((was) => ({ ...was, ...part })),
    version: base.version,
    theirs: isBehind ? theirs : null,
    isMine,
    takeTheirs: () => begin(row),
    putMineOnTop: () => {
      const names = Object.keys(typed) as (keyof Typed)[];
      const mine = Object.fromEntries(names.filter(isMine).map((name) => [name, typed[name]]));
      const merged = { ...theirs, ...(mine as Partial<Typed>) };
      begin(row, merged);
      return { typed: merged, version: row.version };
    },
    begin: (from) => begin(from),
  };
}
