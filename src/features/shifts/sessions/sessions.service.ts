import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../../kernel/page.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { maySee } from '../shift-records.js';
import { silenceLimitS, type SessionRow } from './session-rules.js';
import { toSessionView } from '../shift-views.js';
import type { SessionView } from '../shift-views.dto.js';
import { ShiftsService } from '../shifts.service.js';
import { SessionsOfShifts } from './sessions-of-shifts.service.js';
import type { ListSessionsQuery, StartSessionBody } from './sessions.dto.js';
import { SessionsRepository, type SessionFilter, type SessionNow } from './sessions.repository.js';

/** Devices that people work on: joining a shift, being there, leaving, and who is connected where. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsRepository,
    private readonly ofShifts: SessionsOfShifts,
    private readonly shifts: ShiftsService,
    private readonly organizations: OrganizationsService,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Another device joins the caller's open shift.
   * @throws SHIFT_NOT_OPEN
   * Why the person is held: a shift that ends meanwhile would leave this session behind, open for ever.
   */
  async start(caller: Caller, body: StartSessionBody): Promise<Answer<SessionView>> {
    return this.db.write(caller, async (tx) => {
      const [{ now, open }, rules] = await Promise.all([
        this.shifts.holdOpen(tx, caller.userId),
        this.organizations.of(tx),
      ]);
      if (!open) throw new AppError('SHIFT_NOT_OPEN');
      const session = await this.ofShifts.begin(tx, {
        shiftId: open.id,
        userId: caller.userId,
        shopId: open.shop_id,
        deviceLabel: body.device_label,
        startAt: now,
        now,
        silenceLimitS: silenceLimitS(rules),
      });
      return Answer.created(toSessionView(session, now), `/sessions/${session.id}`);
    });
  }

  /**
   * The caller's device is still there.
   * @throws NOT_FOUND  also for someone else's session; SESSION_NOT_OPEN
   * Why the look comes second, in the same trip: it sees what the write had to wait for.
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
   * Disconnects a device: its user's doing, or a manager's, which is told to the audit log.
   * @throws NOT_FOUND  also when it is out of reach; SESSION_NOT_OPEN
   */
  async end(caller: Caller, id: string): Promise<SessionView> {
    return this.db.write(caller, async (tx) => {
      const found = await this.getVisible(tx, caller, id);
      const { now } = await this.shifts.holdOpen(tx, found.user_id);
      const source = found.user_id === caller.userId ? 'DEVICE' : 'MANAGER';
      const ended = await this.sessions.end(tx, id, { at: now, source });
      if (!ended) throw new AppError('SESSION_NOT_OPEN');
      // A correction may have moved the shift to another shop while this waited.
      if (!maySee(caller, ended)) throw new AppError('NOT_FOUND');
      if (source === 'MANAGER') this.record(tx, caller, ended);
      return toSessionView(ended, now);
    });
  }

  /** The latest start first. */
  async list(caller: Caller, query: ListSessionsQuery): Promise<Page<SessionView>> {
    const page = pageRequest(query, 2);
    const filter = filterOf(caller, query);
    const rows = await this.db.read(caller, (tx) => this.sessions.list(tx, filter, page));
    return toPage(rows, page, {
      keysOf: (row) => [row.start_at.toISOString(), row.id],
      view: (row) => toSessionView(row, row.now),
    });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<SessionView> {
    const row = await this.db.read(caller, (tx) => this.getVisible(tx, caller, id));
    return toSessionView(row, row.now);
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

function filterOf(caller: Caller, query: ListSessionsQuery): SessionFilter {
  const status = query.status ?? 'OPEN';
  const shopIds = caller.role === 'MANAGER' ? caller.shopIds : [];
  return {
    reach: caller.role === 'ADMIN' ? undefined : { shopIds, userId: caller.userId },
    status: status === 'all' ? undefined : status,
    shopId: query.shop_id,
    userId: query.user_id,
    shiftId: query.shift_id,
  };
}
