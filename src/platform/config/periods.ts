/** As {@link Periods.backupHours}, where the operator has set nothing. */
export const NOT_SET = -1;

/** How often work that repeats is done, in seconds unless the name says otherwise. */
export interface Periods {
  /** How often a stream sends a sign, and asks again whether its caller may read it. */
  readonly streamHeartbeatS: number;
  /** How often the rules of alerts are evaluated; 0 = never by this instance. */
  readonly alertsEveryS: number;
  /** How often it is asked whether somebody may have become idle; 0 = never by this instance. */
  readonly idleEveryS: number;
  /** How often receipts are folded into the sums of their shop; 0 = never by this instance. */
  readonly rollUpsEveryS: number;
  /** How often shops are looked for whose day has ended; 0 = never by this instance. */
  readonly reportsEveryS: number;
  /** How many times as long as making a report took the rest after it is, while people work. */
  readonly reportsRestTimes: number;
  /** How old the last backup may be; 0 = any age, {@link NOT_SET} = two days, from the first that was recorded on. */
  readonly backupHours: number;
}

/** Reports have less than a hundredth of the time, and do not show in the slowest hundredth of requests. */
const RESTS_IN_PRODUCTION = 150;
/** A person who tries the demo waits for its first reports, and nobody else is there. */
const RESTS_ELSEWHERE = 9;

type ReadSeconds = (name: string, range: { fallback: number; min: number; max: number }) => number;

export function readPeriods(read: ReadSeconds, production: boolean): Periods {
  const restTimes = production ? RESTS_IN_PRODUCTION : RESTS_ELSEWHERE;
  return {
    streamHeartbeatS: read('STREAM_HEARTBEAT_SECONDS', { fallback: 15, min: 1, max: 60 }),
    alertsEveryS: read('ALERTS_EVERY_SECONDS', { fallback: 10, min: 0, max: 30 }),
    idleEveryS: read('IDLE_EVERY_SECONDS', { fallback: 2, min: 0, max: 30 }),
    rollUpsEveryS: read('ROLL_UPS_EVERY_SECONDS', { fallback: 2, min: 0, max: 60 }),
    reportsEveryS: read('REPORTS_EVERY_SECONDS', { fallback: 30, min: 0, max: 3_600 }),
    reportsRestTimes: read('REPORTS_REST_TIMES', { fallback: restTimes, min: 9, max: 1_000 }),
    backupHours: read('BACKUP_HOURS', { fallback: NOT_SET, min: 0, max: 8_760 }),
  };
}
