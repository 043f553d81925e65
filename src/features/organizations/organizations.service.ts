import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { OrganizationView, UpdateOrganizationBody } from './organizations.dto.js';
import {
  OrganizationsRepository,
  type OrganizationFields,
  type OrganizationRow,
  type WorkRules,
} from './organizations.repository.js';
import { assertVersion, changesBetween } from '../../kernel/versioned.js';

/** What registration knows of a new organization. */
export interface NewOrganization {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** What an organization gives to its new shops and products, and to its calendar. */
export interface OrganizationSettings extends NewOrganization {
  /** ISO day of week, 1 = Monday. */
  readonly weekStart: number;
  readonly work: WorkRules;
}

/** ISO 8601 weeks begin on Monday; an ADMIN may change it. */
const MONDAY = 1;

/** The tenant's own settings. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly db: Database,
    private readonly organizations: OrganizationsRepository,
    private readonly audit: AuditRepository,
  ) {}

  async get(caller: Caller): Promise<OrganizationView> {
    return toOrganizationView(await this.db.read(caller, (tx) => this.getRow(tx)));
  }

  /** @throws VERSION_CONFLICT */
  async update(caller: Caller, body: UpdateOrganizationBody): Promise<OrganizationView> {
    return this.db.write(caller, async (tx) => {
      const before = found(await this.organizations.lock(tx));
      assertVersion(before.version, body.version);
      const fields = fieldsAfter(before, body);
      const details = changesBetween<OrganizationFields>(before, fields);
      if (!details) return toOrganizationView(before);
      const after = found(await this.organizations.update(tx, fields));
      const id = after.organization_id;
      this.audit.record(tx, caller, { action: 'organization.updated', id, details });
      return toOrganizationView(after);
    });
  }

  /** Makes the organization of a registration: the one the transaction was opened for. */
  async create(tx: Tx, organization: NewOrganization): Promise<void> {
    const { name, timeZone, currency } = organization;
    const fields = { name, time_zone: timeZone, currency, week_start: MONDAY };
    await this.organizations.insert(tx, fields);
  }

  /** The defaults of new shops and products, the calendar, and the rules of work. */
  async settings(tx: Tx): Promise<OrganizationSettings> {
    const row = await this.getRow(tx);
    const { name, time_zone: timeZone, currency, week_start: weekStart } = row;
    return { name, timeZone, currency, weekStart, work: workRulesOf(row) };
  }

  private async getRow(tx: Tx): Promise<OrganizationRow> {
    return found(await this.organizations.find(tx));
  }
}

/** Nobody is signed in to an organization that does not exist, so a missing one is a mistake of ours. */
function found(row: OrganizationRow | undefined): OrganizationRow {
  if (!row) throw new Error('The transaction was opened for an organization that does not exist');
  return row;
}

function fieldsAfter(before: OrganizationRow, body: UpdateOrganizationBody): OrganizationFields {
  return {
    name: body.name ?? before.name,
    time_zone: body.time_zone ?? before.time_zone,
    currency: body.currency ?? before.currency,
    week_start: body.week_start ?? before.week_start,
    shift_limit_minutes: body.shift_limit_minutes ?? before.shift_limit_minutes,
    offline_limit_minutes: body.offline_limit_minutes ?? before.offline_limit_minutes,
    session_silence_minutes: body.session_silence_minutes ?? before.session_silence_minutes,
    overtime_daily_minutes: given(body.overtime_daily_minutes, before.overtime_daily_minutes),
    overtime_weekly_minutes: given(body.overtime_weekly_minutes, before.overtime_weekly_minutes),
    schedule_grace_minutes: body.schedule_grace_minutes ?? before.schedule_grace_minutes,
  };
}

/** Null is a value here: there is no such rule any more. */
function given<T>(value: T | undefined, before: T): T {
  return value === undefined ? before : value;
}

function workRulesOf(row: OrganizationRow): WorkRules {
  return {
    shift_limit_minutes: row.shift_limit_minutes,
    offline_limit_minutes: row.offline_limit_minutes,
    session_silence_minutes: row.session_silence_minutes,
    overtime_daily_minutes: row.overtime_daily_minutes,
    overtime_weekly_minutes: row.overtime_weekly_minutes,
    schedule_grace_minutes: row.schedule_grace_minutes,
  };
}

function toOrganizationView(row: OrganizationRow): OrganizationView {
  return {
    id: row.organization_id,
    name: row.name,
    time_zone: row.time_zone,
    currency: row.currency,
    week_start: row.week_start,
    ...workRulesOf(row),
    version: row.version,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}
