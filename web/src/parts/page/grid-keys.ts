import { useState, type KeyboardEvent } from 'react';

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One stop for the tab key in a grid; arrow keys move between the cells that have `data-place="row-column"`. */
export function useGridKeys(first = '0-0') {
  const [active, setActive] = useState(first);
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const move = MOVES[event.key];
    const place = event.target instanceof HTMLElement ? event.target.dataset.place : undefined;
    if (move === undefined || place === undefined) return;
    const [row = 0, column = 0] = place.split('-').map(Number);
    const next = `${String(row + move[0])}-${String(column + move[1])}`;
    const cell = event.currentTarget.querySelector<HTMLElement>(`[data-place="${next}"]`);
    if (cell === null) return;
    event.preventDefault();
    setActive(next);
    cell.focus();
  }
  return { active, onKeyDown };
}
