import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { lanesOf, type Lane } from './day-lanes';
import { Ruler } from './day-rail';
import { hoursOf, scaleOf, shareOf, spanOf, type DayScale, type Span } from './day-scale';
import styles from './day-timeline.module.css';

interface DayTimelineProps {
  readonly day: Schemas['TimelineView'];
  readonly zone: string;
  readonly nameOf: (platformId: string) => string;
}

const LEAST_HOURS = 8;
/** A block shorter than this has no room for its length. */
const LABELLED_MS = 24 * 60_000;
/** Tints of the platforms, in the order in which they appear. */
const TINTS = 3;

/** What goes on reaches to the instant of the answer, never into the future. */
interface Axis extends DayScale {
  readonly asOf: number;
}

function place({ start, end }: Span, scale: Axis) {
  const left = shareOf(start, scale);
  const width = Math.max(0.3, shareOf(end ?? scale.asOf, scale) - left);
  return { left: `${String(left)}%`, width: `${String(width)}%` };
}

function LaneRow(props: { label: ReactNode; tall?: boolean; children: ReactNode }) {
  return (
    <div className={`${styles.row ?? ''} ${props.tall === true ? (styles.tall ?? '') : ''}`}>
      <div className={styles.label}>{props.label}</div>
      <div className={styles.track}>{props.children}</div>
    </div>
  );
}

function Blocks({ lane, scale, tint }: { lane: Lane; scale: Axis; tint: number }) {
  const { f } = useTexts();
  const look = lane.kind === 'platform' ? `tint-${String(tint)}` : lane.kind;
  return lane.spans.map((span) => {
    const lengthMs = (span.end ?? scale.asOf) - span.start;
    const at = place(span, scale);
    const hasRoom = lane.kind === 'platform' && lengthMs >= LABELLED_MS;
    return (
      <span key={span.start} className={`${styles.block ?? ''} ${styles[look] ?? ''}`} style={at}>
        {hasRoom && <em>{f.durationText(lengthMs / 1000)}</em>}
        {lane.kind === 'idle' && (
          <em className={styles.beside}>{f.durationText(lengthMs / 1000)}</em>
        )}
      </span>
    );
  });
}

function Receipts({ day, scale }: { day: DayTimelineProps['day']; scale: Axis }) {
  const largest = Math.max(1, ...day.receipts.map(({ total }) => total));
  return day.receipts.map(({ id, occurred_at, total, type }) => (
    <i
      key={id}
      className={`${styles.receipt ?? ''} ${type === 'REFUND' ? (styles.refund ?? '') : ''}`}
      style={{
        left: `${String(shareOf(Date.parse(occurred_at), scale))}%`,
        height: `${String(Math.max(8, (total / largest) * 100))}%`,
      }}
    />
  ));
}

function ShiftBlocks({
  day,
  scale,
  zone,
}: Pick<DayTimelineProps, 'day' | 'zone'> & { scale: Axis }) {
  const { m, f } = useTexts();
  return day.shifts.map((shift) => (
    <span key={shift.id}>
      <span
        className={`${styles.block ?? ''} ${styles.shift ?? ''}`}
        style={place(spanOf(shift), scale)}
      >
        <em>
          {shift.end_at === null
            ? m.team.railOpen(f.time(shift.start_at, zone))
            : `${f.time(shift.start_at, zone)}–${f.time(shift.end_at, zone)}`}
        </em>
      </span>
      {shift.breaks.map((rest) => (
        <span
          key={rest.id}
          className={`${styles.block ?? ''} ${styles.break ?? ''}`}
          style={place(spanOf(rest), scale)}
        />
      ))}
    </span>
  ));
}

function useSentence({ day, zone }: DayTimelineProps): string {
  const { m, f } = useTexts();
  const shifts = day.shifts.map(({ start_at, end_at }) =>
    end_at === null
      ? m.team.railOpen(f.time(start_at, zone))
      : m.team.rail(f.time(start_at, zone), f.time(end_at, zone)),
  );
  return m.activity.sentence(shifts.join(', '), day.platforms.length, day.receipts.length);
}

/** A person's day on one axis, for the person as for whoever looks; the same facts follow in words. */
export function DayTimeline(props: DayTimelineProps) {
  const { m } = useTexts();
  const { day, zone, nameOf } = props;
  const sentence = useSentence(props);
  const asOf = Date.parse(day.as_of);
  const spans = day.shifts.map((shift) => ({
    start: Date.parse(shift.start_at),
    end: shift.end_at === null ? asOf : Date.parse(shift.end_at),
  }));
  const scale = { ...scaleOf(spans, spans[0]?.end ?? asOf, LEAST_HOURS), asOf };
  const lanes = lanesOf(day, nameOf);
  const platforms = lanes.filter(({ kind }) => kind === 'platform');
  const labels = {
    ...{ offList: m.activity.offList, paused: m.activity.paused },
    ...{ explained: m.activity.explained, idle: m.activity.idle },
  };
  return (
    <div className={styles.timeline} role="img" aria-label={sentence}>
      <div className={styles.lines} aria-hidden="true">
        {hoursOf(scale).map((hour) => (
          <i key={hour} style={{ left: `${String(shareOf(hour, scale))}%` }} />
        ))}
      </div>
      <LaneRow label={m.activity.shiftLane} tall>
        <ShiftBlocks day={day} scale={scale} zone={zone} />
      </LaneRow>
      {lanes.map((lane) => (
        <LaneRow
          key={lane.key}
          label={lane.kind === 'platform' || lane.kind === 'device' ? lane.name : labels[lane.kind]}
        >
          <Blocks lane={lane} scale={scale} tint={platforms.indexOf(lane) % TINTS} />
        </LaneRow>
      ))}
      <LaneRow
        tall
        label={
          <>
            {m.activity.receiptsLane}
            <small>{m.activity.heights}</small>
          </>
        }
      >
        <Receipts day={day} scale={scale} />
      </LaneRow>
      <div className={styles.axis}>
        <Ruler scale={scale} zone={zone} />
      </div>
    </div>
  );
}
