import { Injectable } from '@nestjs/common';
import { NOT_SET } from '../config/periods.js';
import { Database } from '../database/database.js';
import { SideDatabase } from '../database/side-database.js';
import { statement } from '../database/statement.js';
import { JOBS_SCHEMA, MESSAGE_QUEUES, type JobQueue } from './job-queues.js';

/** The time at which a queue was due, by its schedule. */
export interface DueQueue {
  readonly queue: JobQueue;
  readonly dueAt: Date;
}

/** How long a queue may go without a run that succeeded; undefined when nothing is known of its schedule. */
export interface WatchedQueue {
  readonly queue: JobQueue;
  readonly patienceS: number | undefined;
}

interface Found {
  readonly queue: JobQueue;
}

/** A queue, or the backup. */
export interface OverdueThing {
  readonly name: string;
  /** Since when; null if nothing tells it: the schedule is missing, or no backup was ever recorded. */
  readonly since: Date | null;
}

/** The seconds that a run may wait to be started: twenty times the polling interval. */
const MOST_WAITING_S = 600;
/** The library moves what is finished out of the table of jobs after 12 hours. */
const KEPT_AMONG_JOBS_S = 12 * 3_600;

const NOW = statement<{ readonly now: Date }>('jobs.now', 'SELECT now() AS now');
/**
 * A run that waits or is in progress is not missed (of the ordered states, `active` is the last of these).
 * Neither is one that has started since, however long it waited: another instance was faster.
 */
const MISSED = statement<Found>(
  'jobs.list-missed',
  `SELECT due.queue FROM unnest($1::text[], $2::timestamptz[]) AS due (queue, due_at)
  WHERE NOT EXISTS (SELECT FROM ${JOBS_SCHEMA}.job j
      WHERE j.name = due.queue AND (j.state <= 'active' OR greatest(j.created_on, j.started_on) >= due.due_at))
    AND NOT EXISTS (SELECT FROM ${JOBS_SCHEMA}.archive a
      WHERE a.name = due.queue AND greatest(a.created_on, a.started_on) >= due.due_at)
  ORDER BY due.queue`,
);
/** The runs of a queue that have ended, of all days that are kept. */
const FINISHED = `SELECT j.state, j.completed_on FROM ${JOBS_SCHEMA}.job j WHERE j.name = q.queue
    UNION ALL SELECT a.state, a.completed_on FROM ${JOBS_SCHEMA}.archive a WHERE a.name = q.queue`;
/**
 * Cheap enough for every request of a load balancer: indexes find the runs that wait or are in progress,
 * and the last one that finished is among those of 12 hours in the queue's own partition. `updated_on` is
 * the last start of an instance; before that, there may have been none to do the work. All runs of a queue are
 * read only when the last one has failed: it is stuck since the first failure after the last success.
 */
const STUCK = statement<OverdueThing>(
  'jobs.list-stuck',
  `SELECT q.queue AS name, CASE WHEN stuck.since < now() THEN stuck.since END AS since
  FROM unnest($1::text[], $2::int[]) AS q (queue, patience_s)
  LEFT JOIN ${JOBS_SCHEMA}.schedule s ON s.name = q.queue
  LEFT JOIN LATERAL (
    SELECT f.state, f.completed_on FROM (
      SELECT j.state, j.completed_on FROM ${JOBS_SCHEMA}.job j
        WHERE j.name = q.queue AND j.state IN ('completed', 'failed')
      UNION ALL
      SELECT a.state, a.completed_on FROM ${JOBS_SCHEMA}.archive a
        WHERE a.name = q.queue AND a.state IN ('completed', 'failed') AND q.patience_s > ${KEPT_AMONG_JOBS_S}
    ) f ORDER BY f.completed_on DESC LIMIT 1
  ) last ON true
  LEFT JOIN LATERAL (
    SELECT min(f.completed_on) AS since FROM (${FINISHED}) f
      WHERE f.state = 'failed' AND f.completed_on > coalesce(
        (SELECT max(ok.completed_on) FROM (${FINISHED}) ok WHERE ok.state = 'completed'), '-infinity')
  ) failing ON last.state = 'failed'
  CROSS JOIN LATERAL (
    SELECT greatest(s.updated_on, last.completed_on) + make_interval(secs => q.patience_s) AS since
  ) late
  CROSS JOIN LATERAL (
    SELECT min(j.start_after) + make_interval(secs => ${MOST_WAITING_S}) AS since
      FROM ${JOBS_SCHEMA}.job j WHERE j.name = q.queue AND j.state < 'active'
  ) waiting
  CROSS JOIN LATERAL (
    SELECT min(j.started_on + j.expire_in) AS since FROM ${JOBS_SCHEMA}.job j
      WHERE j.name = q.queue AND j.state = 'active' AND j.policy = 'stately'
  ) hanging
  CROSS JOIN LATERAL (SELECT least(failing.since, late.since, waiting.since, hanging.since) AS since) stuck
  WHERE s.name IS NULL OR stuck.since < now()
  ORDER BY q.queue`,
);

/** The name under which a backup that is overdue is reported beside the queues. */
export const BACKUP = 'backup';
/** Whoever makes one each night may miss one. */
const BACKUP_HOURS = 48;

/**
 * Messages that nobody has taken, and the last backup. As long as no backup was recorded, none is missed, unless the
 * operator has set how old the last one may be.
 */
const OVERDUE = statement<OverdueThing>(
  'jobs.list-overdue',
  `SELECT name, since FROM (
    SELECT q.queue AS name, waiting.since FROM unnest($1::text[]) AS q (queue)
      CROSS JOIN LATERAL (SELECT min(j.start_after) + make_interval(secs => ${MOST_WAITING_S}) AS since
        FROM ${JOBS_SCHEMA}.job j WHERE j.name = q.queue AND j.state < 'active') waiting
      WHERE waiting.since < now()
    UNION ALL
    SELECT '${BACKUP}', b.last_at + make_interval(hours => coalesce($2::int, ${BACKUP_HOURS}))
      FROM (SELECT max(finished_at) AS last_at FROM finished_backups) b
      WHERE coalesce($2::int, ${BACKUP_HOURS}) > 0
        AND CASE WHEN b.last_at IS NULL THEN $2::int IS NOT NULL
          ELSE b.last_at < now() - make_interval(hours => coalesce($2::int, ${BACKUP_HOURS})) END
  ) overdue ORDER BY name`,
);

/** Reads the tables of the job queue, which belong to no organization. */
@Injectable()
export class JobsRepository {
  constructor(
    private readonly db: Database,
    private readonly side: SideDatabase,
  ) {}

  /** The time of the database, which all instances share. */
  async now(): Promise<Date> {
    const [row] = await this.db.global(NOW, []);
    if (!row) throw new Error('The database did not say what time it is');
    return row.now;
  }

  /** Returns the queues that have not started since they were due. */
  async listMissed(due: readonly DueQueue[]): Promise<JobQueue[]> {
    const params = [due.map(({ queue }) => queue), due.map(({ dueAt }) => dueAt)];
    const rows = await this.db.global(MISSED, params);
    return rows.map(({ queue }) => queue);
  }

  /**
   * Returns the stuck queues, in the order of their names: a run waits although it is due, is still active although its process must be
   * gone, or has failed its last attempt; the schedule is missing, or no run has succeeded for too long.
   * @throws when there is no answer in time
   */
  listStuck(queues: readonly WatchedQueue[], timeoutMs: number): Promise<OverdueThing[]> {
    const params = [
      queues.map(({ queue }) => queue),
      queues.map(({ patienceS }) => patienceS ?? null),
    ];
    return this.side.probe(STUCK, timeoutMs, params);
  }

  /**
   * Returns the queues of messages of which one has waited too long to be taken, and `backup` when the last one is
   * too old.
   * @param backupHours  how old it may be; see the configuration
   * @throws when there is no answer in time
   */
  listOverdue(backupHours: number, timeoutMs: number): Promise<OverdueThing[]> {
    const hours = backupHours === NOT_SET ? null : backupHours;
    return this.side.probe(OVERDUE, timeoutMs, [MESSAGE_QUEUES, hours]);
  }
}
