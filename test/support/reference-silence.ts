import type { KnownDay } from './reference-alerts.js';

/** Silence is asked about when it is longer than this, and reported this long after the question. */
export const SILENT_MINUTES = 15;
export const ANSWER_MINUTES = 10;

const DEVICE_MINUTES = 5;

interface Question {
  readonly since: number;
  readonly askedAt: number;
}

/**
 * Whether one person's silence is reported, look by look and in the words of the documentation: the person is asked
 * first, once about a silence, and others learn of it when the time to answer is over and the silence goes on. It
 * shares nothing with the code that it checks.
 */
export class ReferenceSilence {
  private readonly asked = new Set<number>();
  private question: Question | undefined;
  private explainedUntil = -Infinity;

  /** @returns whether others know of a silence after this look */
  look(day: KnownDay, now: number): boolean {
    const since = this.silentSince(day, now);
    if (this.question && this.question.since !== since) this.question = undefined;
    if (since !== undefined && !this.asked.has(since)) {
      this.asked.add(since);
      this.question = { since, askedAt: now };
    }
    return this.question !== undefined && now >= this.question.askedAt + ANSWER_MINUTES;
  }

  /** Whether the person sees a question. */
  get isAsking(): boolean {
    return this.question !== undefined;
  }

  /** The person says what they did until now, in time or late. */
  answer(now: number): void {
    this.explainedUntil = now;
    this.question = undefined;
  }

  private silentSince(day: KnownDay, now: number): number | undefined {
    const { start, end, breaks, heard } = day;
    if (start === undefined || start > now || end !== undefined) return undefined;
    const last = [...breaks].sort((a, b) => a.from - b.from).at(-1);
    const isOnBreak = last !== undefined && last.to === undefined;
    // Whoever is connected is there; so is a person whose break ends later than now.
    if (isOnBreak || heard.some((at) => now - at <= DEVICE_MINUTES)) return undefined;
    const sold = day.sold.filter((at) => start <= at && at < now);
    const sign = Math.max(start, last?.to ?? start, ...heard, ...sold);
    const since = Math.max(sign, this.explainedUntil);
    return now - sign > SILENT_MINUTES && now - since >= SILENT_MINUTES ? since : undefined;
  }
}
