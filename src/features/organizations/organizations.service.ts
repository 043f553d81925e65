import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import { toWire } from '../../kernel/wire.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type {
  FirstStepsView,
  OrganizationView,
  UpdateOrganizationBody,
} from './organizations.dto.js';
import { Organization } from './organization.entity.js';
import { OrganizationsRepository } from './organizations.repository.js';
import { assertVersion, changesBetween } from '../../kernel/versioned.js';

/** The fields of an organization that registration sets. */
export type NewOrganization = Pick<Organization, 'name' | 'time_zone' | 'currency'>;

/** ISO 8601 weeks begin on Monday; an ADMIN may change it. */
const MONDAY = 1;

/** Manages the settings of an organization. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly db: Database,
    private readonly organizations: OrganizationsRepository,
    private readonly audit: AuditRepository,
  ) {}

  async get(caller: Caller): Promise<OrganizationView> {
    return toOrganizationView(await this.db.readOnce(caller, (tx) => this.of(tx)));
  }

  /** @throws VERSION_CONFLICT */
  async update(caller: Caller, body: UpdateOrganizationBody): Promise<OrganizationView> {
    return this.db.write(caller, async (tx) => {
      const before = found(await tx.of(Organization).lockOneBy({}));
      assertVersion(before.version, body.version);
      const details = changesBetween<Organization>(before, { ...body, version: undefined });
      if (!details) return toOrganizationView(before);
      const after = found(await tx.of(Organization).updateOne({}, details.after));
      const id = after.organization_id;
      this.audit.record(tx, caller, { action: 'organization.updated', id, details });
      return toOrganizationView(after);
    });
  }

  /** Returns which first steps the organization has taken, whoever took them. */
  async firstSteps(caller: Caller): Promise<FirstStepsView> {
    return found(await this.db.readOnce(caller, (tx) => this.organizations.firstSteps(tx)));
  }

  /** Creates the organization of a registration, for which the transaction was opened. */
  async create(tx: Tx, organization: NewOrganization): Promise<void> {
    await tx.of(Organization).insert({ ...organization, week_start: MONDAY });
  }

  /** Returns the transaction's own organization with its defaults, its calendar and its rules of work. */
  async of(tx: Tx): Promise<Organization> {
    return found(await this.organizations.find(tx));
  }
}

/** A missing organization is a programming error, because nobody can be signed in to it. */
function found<Row>(row: Row | undefined): Row {
  if (!row) throw new Error('The transaction was opened for an organization that does not exist');
  return row;
}

function toOrganizationView(row: Organization): OrganizationView {
  return { id: row.organization_id, ...toWire(row) };
}
