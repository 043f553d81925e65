import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../kernel/caller.js';
import { Database } from '../../../platform/database/database.js';
import { ShiftCorrections } from '../edits/shift-corrections.service.js';
import { CorrectionRequestStore } from './correction-request-store.service.js';
import type { CorrectionRequestView, ObjectToCorrectionBody } from './correction-requests.dto.js';
import { CorrectionSides } from './correction-sides.service.js';

/** What the other side says to a correction request, and the withdrawal by its own side. */
@Injectable()
export class CorrectionAnswers {
  constructor(
    private readonly db: Database,
    private readonly requests: CorrectionRequestStore,
    private readonly sides: CorrectionSides,
    private readonly corrections: ShiftCorrections,
  ) {}

  /**
   * Applies the proposal in the same transaction. If it can no longer be applied, the request stays open.
   * @throws NOT_FOUND, CORRECTION_REQUEST_CLOSED, CORRECTION_WRONG_SIDE, FORBIDDEN, and as a correction
   */
  async agree(caller: Caller, id: string): Promise<CorrectionRequestView> {
    return this.db.write(caller, async (tx) => {
      const { request, now } = await this.requests.hold(tx, caller, id);
      await this.sides.assertOther(tx, caller, request);
      const editor = await this.sides.editorOf(tx, caller, request);
      const { shift_version: version, reason, asked } = request;
      const body = { ...asked, version, reason };
      const correction = { id: request.shift_id, body, request: { id, editor } };
      await this.corrections.apply(tx, caller, correction);
      return this.requests.close(tx, caller, { id, status: 'AGREED', at: now, objection: null });
    });
  }

  /** Keeps both versions; the shift stays as it is. @throws NOT_FOUND, CORRECTION_REQUEST_CLOSED, CORRECTION_WRONG_SIDE */
  async object(
    caller: Caller,
    id: string,
    { reason: objection }: ObjectToCorrectionBody,
  ): Promise<CorrectionRequestView> {
    return this.db.write(caller, async (tx) => {
      const { request, now } = await this.requests.hold(tx, caller, id);
      await this.sides.assertOther(tx, caller, request);
      return this.requests.close(tx, caller, { id, status: 'OBJECTED', at: now, objection });
    });
  }

  /** Anybody of the side that made the request may. @throws NOT_FOUND, CORRECTION_REQUEST_CLOSED, CORRECTION_WRONG_SIDE */
  async withdraw(caller: Caller, id: string): Promise<CorrectionRequestView> {
    return this.db.write(caller, async (tx) => {
      const { request, now } = await this.requests.hold(tx, caller, id);
      await this.sides.assertOwn(tx, caller, request);
      return this.requests.close(tx, caller, { id, status: 'WITHDRAWN', at: now, objection: null });
    });
  }
}
