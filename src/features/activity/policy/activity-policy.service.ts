import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { businessDate } from '../../../kernel/business-day.js';
import type { Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { assertVersion, changesBetween } from '../../../kernel/versioned.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { LiveLog } from '../../../platform/live/live-log.repository.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { ActivityNotice } from '../notice/activity-notice.entity.js';
import type { ActivityPolicyView, PutActivityPolicyBody } from './activity-policy.dto.js';
import { ActivityPolicy } from './activity-policy.entity.js';
import { ActivityPolicyRepository, type PolicyForPerson } from './activity-policy.repository.js';
import {
  DEFAULT_POLICY,
  faultsOf,
  isComplete,
  isTold,
  missingFields,
  toldBy,
  type PolicyFields,
} from './policy-rules.js';
import { databaseTime } from '../../../platform/database/database-clock.js';
import { IdleLooksRepository } from '../live/idle-looks.repository.js';

/** Business days do not count here: a date is that of the calendar. */
const MIDNIGHT = '00:00';

/** Whether and how activity is recorded. Off until an ADMIN has recorded why it is lawful. */
@Injectable()
export class ActivityPolicyService {
  constructor(
    private readonly db: Database,
    private readonly policies: ActivityPolicyRepository,
    private readonly organizations: OrganizationsService,
    private readonly audit: AuditRepository,
    private readonly log: LiveLog,
    private readonly looks: IdleLooksRepository,
  ) {}

  async get(caller: Caller): Promise<ActivityPolicyView> {
    return toPolicyView(await this.db.read(caller, (tx) => this.policies.find(tx)));
  }

  /**
   * Replaces the policy. A change of what people were told publishes a new version of the notice, which each of
   * them has to acknowledge; while activity is off nobody is told anything.
   * @throws VALIDATION_FAILED  when it would switch on an incomplete policy
   * @throws VERSION_CONFLICT
   */
  async put(caller: Caller, body: PutActivityPolicyBody): Promise<ActivityPolicyView> {
    const { version, ...sent } = body;
    const policy: PolicyFields = { ...DEFAULT_POLICY, ...sent };
    return this.db.write(caller, async (tx) => {
      await this.refuseIncomplete(tx, policy);
      await this.policies.ensure(tx);
      const before = found(await tx.of(ActivityPolicy).lockOneBy({}));
      assertVersion(before.version, version);
      const notice_version = await this.published(tx, caller, { before, policy });
      const details = changesBetween<ActivityPolicy>(before, { ...policy, notice_version });
      if (!details) return toPolicyView(before);
      const after = found(await tx.of(ActivityPolicy).updateOne({}, details.after));
      const id = after.organization_id;
      this.audit.record(tx, caller, { action: 'activity-policy.updated', id, details });
      this.log.everybody(tx);
      this.looks.makeDue(tx);
      return toPolicyView(after);
    });
  }

  /** The policy; undefined before its first change. */
  policyOf(tx: Tx): Promise<ActivityPolicy | undefined> {
    return this.policies.find(tx);
  }

  /** As {@link policyOf}, with the person's acknowledgement of the present notice: one statement. */
  policyFor(tx: Tx, userId: string): Promise<PolicyForPerson | undefined> {
    return this.policies.findForPerson(tx, userId);
  }

  /**
   * The policy under which activity of a person is stored, with their acknowledgement of its notice.
   * @throws ACTIVITY_NOT_ENABLED  which names what is missing
   */
  async requireEnabledFor(tx: Tx, userId: string): Promise<PolicyForPerson> {
    const policy = await this.policies.findForPerson(tx, userId);
    if (!policy?.enabled) throw notEnabled(policy);
    return policy;
  }

  /**
   * As {@link requireEnabledFor}, of somebody who has acknowledged the present notice.
   * @throws ACTIVITY_NOT_ENABLED, NOTICE_NOT_ACKNOWLEDGED
   */
  async requireAcknowledgedBy(tx: Tx, userId: string): Promise<PolicyForPerson> {
    const policy = await this.requireEnabledFor(tx, userId);
    if (policy.acknowledged_at === null) throw new AppError('NOTICE_NOT_ACKNOWLEDGED');
    return policy;
  }

  /** As {@link requireEnabledFor}, for what concerns nobody in particular. @throws ACTIVITY_NOT_ENABLED */
  async requireEnabled(tx: Tx): Promise<ActivityPolicy> {
    const policy = await this.policies.find(tx);
    if (!policy?.enabled) throw notEnabled(policy);
    return policy;
  }

  private async refuseIncomplete(tx: Tx, policy: PolicyFields): Promise<void> {
    if (!policy.enabled) return;
    const [{ time_zone }, now] = await Promise.all([this.organizations.of(tx), databaseTime(tx)]);
    const errors = faultsOf(policy, businessDate(now, time_zone, MIDNIGHT));
    if (errors.length > 0) throw new AppError('VALIDATION_FAILED', { errors });
  }

  /** The version of the notice that says what the policy says: the present one, or a new one. */
  private async published(
    tx: Tx,
    caller: Caller,
    { before, policy }: { before: ActivityPolicy; policy: PolicyFields },
  ): Promise<number | null> {
    const present = before.notice_version;
    if (!policy.enabled || !isComplete(policy)) return present;
    const told = toldBy(policy);
    const notice =
      present === null ? undefined : await tx.of(ActivityNotice).findOneBy({ version: present });
    if (isTold(told, notice)) return present;
    const version = (present ?? 0) + 1;
    await tx.of(ActivityNotice).insert({
      ...told,
      version,
      published_at: () => 'now()',
      published_by: caller.userId,
    });
    return version;
  }
}

/** Names what keeps activity from being switched on. */
function notEnabled(policy: ActivityPolicy | undefined): AppError {
  const missing = missingFields(policy ?? DEFAULT_POLICY);
  const detail =
    missing.length > 0
      ? `Activity is not switched on; its policy has no ${missing.join(', ')}`
      : 'Activity is not switched on; its policy is complete';
  return new AppError('ACTIVITY_NOT_ENABLED', { detail });
}

function toPolicyView(row: ActivityPolicy | undefined): ActivityPolicyView {
  const policy: PolicyFields = row ?? DEFAULT_POLICY;
  return {
    enabled: policy.enabled,
    missing: missingFields(policy),
    purpose: policy.purpose,
    legal_basis: policy.legal_basis,
    legal_basis_text: policy.legal_basis_text,
    assessed_on: policy.assessed_on,
    informed_how: policy.informed_how,
    informed_on: policy.informed_on,
    retention_days: policy.retention_days,
    counts_off_list: policy.counts_off_list,
    idle_limit_minutes: policy.idle_limit_minutes,
    pulse_seconds: policy.pulse_seconds,
    notice_version: row?.notice_version ?? null,
    version: row?.version ?? 0,
    updated_at: row && row.version > 0 ? row.updated_at.toISOString() : null,
  };
}
