import type { HttpAnswer, HttpClient } from './http-client.js';
import type { Person } from './makers.js';
import type { OfflineMessage, OfflineShift } from './offline-days.js';

const MINUTE_MS = 60_000;

/** Codes of a message that does not fit yet: the device keeps it and sends it again later. */
export const NOT_YET = [
  'SHIFT_ALREADY_OPEN',
  'SHIFT_NOT_OPEN',
  'SHIFT_NOT_STARTED',
  'BREAK_ALREADY_OPEN',
  'BREAK_NOT_OPEN',
  'BREAK_NOT_STARTED',
];

/** A device with a queue of messages, which sends each one until it is taken. */
export class OfflineDevice {
  /** The first time, so that an instant is the same however often it is sent. */
  private readonly nowMs = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;

  constructor(
    private readonly http: HttpClient,
    readonly person: Person,
  ) {}

  instant(minutesAgo: number): string {
    return new Date(this.nowMs - minutesAgo * MINUTE_MS).toISOString();
  }

  send({ path, times, breaks }: OfflineMessage, key?: string): Promise<HttpAnswer> {
    const instants = Object.entries(times).map(([name, ago]) => [name, this.instant(ago)] as const);
    const pauses = breaks?.map(({ from, to }) => ({
      start_at: this.instant(from),
      end_at: this.instant(to),
    }));
    const body = { ...Object.fromEntries(instants), ...(pauses ? { breaks: pauses } : {}) };
    const { token } = this.person;
    return this.http.post(path, { token, body, ...(key === undefined ? {} : { key }) });
  }

  /**
   * Sends all messages in this order, then again those that did not fit yet, until none is left.
   * @returns what was refused for good, and what would never fit
   */
  async deliver(messages: readonly OfflineMessage[]): Promise<string[]> {
    const refused: string[] = [];
    let queue = [...messages];
    for (let left = -1; queue.length !== left && queue.length > 0;) {
      left = queue.length;
      const later: OfflineMessage[] = [];
      for (const message of queue) {
        const answer = await this.send(message);
        if (answer.status < 300) continue;
        if (NOT_YET.includes(String(answer.json['code']))) later.push(message);
        else refused.push(`${JSON.stringify(message)}: ${answer.text}`);
      }
      queue = later;
    }
    return [...refused, ...queue.map((message) => `for ever: ${JSON.stringify(message)}`)];
  }

  /** Returns the shifts that a day must have, whatever the order of its messages. */
  expected(day: readonly OfflineShift[]): unknown[] {
    return day.map(({ from, to, breaks }) => {
      const pausedMinutes = breaks.reduce((sum, pause) => sum + pause.from - pause.to, 0);
      return {
        start_at: this.instant(from),
        end_at: this.instant(to),
        end_source: 'CLOCK',
        needs_confirmation: from - to > 16 * 60,
        worked_seconds: (from - to - pausedMinutes) * 60,
        unpaid_break_seconds: pausedMinutes * 60,
        breaks: breaks.map((pause) => [this.instant(pause.from), this.instant(pause.to)]),
      };
    });
  }

  /** The shifts as the API has them, in the same form. */
  async shifts(): Promise<unknown[]> {
    const { token } = this.person;
    const { json } = await this.http.get('/shifts?limit=200', { token });
    const shifts = json['data'] as Record<string, unknown>[];
    return shifts.reverse().map((shift) => ({
      start_at: shift['start_at'],
      end_at: shift['end_at'],
      end_source: shift['end_source'],
      needs_confirmation: shift['needs_confirmation'],
      worked_seconds: shift['worked_seconds'],
      unpaid_break_seconds: shift['unpaid_break_seconds'],
      breaks: (shift['breaks'] as Record<string, unknown>[]).map((one) => [
        one['start_at'],
        one['end_at'],
      ]),
    }));
  }
}
