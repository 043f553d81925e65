import type { Stretch } from '../work/demo-calendar.js';
import type { Turn } from '../work/demo-roster.js';
import { Random } from '../random.js';

const MINUTE_MS = 60_000;
const SILENCE_CHANCE = 0.3;
/** Always longer than the idle limit of the demo. */
const LENGTH_MIN = [13, 34] as const;
/** Only long parts of a day: nobody leaves the till of a short one. */
const LEAST_TURN_MS = 6 * 60 * MINUTE_MS;
/** From the ends of the shift, and from the break. */
const APART_MS = 40 * MINUTE_MS;

/**
 * Adds to some turns a time in which their person was neither at the till nor at a screen: deliveries, calls,
 * the stock room. Nothing is sold by them then.
 * @param nowMs  what goes on now is no such time, so that everyone at work is seen at a live till
 */
export function withSilences(turns: readonly Turn[], seed: string, nowMs: number): Turn[] {
  return turns.map((turn) => {
    const silence = silenceOf(turn, new Random(`${seed}/${turn.date}/${turn.part}`));
    return silence && silence.endMs <= nowMs ? { ...turn, silence } : turn;
  });
}

function silenceOf(turn: Turn, random: Random): Stretch | undefined {
  if (turn.endMs - turn.startMs < LEAST_TURN_MS || !random.chance(SILENCE_CHANCE)) return undefined;
  const [least, most] = LENGTH_MIN;
  const lengthMs = Math.round((least + random.next() * (most - least)) * MINUTE_MS);
  const places = placesOf(turn).filter(({ startMs, endMs }) => endMs - startMs > lengthMs);
  if (places.length === 0) return undefined;
  const { startMs, endMs } = random.pick(places);
  const fromMs = startMs + random.below(endMs - startMs - lengthMs);
  return { startMs: fromMs, endMs: fromMs + lengthMs };
}

/** The times between the ends of the shift and its break, with some distance from them. */
function placesOf({ startMs, endMs, breaks }: Turn): Stretch[] {
  const from = [startMs, ...breaks.map((pause) => pause.endMs)];
  const to = [...breaks.map((pause) => pause.startMs), endMs];
  return from.map((fromMs, index) => ({
    startMs: fromMs + APART_MS,
    endMs: (to[index] ?? fromMs) - APART_MS,
  }));
}
