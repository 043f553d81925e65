import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { shopsInReach, type Caller } from '../../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../../kernel/page.js';
import { toWire } from '../../../kernel/wire.js';
import { assertVersion } from '../../../kernel/versioned.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { flagOf } from '../../../platform/http/flag-filter.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { ShopsService } from '../../shops/shops.service.js';
import { User } from '../../users/user.entity.js';
import { ActivityPolicyService } from '../policy/activity-policy.service.js';
import { ActivityAcknowledgement } from './activity-acknowledgement.entity.js';
import type {
  AcknowledgeNoticeBody,
  AcknowledgementView,
  ActivityNoticeQuery,
  ActivityNoticeView,
  ListAcknowledgementsQuery,
  PersonAcknowledgementView,
} from './activity-notice.dto.js';
import { ActivityNotice } from './activity-notice.entity.js';
import { AcknowledgementsRepository } from './acknowledgements.repository.js';
import { languageFor, noticeSections, noticeTitle } from './notice-text.js';

/** What people are told about the recording of their activity, and who has read it. */
@Injectable()
export class ActivityNoticeService {
  constructor(
    private readonly db: Database,
    private readonly policies: ActivityPolicyService,
    private readonly acknowledgements: AcknowledgementsRepository,
    private readonly organizations: OrganizationsService,
    private readonly shops: ShopsService,
    private readonly audit: AuditRepository,
  ) {}

  /** The notice in its present version, in the caller's language. */
  async get(caller: Caller, query: ActivityNoticeQuery): Promise<ActivityNoticeView> {
    return this.db.read(caller, async (tx) => {
      const [policy, organization, user] = await Promise.all([
        this.policies.policyFor(tx, caller.userId),
        this.organizations.of(tx),
        tx.of(User).findOneBy({ id: caller.userId }),
      ]);
      const version = policy?.notice_version ?? null;
      const notice =
        version === null ? undefined : await tx.of(ActivityNotice).findOneBy({ version });
      const language = query.language ?? languageFor(user?.locale ?? null);
      const enabled = policy?.enabled ?? false;
      return {
        version,
        enabled,
        published_at: notice?.published_at.toISOString() ?? null,
        acknowledged_at: policy?.acknowledged_at?.toISOString() ?? null,
        language,
        title: noticeTitle(language),
        sections: noticeSections({ organization: organization.name, enabled, notice }, language),
      };
    });
  }

  /**
   * Records that the caller has read a version. Repeated, it returns the first acknowledgement.
   * @throws ACTIVITY_NOT_ENABLED  when there is no notice yet
   * @throws VERSION_CONFLICT  with the present version, when the caller has read another one
   */
  async acknowledge(caller: Caller, body: AcknowledgeNoticeBody): Promise<AcknowledgementView> {
    const { version } = body;
    return this.db.write(caller, async (tx) => {
      const policy = await this.policies.policyFor(tx, caller.userId);
      if (!policy || policy.notice_version === null) throw new AppError('ACTIVITY_NOT_ENABLED');
      assertVersion(policy.notice_version, version);
      const known = policy.acknowledged_at;
      const at = known ?? (await this.add(tx, caller, version));
      return { version, acknowledged_at: at.toISOString() };
    });
  }

  /** Who has acknowledged the present version and who has not, by name: the people within the caller's reach. */
  async list(
    caller: Caller,
    query: ListAcknowledgementsQuery,
  ): Promise<Page<PersonAcknowledgementView>> {
    const page = pageRequest(query, 2);
    const shopId = query.shop_id;
    const filter = {
      shopIds: shopsInReach(caller),
      callerId: caller.userId,
      acknowledged: flagOf(query.acknowledged ?? 'all'),
      shopId,
    };
    const rows = await this.db.read(caller, async (tx) => {
      if (shopId !== undefined) await this.shops.getReachable(tx, caller, shopId);
      return this.acknowledgements.list(tx, filter, page);
    });
    return toPage(rows, page, { keysOf: (row) => [row.name, row.user_id], view: toWire });
  }

  private async add(tx: Tx, caller: Caller, version: number): Promise<Date> {
    const { userId } = caller;
    const added = await this.acknowledgements.add(tx, userId, version);
    if (added) {
      const details = { version };
      this.audit.record(tx, caller, {
        action: 'user.notice-acknowledged',
        id: userId,
        details,
      });
      return added;
    }
    const key = { user_id: userId, notice_version: version };
    const row = await tx.of(ActivityAcknowledgement).findOneBy(key);
    if (!row) throw new Error('An acknowledgement that was stored before is gone');
    return row.acknowledged_at;
  }
}
