import { VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../../i18n/messages';
import type { Bar } from './bars';
import { Axis, Before, Columns, Grid, Hatch, Levels, Peak } from './bar-parts';
import { geometryOf } from './geometry';
import styles from './bar-chart.module.css';

interface BarChartProps {
  readonly bars: readonly Bar[];
  /** What the chart shows, as one sentence. */
  readonly sentence: string;
  readonly format: (value: number) => string;
  readonly axisFormat: (value: number) => string;
  readonly valueName: string;
  readonly beforeName: string | undefined;
  readonly bucketName: string;
}

function Reading({ bar, props, left }: { bar: Bar; props: BarChartProps; left: string }) {
  const text = (value: number | undefined) => (value === undefined ? '—' : props.format(value));
  return (
    <div className={styles.reading} role="status" style={{ left }}>
      <b>{bar.name}</b>
      <span>
        <i className={styles.keyNow} aria-hidden="true" />
        {props.valueName}
        <em>{text(bar.value)}</em>
      </span>
      {props.beforeName !== undefined && (
        <span>
          <i className={styles.keyBefore} aria-hidden="true" />
          {props.beforeName}
          <em>{text(bar.before)}</em>
        </span>
      )}
    </div>
  );
}

function DataTable(props: BarChartProps) {
  const text = (value: number | undefined) => (value === undefined ? '—' : props.format(value));
  return (
    <VisuallyHidden>
      <table>
        <caption>{props.sentence}</caption>
        <thead>
          <tr>
            <th scope="col">{props.bucketName}</th>
            <th scope="col">{props.valueName}</th>
            {props.beforeName !== undefined && <th scope="col">{props.beforeName}</th>}
          </tr>
        </thead>
        <tbody>
          {props.bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">{bar.name}</th>
              <td>{text(bar.value)}</td>
              {props.beforeName !== undefined && <td>{text(bar.before)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}

function nextColumn(event: KeyboardEvent, at: number | null, count: number): number | null {
  if (event.key === 'Escape') return null;
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return at;
  event.preventDefault();
  return Math.min(count - 1, Math.max(0, at === null ? count - 1 : at + step));
}

/**
 * Bars over time against a grey line of the comparison, as high as the panel lets them be; the table beneath holds the
 * same data.
 */
export function BarChart(props: BarChartProps) {
  const { bars, sentence } = props;
  const { m } = useTexts();
  const { ref, width, height } = useElementSize();
  const [at, setAt] = useState<number | null>(null);
  const hatch = useId();
  const geometry = geometryOf(bars, { width, height });
  const read = at === null ? undefined : bars[at];
  const left = at === null ? 0 : geometry.x(at) + geometry.slot;
  return (
    // Arrow keys are one more way to read what the table below holds for everybody.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <div
      ref={ref}
      className={styles.chart}
      // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- the keys need a focus
      tabIndex={0}
      role="group"
      aria-label={`${sentence}. ${m.chart.read}`}
      onMouseLeave={() => setAt(null)}
      onBlur={() => setAt(null)}
      onKeyDown={(event) => setAt(nextColumn(event, at, bars.length))}
    >
      <svg width={geometry.width} height={geometry.height} role="img" aria-label={sentence}>
        <defs>
          <Hatch id={hatch} />
        </defs>
        <Grid bars={bars} geometry={geometry} />
        {at !== null && (
          <rect
            x={geometry.x(at)}
            y={0}
            width={geometry.slot}
            height={geometry.base}
            className={styles.column}
          />
        )}
        <Columns bars={bars} geometry={geometry} hatch={hatch} />
        {props.beforeName !== undefined && <Before bars={bars} geometry={geometry} />}
        <Levels bars={bars} geometry={geometry} format={props.axisFormat} />
        <Peak bars={bars} geometry={geometry} format={props.axisFormat} />
        <Axis bars={bars} geometry={geometry} />
        {bars.map(({ key }, index) => (
          <rect
            key={key}
            x={geometry.x(index)}
            width={geometry.slot}
            height={geometry.height}
            fill="transparent"
            onMouseEnter={() => setAt(index)}
          />
        ))}
      </svg>
      {read !== undefined && (
        <Reading
          bar={read}
          props={props}
          left={`${String(left + 190 < geometry.width ? left + 6 : Math.max(0, left - geometry.slot - 186))}px`}
        />
      )}
      <DataTable {...props} />
    </div>
  );
}
