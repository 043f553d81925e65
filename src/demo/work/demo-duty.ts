import type { Cell, Stretch } from './demo-calendar.js';

/** A person who works. */
export interface Worker extends Stretch {
  readonly userId: string;
  /** The unpaid breaks, in which the person does not sell, in the order of time. */
  readonly away: readonly Stretch[];
}

/** A period in which the same people are at the till. */
export interface Duty extends Stretch {
  /** At least one. */
  readonly userIds: readonly string[];
}

/** A period that is equally busy throughout and in which the same people sell. */
export interface StaffedCell extends Cell {
  readonly userIds: readonly string[];
}

/**
 * The arrival or departure of a person; at the same instant, departures come first, so that nobody is there
 * twice.
 */
interface Edge {
  readonly atMs: number;
  readonly comes: boolean;
  readonly userId: string;
}

/**
 * Returns the people at the till by period, in the order of time; periods without anybody are left out.
 * @param workers  no person appears twice at the same time
 */
export function dutyOf(workers: readonly Worker[]): Duty[] {
  const edges = workers
    .flatMap(edgesOf)
    .sort((a, b) => a.atMs - b.atMs || Number(a.comes) - Number(b.comes));
  const present = new Set<string>();
  const duties: Duty[] = [];
  let sinceMs = 0;
  for (const { atMs, comes, userId } of edges) {
    if (present.size > 0 && atMs > sinceMs) {
      duties.push({ startMs: sinceMs, endMs: atMs, userIds: [...present] });
    }
    sinceMs = atMs;
    if (comes) present.add(userId);
    else present.delete(userId);
  }
  return duties;
}

/**
 * Returns the cells in which somebody is at the till, split where people change; nothing is sold in the
 * rest.
 * @param cells   in the order of time, apart from each other; and so
 * @param duties  are these
 */
export function staffed(cells: readonly Cell[], duties: readonly Duty[]): StaffedCell[] {
  const pieces: StaffedCell[] = [];
  let first = 0;
  for (const cell of cells) {
    while ((duties[first]?.endMs ?? Infinity) <= cell.startMs) first += 1;
    for (let place = first; (duties[place]?.startMs ?? Infinity) < cell.endMs; place += 1) {
      const duty = duties[place];
      if (duty) pieces.push(pieceOf(cell, duty));
    }
  }
  return pieces;
}

/** Empty times have no edges: at one instant, nobody could tell which of the two comes first. */
function edgesOf({ userId, startMs, endMs, away }: Worker): Edge[] {
  const from = [startMs, ...away.map((pause) => pause.endMs)];
  const to = [...away.map((pause) => pause.startMs), endMs];
  return from.flatMap((fromMs, index) => {
    const toMs = to[index] ?? fromMs;
    if (toMs <= fromMs) return [];
    return [
      { atMs: fromMs, comes: true, userId },
      { atMs: toMs, comes: false, userId },
    ];
  });
}

function pieceOf(cell: Cell, duty: Duty): StaffedCell {
  const startMs = Math.max(cell.startMs, duty.startMs);
  const endMs = Math.min(cell.endMs, duty.endMs);
  const weight = (cell.weight * (endMs - startMs)) / (cell.endMs - cell.startMs);
  return { startMs, endMs, weight, userIds: duty.userIds };
}
