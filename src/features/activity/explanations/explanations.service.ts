import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { newId } from '../../../kernel/new-id.js';
import { toWire } from '../../../kernel/wire.js';
import { Database } from '../../../platform/database/database.js';
import { violates } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { LiveLog } from '../../../platform/live/live-log.repository.js';
import type { PersonTime } from '../events/activity-batches.repository.js';
import { ShiftStore } from '../../shifts/shift-store.service.js';
import { UsersService } from '../../users/users.service.js';
import { ActivityExplanation } from './activity-explanation.entity.js';
import { ActivityExplanationsRepository } from './activity-explanations.repository.js';
import type { ExplainBody, ExplanationView } from './explanations.dto.js';

/** What somebody says about a time. */
export type Said = Pick<ActivityExplanation, 'start_at' | 'end_at' | 'reason' | 'note'>;

/** What people say about times without a sign of life, until the day is approved. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly db: Database,
    private readonly explanations: ActivityExplanationsRepository,
    private readonly shifts: ShiftStore,
    private readonly users: UsersService,
    private readonly log: LiveLog,
  ) {}

  /** @throws VALIDATION_FAILED, EXPLANATION_OUTSIDE_SHIFT, EXPLANATION_OVERLAP, DAY_APPROVED */
  async add(caller: Caller, body: ExplainBody): Promise<Answer<ExplanationView>> {
    const { reason, note = null } = body;
    const [start_at, end_at] = [new Date(body.start_at), new Date(body.end_at)];
    if (end_at <= start_at) throw endsTooEarly();
    const said = { start_at, end_at, reason, note };
    const row = await this.db.write(caller, (tx) => this.store(tx, caller, said));
    return Answer.created(toView(row), `/activity/explanations/${row.id}`);
  }

  /** As {@link add}, in a transaction of the caller. @throws as {@link add} */
  async store(tx: Tx, { userId: user_id }: Caller, said: Said): Promise<ActivityExplanation> {
    await this.holdActive(tx, user_id);
    await this.assertOpenDay(tx, { userId: user_id, from: said.start_at, to: said.end_at });
    const values = { ...said, id: newId(), user_id };
    const stored = await tx.of(ActivityExplanation).insert(values).catch(overlaps);
    this.log.person(tx, user_id);
    return stored;
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<ExplanationView> {
    const own = { id, user_id: caller.userId };
    const row = await this.db.read(caller, (tx) => tx.of(ActivityExplanation).findOneBy(own));
    return toView(found(row, id));
  }

  /** @throws NOT_FOUND, DAY_APPROVED */
  async remove(caller: Caller, id: string): Promise<void> {
    const own = { id, user_id: caller.userId };
    await this.db.write(caller, async (tx) => {
      const { start_at, end_at } = found(await tx.of(ActivityExplanation).lockOneBy(own), id);
      await this.assertOpenDay(tx, { userId: caller.userId, from: start_at, to: end_at });
      await tx.of(ActivityExplanation).delete(own);
      this.log.person(tx, caller.userId);
    });
  }

  /** Of an erasure at once one comes first: either it erases this explanation too, or it is not written. */
  private async holdActive(tx: Tx, userId: string): Promise<void> {
    await this.shifts.waitFor(tx, userId);
    const person = await this.users.find(tx, userId);
    if (!person?.is_active) throw new AppError('UNAUTHENTICATED');
  }

  private async assertOpenDay(tx: Tx, time: PersonTime): Promise<void> {
    const isApproved = await this.explanations.isApproved(tx, time);
    if (isApproved === undefined) throw new AppError('EXPLANATION_OUTSIDE_SHIFT');
    if (isApproved) throw new AppError('DAY_APPROVED');
  }
}

function overlaps(error: unknown): never {
  if (!violates(error, 'ex_activity_explanations_overlap')) throw error;
  throw new AppError('EXPLANATION_OVERLAP', {}, { cause: error });
}

function endsTooEarly(): AppError {
  const fault = { path: 'end_at', code: 'not_after', params: { field: 'start_at' } };
  return new AppError('VALIDATION_FAILED', {
    errors: [{ ...fault, message: 'must be after start_at' }],
  });
}

function toView(row: ActivityExplanation): ExplanationView {
  return toWire(row, 'organization_id');
}
