import { Injectable } from '@nestjs/common';
import { Quotas } from '../../../platform/quotas/quotas.js';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../../kernel/page.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { onlyOf } from '../../../platform/http/list-rules.js';
import { namesOfRows, type Names } from '../../../platform/names/names-of.js';
import { ClockLookup, openShift } from '../clock/clock-lookup.service.js';
import { maySee, reachOf } from '../shift-record.js';
import { ShiftStore } from '../shift-store.service.js';
import { toSessionView } from '../shift-views.js';
import type { SessionView } from '../shift-views.dto.js';
import type { SessionRow } from './device-session.entity.js';
import { newSession } from './session-rules.js';
import type { ListSessionsQuery, StartSessionBody } from './sessions.dto.js';
import { SessionsRepository, type SessionFilter, type SessionNow } from './sessions.repository.js';

/** Devices that people work on: they join a shift, send heartbeats, leave, and are listed. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsRepository,
    private readonly store: ShiftStore,
    private readonly lookup: ClockLookup,
    private readonly quotas: Quotas,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Adds another device to the caller's open shift.
   * @throws SHIFT_NOT_OPEN, QUOTA_EXCEEDED
   * Why the person is held: a shift that ends meanwhile would leave this session open for ever.
   */
  async start(caller: Caller, body: StartSessionBody): Promise<Answer<SessionView>> {
    return this.db.write(caller, async (tx) => {
      const clock = await this.lookup.state(tx, caller);
      const { now, silenceLimitS } = clock;
      const device = { label: body.device_label, startAt: now, now, silenceLimitS };
      const session = newSession(openShift(clock), device);
      const count = (upTo: number) => this.sessions.countOpen(tx, session.shift_id, upTo);
      await this.quotas.claim(tx, { quota: 'open_sessions', adding: 1, count });
      await this.store.join(tx, session);
      const names = await namesOfRows(tx, [session]);
      return Answer.created(toSessionView(session, now, names), `/sessions/${session.id}`);
    });
  }

  /**
   * Records that the caller's device is still connected.
   * @throws NOT_FOUND  also for someone else's session; SESSION_NOT_OPEN
   * Why the row is read second, in the same trip: the read sees what the write had to wait for.
   */
  async sendHeartbeat(caller: Caller, id: string): Promise<void> {
    const own = { id, userId: caller.userId };
    const isOpen = await this.db.write(caller, async (tx) => {
      const [, found] = await Promise.all([
        this.sessions.touch(tx, own),
        this.sessions.findIsOpen(tx, own),
      ]);
      return found;
    });
    if (isOpen === undefined) throw new AppError('NOT_FOUND');
    if (!isOpen) throw new AppError('SESSION_NOT_OPEN');
  }

  /**
   * Disconnects a device, as its user or as a manager; a manager's action is kept in the audit log.
   * @throws NOT_FOUND  also when it is out of reach; SESSION_NOT_OPEN
   */
  async end(caller: Caller, id: string): Promise<SessionView> {
    return this.db.write(caller, async (tx) => {
      const found = await this.getVisible(tx, caller, id);
      const { now } = await this.store.holdPerson(tx, found.user_id);
      const source = found.user_id === caller.userId ? 'DEVICE' : 'MANAGER';
      const ended = await this.store.disconnect(tx, id, { at: now, source });
      if (!ended) throw new AppError('SESSION_NOT_OPEN');
      // A correction may have moved the shift to another shop while this waited.
      if (!maySee(caller, ended)) throw new AppError('NOT_FOUND');
      if (source === 'MANAGER') this.record(tx, caller, ended);
      return toSessionView(ended, now, await namesOfRows(tx, [ended]));
    });
  }

  /** The latest start first. */
  async list(caller: Caller, query: ListSessionsQuery): Promise<Page<SessionView>> {
    const page = pageRequest(query, 2);
    const filter = filterOf(caller, query);
    return this.db.read(caller, async (tx) => {
      const rows = await this.sessions.list(tx, filter, page);
      const names = await namesOfRows(tx, rows);
      return toPage(rows, page, {
        keysOf: (row) => [row.start_at.toISOString(), row.id],
        view: (row) => toViewNow(row, names),
      });
    });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<SessionView> {
    return this.db.read(caller, async (tx) => {
      const row = await this.getVisible(tx, caller, id);
      return toViewNow(row, await namesOfRows(tx, [row]));
    });
  }

  /** @throws NOT_FOUND  also for a session out of the caller's reach */
  private async getVisible(tx: Tx, caller: Caller, id: string): Promise<SessionNow> {
    const session = await this.sessions.find(tx, id);
    if (!session || !maySee(caller, session)) throw new AppError('NOT_FOUND');
    return session;
  }

  private record(tx: Tx, caller: Caller, session: SessionRow): void {
    const details = {
      user_id: session.user_id,
      shift_id: session.shift_id,
      shop_id: session.shop_id,
      device_label: session.device_label,
    };
    this.audit.record(tx, caller, { action: 'session.ended', id: session.id, details });
  }
}

function toViewNow({ now, ...session }: SessionNow, names: Names): SessionView {
  return toSessionView(session, now, names);
}

function filterOf(caller: Caller, query: ListSessionsQuery): SessionFilter {
  const { status = ['OPEN'] } = query;
  const only = onlyOf(status);
  return {
    reach: reachOf(caller),
    status: only === 'all' ? undefined : only,
    shopIds: query.shop_id,
    userIds: query.user_id,
    shiftId: query.shift_id,
  };
}
