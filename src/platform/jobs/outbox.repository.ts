import { Injectable } from '@nestjs/common';
import { NIL } from 'uuid';
import { newId } from '../../kernel/new-id.js';
import type { PageRequest } from '../../kernel/page.js';
import { SideDatabase } from '../database/side-database.js';
import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';
import { DEAD_LETTERS, JOBS_SCHEMA, MESSAGE_QUEUES, type MessageQueue } from './job-queues.js';

/** What a queue of messages carries. Its fields keep their names in the table of jobs. */
export interface Envelope<Payload = Readonly<Record<string, unknown>>> {
  /** The same at each attempt, also after an ADMIN has the message redelivered. */
  readonly id: string;
  readonly organizationId: string;
  readonly queue: string;
  readonly payload: Payload;
}

/** A message to send, and when at the earliest; the default is now. */
export interface Posted {
  readonly payload: object;
  readonly startAt?: Date | undefined;
}

/** A message whose last attempt has failed. */
export interface DeadLetter {
  readonly id: string;
  readonly queue: string;
  readonly kind: string | null;
  readonly user_id: string | null;
  readonly error: string | null;
  readonly failed_at: Date;
  /** The instant to the microsecond, which a Date cannot hold. */
  readonly exact_at: string;
}

/** A message to a person, or one to somebody else that refers to them; whatever became of it. */
export interface PersonMessage {
  readonly id: string;
  readonly queue: string;
  readonly state: string;
  readonly is_to_person: boolean;
  readonly created_at: Date;
  readonly completed_at: Date | null;
  /** What it says, of a message to the person; of others their kind alone. */
  readonly payload: object;
  readonly exact_at: string;
}

/** Whose messages are listed. */
export interface PersonAddress {
  readonly userId: string;
  readonly email: string;
}

/** The columns that a queue's settings decide are those of the library's own statement. */
const INSERT = statement<{ readonly id: string }>(
  'outbox.insert',
  `INSERT INTO ${JOBS_SCHEMA}.job
    (name, data, start_after, expire_in, keep_until, retry_limit, retry_delay, retry_backoff, dead_letter, policy)
  SELECT q.name, sent.data::jsonb, sent.start_at, q.expire_seconds * interval '1 second',
    sent.start_at + q.retention_minutes * interval '1 minute', q.retry_limit, q.retry_delay, q.retry_backoff,
    q.dead_letter, q.policy
  FROM ${JOBS_SCHEMA}.queue q, LATERAL (
    SELECT data, coalesce(start_at, now()) AS start_at FROM unnest($2::text[], $3::timestamptz[]) AS s (data, start_at)
  ) sent
  WHERE q.name = $1
  RETURNING id`,
);
const LIST = statement<DeadLetter>(
  'outbox.list-dead-letters',
  `SELECT id, data->>'queue' AS queue, data->'payload'->>'kind' AS kind, data->'payload'->>'userId' AS user_id,
    left(output->>'message', 500) AS error, created_on AS failed_at, created_on::text AS exact_at
  FROM ${JOBS_SCHEMA}.job
  WHERE name = '${DEAD_LETTERS}' AND data->>'organizationId' = $1
    AND (created_on, id) < ($2::timestamptz, $3::uuid)
  ORDER BY created_on DESC, id DESC LIMIT $4`,
);
const TAKE = statement<{ readonly data: Envelope }>(
  'outbox.take-dead-letter',
  `DELETE FROM ${JOBS_SCHEMA}.job
  WHERE name = '${DEAD_LETTERS}' AND data->>'organizationId' = $1 AND id = $2 RETURNING data`,
);
const COUNT = statement<{ readonly count: number }>(
  'outbox.count-dead-letters',
  `SELECT count(*)::int AS count FROM ${JOBS_SCHEMA}.job WHERE name = '${DEAD_LETTERS}'`,
);
const DEAD_OF = statement<{ readonly organization_id: string; readonly since: Date }>(
  'outbox.organizations-with-dead-letters',
  `SELECT data->>'organizationId' AS organization_id, min(created_on) AS since FROM ${JOBS_SCHEMA}.job
    WHERE name = '${DEAD_LETTERS}' GROUP BY data->>'organizationId' ORDER BY organization_id`,
);
/** In any state: what was sent keeps its envelope for days. Requests for a password have an address instead. */
const OF_PERSON = `name = ANY($4::text[]) AND (data->>'organizationId' = $1 AND data->'payload'->>'userId' = $2
    OR data->>'organizationId' = '${NIL}' AND data->'payload'->>'email' = $3)`;
const LIST_OF_PERSON = statement<PersonMessage>(
  'outbox.list-of-person',
  `SELECT id, queue, state, is_to_person, created_at, completed_at,
      CASE WHEN is_to_person THEN payload ELSE jsonb_build_object('kind', payload->'kind') END AS payload, exact_at
    FROM (
      SELECT m.id, m.data->>'queue' AS queue, m.state, m.created_on AS created_at, m.completed_on AS completed_at,
        m.data->'payload' AS payload, m.created_on::text AS exact_at,
        coalesce(m.data->'payload'->>'userId' = $2 OR m.data->>'organizationId' = '${NIL}', false) AS is_to_person
      FROM (
        SELECT id, data, state::text AS state, created_on, completed_on FROM ${JOBS_SCHEMA}.job WHERE ABOUT_PERSON
        UNION ALL
        SELECT id, data, state::text, created_on, completed_on FROM ${JOBS_SCHEMA}.archive WHERE ABOUT_PERSON
      ) m
    ) message
    WHERE (created_at, id) > ($5::timestamptz, $6::uuid)
    ORDER BY created_at, id LIMIT $7`.replaceAll(
    'ABOUT_PERSON',
    `(${OF_PERSON} OR name = ANY($4::text[]) AND data->>'organizationId' = $1
      AND strpos((data->'payload')::text, '"person_id": "' || $2 || '"') > 0)`,
  ),
);
const FORGET = statement(
  'outbox.forget-person',
  `DELETE FROM ${JOBS_SCHEMA}.job WHERE ${OF_PERSON}`,
);
const FORGET_SENT = statement(
  'outbox.forget-person-in-archive',
  `DELETE FROM ${JOBS_SCHEMA}.archive WHERE ${OF_PERSON}`,
);
/** The library then finds that no attempt is left, and makes a dead letter of it. */
const GIVE_UP = statement(
  'outbox.give-up',
  `UPDATE ${JOBS_SCHEMA}.job SET retry_limit = retry_count WHERE name = $1 AND id = $2 AND state = 'active'`,
);

/** As for other statements on this table, whose rows nobody holds for long. */
const GIVE_UP_MS = 5_000;
const BIGGEST_UUID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * The messages that transactions send. The tables of the job queue belong to no organization, so each statement
 * names the one in the message.
 * Source: docs/adr/0016-outbox.md
 */
@Injectable()
export class OutboxRepository {
  constructor(private readonly side: SideDatabase) {}

  async insert(tx: Tx, queue: MessageQueue, messages: readonly Posted[]): Promise<void> {
    const envelopes = messages.map(({ payload }): Envelope<object> => {
      return { id: newId(), organizationId: tx.organizationId, queue, payload };
    });
    await this.put(
      tx,
      envelopes,
      messages.map(({ startAt }) => startAt ?? null),
    );
  }

  /** Newest first. */
  async listDead(tx: Tx, { after, limit }: PageRequest): Promise<DeadLetter[]> {
    const [exactAt = 'infinity', id = BIGGEST_UUID] = after ?? [];
    return tx.rows(LIST, [tx.organizationId, exactAt, id, limit + 1]);
  }

  /** Removes a dead letter and returns it. */
  async takeDead(tx: Tx, id: string): Promise<Envelope | undefined> {
    const row = await tx.row(TAKE, [tx.organizationId, id]);
    return row?.data;
  }

  /** Puts a dead letter back into its queue. */
  async redeliver(tx: Tx, letter: Envelope): Promise<void> {
    await this.put(tx, [letter], [null]);
  }

  /** Every message to a person or about them that the queue still has, in whatever state; the oldest first. */
  async listOfPerson(
    tx: Tx,
    { userId, email }: PersonAddress,
    { after, limit }: { readonly after: PersonMessage | undefined; readonly limit: number },
  ): Promise<PersonMessage[]> {
    const queues = [...MESSAGE_QUEUES, DEAD_LETTERS];
    const place = [after?.exact_at ?? '-infinity', after?.id ?? NIL];
    return tx.rows(LIST_OF_PERSON, [tx.organizationId, userId, email, queues, ...place, limit]);
  }

  /** Deletes every message to a person, whatever became of it. Messages to others about them do not name them. */
  async forget(tx: Tx, { userId, email }: PersonAddress): Promise<void> {
    const params = [tx.organizationId, userId, email, [...MESSAGE_QUEUES, DEAD_LETTERS]];
    await tx.rows(FORGET, params);
    // An attempt that failed meanwhile has put its message back as another row, which the first look cannot see.
    await tx.rows(FORGET, params);
    await tx.rows(FORGET_SENT, params);
  }

  /** Counts the dead letters of all organizations. @throws when there is no answer in time */
  async countDead(timeoutMs: number): Promise<number> {
    const [row] = await this.side.probe(COUNT, timeoutMs);
    return row?.count ?? 0;
  }

  /** The organizations that have dead letters, and since when. @throws when there is no answer in time */
  async organizationsWithDead(timeoutMs: number): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.side.probe(DEAD_OF, timeoutMs);
    return new Map(rows.map(({ organization_id: id, since }) => [id, since]));
  }

  /** Makes the present attempt of a message its last one. @throws when there is no answer in time */
  async giveUp(queue: MessageQueue, jobId: string): Promise<void> {
    await this.side.probe(GIVE_UP, GIVE_UP_MS, [queue, jobId]);
  }

  private async put(
    tx: Tx,
    envelopes: readonly Envelope<object>[],
    startAt: readonly (Date | null)[],
  ): Promise<void> {
    const [first] = envelopes;
    if (!first) return;
    const data = envelopes.map((envelope) => JSON.stringify(envelope));
    const rows = await tx.rows(INSERT, [first.queue, data, startAt]);
    // A queue that the migration has not created would lose the message without a word.
    if (rows.length !== envelopes.length) throw new Error(`There is no queue ${first.queue}`);
  }
}
