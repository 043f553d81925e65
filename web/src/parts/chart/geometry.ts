import type { Bar } from './bars';

/** In pixels; also the least height of `.chart`. */
const LEAST_HEIGHT = 300;
const TOP = 30;
const AXIS = 34;
const LEAST_WIDTH = 260;

/** Where things lie in a chart, in pixels. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly slot: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly base: number;
}

/** The room for a chart, as measured. */
type Room = Pick<Geometry, 'width' | 'height'>;

export function geometryOf(bars: readonly Bar[], room: Room): Geometry {
  const width = Math.max(LEAST_WIDTH, room.width);
  const height = Math.max(LEAST_HEIGHT, room.height);
  const slot = width / Math.max(1, bars.length);
  const highest = Math.max(1, ...bars.flatMap(({ value, before }) => [value ?? 0, before ?? 0]));
  const base = height - AXIS;
  return {
    width,
    height,
    slot,
    base,
    x: (index) => index * slot,
    y: (value) => base - (Math.max(0, value) / (highest * 1.04)) * (base - TOP),
  };
}

/** A column with round upper corners. */
export function barPath({ x, y, base, slot }: Geometry, index: number, value: number): string {
  const width = Math.min(34, slot * 0.62);
  const left = x(index) + (slot - width) / 2;
  const top = Math.min(y(value), base);
  const r = Math.min(3, (base - top) / 2, width / 2);
  const p = (n: number) => n.toFixed(2);
  return `M${p(left)} ${p(base)}V${p(top + r)}q0 ${p(-r)} ${p(r)} ${p(-r)}h${p(width - 2 * r)}q${p(r)} 0 ${p(r)} ${p(r)}V${p(base)}z`;
}

/** The line of the comparison, in steps. */
export function beforePath({ x, y, width }: Geometry, bars: readonly Bar[]): string {
  return bars
    .map(({ before }, index) => {
      const at = x(index).toFixed(2);
      const level = y(before ?? 0).toFixed(2);
      return index === 0 ? `M${at} ${level}` : `H${at}V${level}`;
    })
    .concat(`H${width.toFixed(2)}`)
    .join('');
}
