import type { Schemas } from '../../api/client';
import { spanOf, type Span } from './day-scale';

type Day = Schemas['TimelineView'];

/** What a lane shows; platforms have one lane each. */
export type LaneKind = 'device' | 'platform' | 'offList' | 'paused' | 'idle' | 'explained';

export interface Lane {
  readonly key: string;
  readonly kind: LaneKind;
  /** The name of a device or platform; other kinds are named by the language. */
  readonly name: string | null;
  readonly spans: readonly Span[];
}

/** Shorter gaps are slivers on the screen; the sums count them all the same. */
const SLIVER_MS = 120_000;

/** Joins what is less than two minutes apart. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  return ordered.reduce<Span[]>((done, span) => {
    const last = done.at(-1);
    if (last?.end == null || span.start - last.end >= SLIVER_MS) return [...done, span];
    const end = span.end === null ? null : Math.max(last.end, span.end);
    return [...done.slice(0, -1), { start: last.start, end }];
  }, []);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** The lanes of a day under its shifts: devices, platforms, and what was none. */
export function lanesOf(day: Day, nameOf: (platformId: string) => string): readonly Lane[] {
  const sessions = day.shifts.flatMap((shift) => shift.sessions);
  const devices = [...grouped(sessions, ({ name }) => name)].map(([name, rows]): Lane => ({
    key: name,
    kind: 'device',
    name,
    spans: joined(rows.map(spanOf)),
  }));
  const platforms = [...grouped(day.platforms, ({ platform_id }) => platform_id)].map(
    ([id, rows]): Lane => ({
      ...{ key: id, kind: 'platform', name: nameOf(id) },
      spans: joined(rows.map(spanOf)),
    }),
  );
  const others = (
    [
      ['offList', day.off_list],
      ['paused', day.paused],
      ['explained', day.explained],
      ['idle', day.idle],
    ] as const
  ).flatMap(([kind, rows]): Lane[] =>
    rows.length === 0 ? [] : [{ key: kind, kind, name: null, spans: joined(rows.map(spanOf)) }],
  );
  return [...devices, ...platforms, ...others];
}
