import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { hasRole, type Caller } from '../../../kernel/caller.js';
import { newId } from '../../../kernel/new-id.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import { databaseTime } from '../../../platform/database/database-clock.js';
import { ActivityLooks } from '../../activity/readers/activity-looks.service.js';
import type { AnswerExceptionBody, ExceptionView } from '../exceptions.dto.js';
import { ExceptionsService, toView } from '../exceptions.service.js';
import { ExceptionAnswer } from './exception-answer.entity.js';

/** Answers of the person concerned and of their managers. An answer is added and never changed. */
@Injectable()
export class ExceptionAnswers {
  constructor(
    private readonly db: Database,
    private readonly exceptions: ExceptionsService,
    private readonly audit: AuditRepository,
    private readonly looks: ActivityLooks,
  ) {}

  /** The caller's last answer once more adds nothing. @throws NOT_FOUND, EXCEPTION_GONE, FORBIDDEN, SUM_OUT_OF_RANGE */
  async add(caller: Caller, key: string, body: AnswerExceptionBody): Promise<ExceptionView> {
    const { choice, note = null, closes = false } = body;
    return this.db.write(caller, async (tx) => {
      const found = await this.exceptions.findCause(tx, caller, key);
      const { exception, answers } = found;
      if (!exception) throw new AppError('EXCEPTION_GONE');
      const { kind, shop_id, user_id, date, about } = exception;
      if (closes) assertMayClose(caller, user_id);
      const said = { choice, note, closes, about, author_id: caller.userId };
      // The answer shows when they were last active, or how long on platforms.
      if (exception.toConfirm?.evidence.event_at || exception.platformTime)
        await this.looks.record(tx, caller, user_id);
      if (isSaid(answers, said)) return toView(tx, found);
      const answered_at = await databaseTime(tx);
      const cause = { exception_key: key, kind, shop_id, user_id, date };
      const answer = await tx
        .of(ExceptionAnswer)
        .insert({ ...cause, ...said, id: newId(), answered_at });
      const action = closes ? 'exception.closed' : 'exception.answered';
      const details = { exception_key: key, choice };
      this.audit.record(tx, caller, { action, id: answer.id, details });
      return toView(tx, { ...found, answers: [...answers, answer] });
    });
  }
}

type Said = Pick<ExceptionAnswer, 'choice' | 'note' | 'closes' | 'about' | 'author_id'>;

function isSaid(answers: readonly ExceptionAnswer[], said: Said): boolean {
  const last = answers.filter(({ author_id: id }) => id === said.author_id).at(-1);
  return (
    last !== undefined &&
    last.choice === said.choice &&
    last.note === said.note &&
    last.closes === said.closes &&
    last.about === said.about
  );
}

/** @throws FORBIDDEN */
function assertMayClose(caller: Caller, userId: string): void {
  const least = caller.userId === userId ? 'ADMIN' : 'MANAGER';
  if (!hasRole(caller, least)) throw new AppError('FORBIDDEN');
}
