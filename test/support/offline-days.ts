import fc from 'fast-check';

/** Minutes ago, so that the earlier one is larger. */
export interface OfflineSpan {
  readonly from: number;
  readonly to: number;
}

/** A shift as it was worked, while the device was offline. */
export interface OfflineShift extends OfflineSpan {
  readonly breaks: readonly OfflineSpan[];
}

/** A message of the device: a path and its fields with instants in minutes ago. */
export interface OfflineMessage {
  readonly path: string;
  readonly times: Readonly<Record<string, number>>;
  readonly breaks?: readonly OfflineSpan[];
}

/** All messages of a shift, each with the names of what it belongs to. */
export function messagesOf({ from, to, breaks }: OfflineShift): OfflineMessage[] {
  const shift_start_at = from;
  return [
    { path: '/shifts/start', times: { occurred_at: from } },
    { path: '/shifts/end', times: { shift_start_at, occurred_at: to } },
    ...breaks.flatMap((pause): OfflineMessage[] => [
      { path: '/shifts/breaks/start', times: { shift_start_at, occurred_at: pause.from } },
      {
        path: '/shifts/breaks/end',
        times: { shift_start_at, break_start_at: pause.from, occurred_at: pause.to },
      },
    ]),
  ];
}

/** The same shift as one message. */
export function recordOf({ from, to, breaks }: OfflineShift): OfflineMessage {
  return { path: '/shifts/recorded', times: { start_at: from, end_at: to }, breaks };
}

const GRID_MINUTES = 10;
const DAY_STEPS = 120;

/** Distinct points of the day in the order of time. */
const points = (count: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: DAY_STEPS }), { minLength: count, maxLength: count })
    .map((steps) => steps.sort((a, b) => b - a).map((step) => step * GRID_MINUTES));

/** One to three shifts with up to two breaks each. */
export const anyOfflineDay: fc.Arbitrary<OfflineShift[]> = fc
  .array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 })
  .chain((pauses) =>
    points(pauses.reduce((sum, count) => sum + 2 + 2 * count, 0)).map((minutes) => {
      let next = 0;
      return pauses.map((count) => {
        const own = minutes.slice(next, next + 2 + 2 * count);
        next += own.length;
        const [from = 0, ...inner] = own;
        const to = inner.pop() ?? 0;
        const breaks = Array.from({ length: count }, (_, index) => ({
          from: inner[2 * index] ?? 0,
          to: inner[2 * index + 1] ?? 0,
        }));
        return { from, to, breaks };
      });
    }),
  );

/** A day, and its messages in any order: some sent twice, some shifts sent whole besides. */
export const anyDelivery: fc.Arbitrary<{
  readonly day: readonly OfflineShift[];
  readonly messages: readonly OfflineMessage[];
}> = anyOfflineDay.chain((day) => {
  const single = day.flatMap(messagesOf);
  return fc
    .record({
      again: fc.subarray(single),
      whole: fc.subarray(day),
    })
    .chain(({ again, whole }) => {
      const all = [...single, ...again, ...whole.map(recordOf)];
      return fc
        .shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
        .map((messages) => ({ day, messages }));
    });
});
