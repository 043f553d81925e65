import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { Departures } from '../users/departures.js';
import { SchedulesRepository } from './schedules.repository.js';

/** Withdraws the plans of someone who is deactivated, as far as they have not begun. */
@Injectable()
export class PlansOfLeavers implements OnModuleInit {
  constructor(
    private readonly departures: Departures,
    private readonly schedules: SchedulesRepository,
    private readonly audit: AuditRepository,
  ) {}

  onModuleInit(): void {
    this.departures.add((tx, by, userId) => this.withdraw(tx, by, userId));
  }

  private async withdraw(tx: Tx, by: Caller, userId: string): Promise<void> {
    const ids = await this.schedules.withdraw(tx, userId);
    if (ids.length === 0) return;
    const details = { withdrawn: ids.length, schedule_ids: ids };
    const event = { action: 'schedule.withdrawn', id: userId, subjectType: 'user' } as const;
    this.audit.record(tx, by, { ...event, details });
  }
}
