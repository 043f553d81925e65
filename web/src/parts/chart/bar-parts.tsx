import { gridValues, ticksEvery, type Bar } from './bars';
import styles from './bar-chart.module.css';
import { barPath, beforePath, type Geometry } from './geometry';

// The marks of a bar chart, from the ground up.

interface PartProps {
  readonly bars: readonly Bar[];
  readonly geometry: Geometry;
}

/** Room for one label of the axis, in pixels. */
const LABEL_WIDTH = 46;

const levelsOf = (bars: readonly Bar[]) =>
  gridValues(Math.max(0, ...bars.flatMap(({ value, before }) => [value ?? 0, before ?? 0])));

export function Grid({ bars, geometry }: PartProps) {
  return levelsOf(bars).map((value) => {
    const y = geometry.y(value);
    return <line key={value} x1={0} x2={geometry.width} y1={y} y2={y} className={styles.grid} />;
  });
}

/** Over the columns, of which the first stand where these labels do. */
export function Levels({
  bars,
  geometry,
  format,
}: PartProps & { format: (value: number) => string }) {
  return levelsOf(bars).map((value) => (
    <text key={value} x={0} y={geometry.y(value) - 5} className={styles.level}>
      {format(value)}
    </text>
  ));
}

/** What is unfinished is hatched. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="6" height="6" fill="var(--tc-till-mid)" />
      <rect width="3" height="6" fill="var(--tc-till)" />
    </pattern>
  );
}

/** With a halo, so that it can be read over the columns. */
export function Before({ bars, geometry }: PartProps) {
  const path = beforePath(geometry, bars);
  return (
    <>
      <path d={path} className={styles.halo} />
      <path d={path} className={styles.before} />
    </>
  );
}

export function Columns({ bars, geometry, hatch }: PartProps & { hatch: string }) {
  return bars.map(({ key, value, running }, index) =>
    value === undefined || value <= 0 ? null : (
      <path
        key={key}
        d={barPath(geometry, index, value)}
        fill={running ? `url(#${hatch})` : 'var(--tc-till)'}
      />
    ),
  );
}

export function Axis({ bars, geometry }: PartProps) {
  const every = ticksEvery(bars.length, geometry.width, LABEL_WIDTH);
  const { base, x, slot } = geometry;
  return (
    <>
      <line x1={0} x2={geometry.width} y1={base} y2={base} className={styles.base} />
      {bars.map(({ key, tick }, index) => (
        <g key={key}>
          <line x1={x(index)} x2={x(index)} y1={base + 1} y2={base + 6} className={styles.base} />
          {index % every === 0 && (
            <text
              x={x(index) + slot / 2}
              y={base + 22}
              className={styles.label}
              textAnchor="middle"
            >
              {tick}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

/** The peak is labelled, nothing else. */
export function Peak({
  bars,
  geometry,
  format,
}: PartProps & { format: (value: number) => string }) {
  const values = bars.map(({ value }) => value ?? 0);
  const peak = values.indexOf(Math.max(...values));
  const value = values[peak] ?? 0;
  if (value <= 0) return null;
  const middle = geometry.x(peak) + geometry.slot / 2;
  const x = Math.min(Math.max(middle, 24), geometry.width - 24);
  return (
    <text x={x} y={geometry.y(value) - 8} className={styles.peak} textAnchor="middle">
      {format(value)}
    </text>
  );
}
