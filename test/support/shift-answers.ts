import type { ShiftView } from '../../src/features/shifts/shift-views.dto.js';
import type { Command } from './random-shifts.js';

export interface SentBreak {
  readonly start_at: string;
  readonly end_at?: string;
}

/** Collects the statements of all answers about shifts. */
export interface SentBody extends Readonly<Record<string, unknown>> {
  readonly occurred_at?: string;
  readonly shop_id?: string;
  readonly start_at?: string;
  readonly end_at?: string;
  readonly breaks?: readonly SentBreak[];
  readonly version?: number;
}

/** The latest instant in the answer, in milliseconds. */
export function lastInstantOf({ start_at, end_at, breaks }: ShiftView): number {
  const instants = [start_at, end_at, ...breaks.flatMap((one) => [one.start_at, one.end_at])];
  return Math.max(...instants.map((instant) => Date.parse(instant ?? start_at)));
}

/** Of the organization whose shifts are looked at, in minutes. */
export const SHIFT_LIMIT = 60;

/** In what the shift of a success is not as it was asked for. */
export function unlike(does: Command['does'], body: SentBody, view: ShiftView): string[] {
  const wrong: string[] = [];
  const expect = (what: string, is: unknown, asked: unknown): void => {
    if (asked === undefined || JSON.stringify(is) === JSON.stringify(asked)) return;
    wrong.push(`${does}: ${what} is ${JSON.stringify(is)} and not ${JSON.stringify(asked)}`);
  };
  const { occurred_at } = body;
  const within = [occurred_at, view.end_at];
  const begun = view.breaks.find((one) => one.start_at === occurred_at);
  // A later message of a device about a break is cut to the shift if the shift has ended.
  const ended = view.breaks.find((one) => within.includes(one.end_at ?? undefined));
  expect('the shop', view.shop_id, body.shop_id);
  expect('the start', view.start_at, does === 'start' ? occurred_at : body.start_at);
  expect('the end', view.end_at, does === 'end' ? occurred_at : body.end_at);
  const lengthMs = Date.parse(view.end_at ?? view.start_at) - Date.parse(view.start_at);
  if (does === 'end') {
    expect('the flag', view.needs_confirmation, lengthMs > SHIFT_LIMIT * 60_000);
  }
  if (does === 'startBreak') expect('the break', begun?.start_at, occurred_at);
  if (does === 'endBreak' && !ended) expect('the end of the break', undefined, occurred_at);
  expect('the breaks', view.breaks.map(timesOf), body.breaks && inOrder(body.breaks));
  // A manager who edits names the version that they saw. It must be the version that they changed.
  const { version } = body;
  if (version !== undefined && !(does === 'correct' && view.version === version)) {
    expect('the version', view.version, version + 1);
  }
  return wrong;
}

function timesOf(one: { start_at: string; end_at?: string | null }): readonly unknown[] {
  return [one.start_at, one.end_at ?? null];
}

function inOrder(breaks: readonly SentBreak[]): readonly unknown[] {
  return [...breaks].sort((a, b) => (a.start_at < b.start_at ? -1 : 1)).map(timesOf);
}

/**
 * What the API says of the work of a shift, against the rows before and after it was asked.
 * @param workedMs  shift − unpaid breaks of the rows, then and then
 */
export function wrongWork(
  view: ShiftView | undefined,
  workedMs: readonly (number | undefined)[],
): string[] {
  const [least = 0, most = 0] = workedMs.map((ms) => Math.floor(Math.max(0, ms ?? 0) / 1_000));
  const worked = view?.worked_seconds ?? -1;
  if (worked >= least && worked <= most) return [];
  return [`${view?.id}: worked ${worked} s, by the rows ${least} to ${most} s`];
}
