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
} from './organizations.repository.js';
import { assertVersion, changesBetween } from './setting-changes.js';

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
      const entry = {
        action: 'organization.updated',
        subjectType: 'organization',
        subjectId: after.organization_id,
        actorId: caller.userId,
        origin: caller.origin,
        details: { ...details },
      };
      tx.withCommit(this.audit.append(tx, entry));
      return toOrganizationView(after);
    });
  }

  /** Makes the organization of a registration: the one the transaction was opened for. */
  async create(tx: Tx, organization: NewOrganization): Promise<void> {
    const { name, timeZone, currency } = organization;
    const fields = { name, time_zone: timeZone, currency, week_start: MONDAY };
    await this.organizations.insert(tx, fields);
  }

  /** The defaults of new shops and products. */
  async settings(tx: Tx): Promise<OrganizationSettings> {
    const { name, time_zone, currency, week_start } = await this.getRow(tx);
    return { name, timeZone: time_zone, currency, weekStart: week_start };
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
  };
}

function toOrganizationView(row: OrganizationRow): OrganizationView {
  return {
    id: row.organization_id,
    name: row.name,
    time_zone: row.time_zone,
    currency: row.currency,
    week_start: row.week_start,
    version: row.version,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}
