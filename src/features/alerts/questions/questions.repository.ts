import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/new-id.js';
import { columnsOf } from '../../../platform/database/entity-columns.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ActivityQuestion, type QuestionEnd } from './activity-question.entity.js';

const OPEN = statement<ActivityQuestion>(
  'questions.open',
  `SELECT ${columnsOf(ActivityQuestion)} FROM activity_questions
    WHERE organization_id = $1 AND closed_at IS NULL ORDER BY user_id, asked_at, id`,
);
const OWN = statement<ActivityQuestion>(
  'questions.own',
  `SELECT ${columnsOf(ActivityQuestion)} FROM activity_questions
    WHERE organization_id = $1 AND user_id = $2 AND closed_at IS NULL ORDER BY asked_at, id`,
);
const BY_IDS = statement<ActivityQuestion>(
  'questions.by-ids',
  `SELECT ${columnsOf(ActivityQuestion)} FROM activity_questions
    WHERE organization_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`,
);
/** A silence is asked about once, whichever instance finds it. */
const ASK = statement<ActivityQuestion>(
  'questions.ask',
  `INSERT INTO activity_questions (organization_id, id, user_id, shop_id, shift_id, since, asked_at, answer_by)
    SELECT $1, q.id, q.user_id, q.shop_id, q.shift_id, q.since, $2, $2::timestamptz + make_interval(mins => q.minutes)
    FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::timestamptz[], $8::int[])
      AS q (id, user_id, shop_id, shift_id, since, minutes)
    ORDER BY q.shift_id, q.since
    ON CONFLICT (organization_id, shift_id, since) DO NOTHING
    RETURNING ${columnsOf(ActivityQuestion)}`,
);
const CLOSE = statement<Pick<ActivityQuestion, 'id' | 'user_id'>>(
  'questions.close',
  `UPDATE activity_questions q SET closed_at = $2, closed_reason = e.reason
    FROM unnest($3::uuid[], $4::text[]) AS e (id, reason)
    WHERE q.organization_id = $1 AND q.id = e.id AND q.closed_at IS NULL RETURNING q.id, q.user_id`,
);

/** A question to ask. */
export interface NewQuestion {
  readonly user_id: string;
  readonly shop_id: string;
  readonly shift_id: string;
  readonly since: Date;
  readonly answer_minutes: number;
}

/** A question that is not to be answered any more. */
export interface EndedQuestion {
  readonly id: string;
  readonly reason: QuestionEnd;
}

@Injectable()
export class QuestionsRepository {
  open(tx: Tx): Promise<ActivityQuestion[]> {
    return tx.rows(OPEN, [tx.organizationId]);
  }

  /** The open questions to one person. */
  own(tx: Tx, userId: string): Promise<ActivityQuestion[]> {
    return tx.rows(OWN, [tx.organizationId, userId]);
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<ActivityQuestion[]> {
    return tx.rows(BY_IDS, [tx.organizationId, ids]);
  }

  /** @returns those that had not been asked before */
  async ask(tx: Tx, questions: readonly NewQuestion[], at: Date): Promise<ActivityQuestion[]> {
    if (questions.length === 0) return [];
    const columns = [
      questions.map(() => newId()),
      questions.map(({ user_id: id }) => id),
      questions.map(({ shop_id: id }) => id),
      questions.map(({ shift_id: id }) => id),
      questions.map(({ since }) => since),
      questions.map(({ answer_minutes: minutes }) => minutes),
    ];
    return tx.rows(ASK, [tx.organizationId, at, ...columns]);
  }

  /** @returns those that were open */
  async close(
    tx: Tx,
    ended: readonly EndedQuestion[],
    at: Date,
  ): Promise<Pick<ActivityQuestion, 'id' | 'user_id'>[]> {
    if (ended.length === 0) return [];
    const columns = [ended.map(({ id }) => id), ended.map(({ reason }) => reason)];
    return tx.rows(CLOSE, [tx.organizationId, at, ...columns]);
  }
}
