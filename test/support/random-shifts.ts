import fc from 'fast-check';

/** Milliseconds after the beginning of the random past. */
type Instant = number;

/** Null says nothing of the time; a number of ticks after the last press is how a day goes on. */
type When = Instant | { readonly ticks: number } | null;

export type Breaks = readonly { readonly from: Instant; readonly to: Instant | null }[];

interface Times {
  readonly from: Instant;
  readonly to: Instant;
  readonly breaks: Breaks;
}

/** A field that is null keeps its value. */
export interface Correction {
  readonly does: 'correct';
  readonly boss: number;
  readonly shift: number;
  readonly isStale: boolean;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly breaks: Breaks | null;
  readonly movesShop: boolean;
}

export interface Press {
  readonly does: 'start' | 'end' | 'startBreak' | 'endBreak';
  readonly device: number;
  readonly at: When;
}

/** An action of a person. The device, the boss and the shift are numbers, taken modulo their count. */
export type Command =
  | Press
  | { readonly does: 'add'; readonly boss: number; readonly times: Times }
  | Correction
  | {
      readonly does: 'void' | 'confirm';
      readonly boss: number;
      readonly shift: number;
      readonly isStale: boolean;
    }
  /** The job looks at the open shift, whose device was last seen then. */
  | { readonly does: 'close'; readonly seen: Instant };

export const TICKS = 24;
export const TICK_MS = 5 * 60_000;

/** On a grid, so that times do meet; and a millisecond beside it. */
const instant: fc.Arbitrary<Instant> = fc
  .tuple(fc.nat({ max: TICKS - 1 }), fc.constantFrom(0, 0, 0, 0, 1, -1))
  .map(([tick, beside]) => Math.max(0, tick * TICK_MS + beside));

const times: fc.Arbitrary<Times> = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(instant, { minLength: 2, maxLength: 6 }).map(inOrder) },
  { weight: 1, arbitrary: fc.array(instant, { minLength: 2, maxLength: 6 }).map(asGiven) },
);

/** A shift from the first to the last of them; breaks between the others, the last one running perhaps. */
function inOrder(instants: readonly Instant[]): Times {
  return asGiven([...instants].sort((a, b) => a - b));
}

function asGiven(instants: readonly Instant[]): Times {
  const [from = 0, ...others] = instants;
  const to = others.pop() ?? 0;
  const breaks = [];
  for (let index = 0; index < others.length; index += 2) {
    breaks.push({ from: others[index] ?? 0, to: others[index + 1] ?? null });
  }
  return { from, to, breaks };
}

const who = fc.nat({ max: 1 });
const which = fc.nat({ max: 3 });
const isStale = fc.constantFrom(false, false, false, true);

const press = fc.record({
  does: fc.constantFrom(
    ...(['start', 'start', 'end', 'startBreak', 'startBreak', 'endBreak', 'endBreak'] as const),
  ),
  device: who,
  at: fc.oneof(
    { weight: 6, arbitrary: fc.record({ ticks: fc.nat({ max: 2 }) }) },
    { weight: 3, arbitrary: instant },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
});
const add = fc.record({ does: fc.constant('add' as const), boss: who, times });
const correct = fc
  .record({
    does: fc.constant('correct' as const),
    boss: who,
    shift: which,
    isStale,
    times,
    keeps: fc.record({ from: fc.boolean(), to: fc.boolean(), breaks: fc.boolean() }),
    movesShop: fc.constantFrom(false, false, false, true),
  })
  .map(({ times: { from, to, breaks }, keeps, ...others }) => ({
    ...others,
    from: keeps.from ? null : from,
    to: keeps.to ? null : to,
    breaks: keeps.breaks ? null : breaks,
  }));
const review = fc.record({
  does: fc.constantFrom('void' as const, 'confirm' as const, 'confirm' as const),
  boss: who,
  shift: which,
  isStale,
});
const close = fc.record({ does: fc.constant('close' as const), seen: instant });

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 14, arbitrary: press },
  { weight: 2, arbitrary: add },
  { weight: 4, arbitrary: correct },
  { weight: 3, arbitrary: review },
  { weight: 2, arbitrary: close },
);

/** A history of one person: one thing after the other, and now and then some at once. */
export const anyHistory: fc.Arbitrary<readonly (readonly Command[])[]> = fc.noBias(
  fc.array(
    fc.oneof(
      { weight: 2, arbitrary: fc.tuple(command) },
      { weight: 1, arbitrary: fc.array(command, { minLength: 2, maxLength: 5, size: 'max' }) },
    ),
    { minLength: 1, maxLength: 24, size: 'max' },
  ),
);
