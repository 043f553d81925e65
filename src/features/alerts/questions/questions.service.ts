import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { toWire } from '../../../kernel/wire.js';
import { Database } from '../../../platform/database/database.js';
import { databaseTime } from '../../../platform/database/database-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { LiveLog } from '../../../platform/live/live-log.repository.js';
import { ExplanationsService } from '../../activity/explanations/explanations.service.js';
import { ShiftClock } from '../../shifts/clock/shift-clock.service.js';
import { AlertChanges } from '../alert-changes.repository.js';
import { silenceKey } from '../causes/causes.js';
import { ActivityQuestion } from './activity-question.entity.js';
import type { AnswerQuestionBody, QuestionListView, QuestionView } from './questions.dto.js';
import { QuestionsRepository } from './questions.repository.js';

/** The questions to people who are silent. Nobody but the person sees them. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly db: Database,
    private readonly questions: QuestionsRepository,
    private readonly explanations: ExplanationsService,
    private readonly clock: ShiftClock,
    private readonly alerts: AlertChanges,
    private readonly log: LiveLog,
  ) {}

  async listOwn(caller: Caller): Promise<QuestionListView> {
    const rows = await this.db.read(caller, (tx) => this.questions.own(tx, caller.userId));
    return { data: rows.map(toQuestionView) };
  }

  /**
   * Explains the time since the last sign of life, or ends the shift when the person left. What others were told
   * about it ends.
   * @throws NOT_FOUND, QUESTION_CLOSED, VALIDATION_FAILED; as explanations and the clock do
   */
  async answer(caller: Caller, id: string, body: AnswerQuestionBody): Promise<QuestionView> {
    assertLeftAt(body);
    const own = { id, user_id: caller.userId };
    return this.db.write(caller, async (tx) => {
      const before = found(await tx.of(ActivityQuestion).findOneBy(own), id);
      if (isSameAnswer(before, body)) return toQuestionView(before);
      if (before.closed_at) throw new AppError('QUESTION_CLOSED');
      const now = await databaseTime(tx);
      // The person is held before the question, as by everything that writes their shift.
      await this.takeEffect(tx, caller, { question: before, body, now });
      const question = found(await tx.of(ActivityQuestion).lockOneBy(own), id);
      if (question.closed_at) throw new AppError('QUESTION_CLOSED');
      return this.close(tx, { question, body, now });
    });
  }

  private async takeEffect(
    tx: Tx,
    caller: Caller,
    { question, body, now }: { question: ActivityQuestion; body: AnswerQuestionBody; now: Date },
  ): Promise<void> {
    const { answer, left_at: occurred_at, note = null } = body;
    if (answer === 'LEFT' && occurred_at !== undefined) {
      await this.clock.endIn(tx, caller, { shift_id: question.shift_id, occurred_at });
    } else if (answer !== 'LEFT') {
      const said = { start_at: question.since, end_at: now, reason: answer, note };
      await this.explanations.store(tx, caller, said);
    }
  }

  private async close(
    tx: Tx,
    { question, body, now }: { question: ActivityQuestion; body: AnswerQuestionBody; now: Date },
  ): Promise<QuestionView> {
    const { answer } = body;
    const left_at = body.left_at === undefined ? null : new Date(body.left_at);
    const change = { answer, left_at, closed_at: now, closed_reason: 'ANSWERED' } as const;
    const after = found(await tx.of(ActivityQuestion).updateOne({ id: question.id }, change));
    const key = `SILENT:${silenceKey(question)}`;
    const reason = answer === 'LEFT' ? 'SHIFT_ENDED' : 'EXPLAINED';
    const resolved = await this.alerts.resolveCause(tx, { key, reason }, now);
    this.log.subjects(tx, 'alert', resolved);
    this.log.subjects(tx, 'question', [after]);
    return toQuestionView(after);
  }
}

export function toQuestionView(row: ActivityQuestion): QuestionView {
  return toWire(row);
}

function isSameAnswer(
  question: ActivityQuestion,
  { answer, left_at }: AnswerQuestionBody,
): boolean {
  const leftMs = left_at === undefined ? undefined : Date.parse(left_at);
  return question.answer === answer && question.left_at?.getTime() === leftMs;
}

/** @throws VALIDATION_FAILED */
function assertLeftAt({ answer, left_at }: AnswerQuestionBody): void {
  if ((answer === 'LEFT') === (left_at !== undefined)) return;
  const fault =
    answer === 'LEFT'
      ? { code: 'required', message: 'is required with LEFT' }
      : { code: 'unknown_field', message: 'is only for LEFT' };
  throw new AppError('VALIDATION_FAILED', { errors: [{ path: 'left_at', ...fault }] });
}
