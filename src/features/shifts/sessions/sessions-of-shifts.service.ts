import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '../../../kernel/new-id.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ShiftSessions, type NewSession, type SessionRow } from './session-rules.js';
import { SignsOfLife } from '../forgotten/signs-of-life.js';
import { SessionsRepository } from './sessions.repository.js';

const UNNAMED_DEVICE = 'Unnamed device';

/** What sessions do for the shifts they belong to. */
@Injectable()
export class SessionsOfShifts extends ShiftSessions implements OnModuleInit {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly signs: SignsOfLife,
  ) {
    super();
  }

  onModuleInit(): void {
    this.signs.tellOf((tx, { shiftId, to }) => this.sessions.findLastSign(tx, shiftId, to));
  }

  async begin(tx: Tx, session: NewSession): Promise<SessionRow> {
    const deviceLabel = session.deviceLabel ?? UNNAMED_DEVICE;
    return this.sessions.insert(tx, newId(), { ...session, deviceLabel });
  }

  async endAll(tx: Tx, shiftId: string, at: Date): Promise<void> {
    await this.sessions.endAll(tx, shiftId, at);
  }

  async listOf(tx: Tx, shiftIds: readonly string[]): Promise<SessionRow[]> {
    return this.sessions.listOf(tx, shiftIds);
  }
}
