import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { AllowList } from '../../platforms/allow-list.service.js';
import { readHost } from '../../platforms/host-name.js';
import { ShiftStore } from '../../shifts/shift-store.service.js';
import { ActivityPolicyService } from '../policy/activity-policy.service.js';
import { WorkingTimesReadOnlyRepository } from '../work/working-times-read-only.repository.js';
import { ActivityBatchesRepository, type PersonTime } from './activity-batches.repository.js';
import type { EventContext } from './event-rules.js';
import type { BadItem, SentEvent } from './sent-event.js';

/** A batch whose items were read, and whose it is. */
export interface ReadBatch {
  readonly items: readonly (SentEvent | BadItem)[];
  readonly device: string;
  readonly userId: string;
}

const MIN_MS = 60_000;
const DAY_MS = 86_400_000;
/** The year 9999. */
const LATEST_MS = 253_402_300_799_000;

/** Reads what decides about the events of a batch; one trip. */
@Injectable()
export class EventContexts {
  constructor(
    private readonly batches: ActivityBatchesRepository,
    private readonly working: WorkingTimesReadOnlyRepository,
    private readonly shifts: ShiftStore,
    private readonly organizations: OrganizationsService,
    private readonly policies: ActivityPolicyService,
    private readonly allowList: AllowList,
  ) {}

  /** @throws ACTIVITY_NOT_ENABLED, NOTICE_NOT_ACKNOWLEDGED */
  async of(tx: Tx, { items, device, userId }: ReadBatch): Promise<EventContext> {
    const sent = items.flatMap((item) => ('fault' in item ? [] : [item]));
    const time = timeOf(userId, sent);
    // The person is held first: whoever waits for another batch of theirs must see what that one stored.
    const [now, policy, { shifts, breaks }, known, organization, matcher] = await Promise.all([
      this.shifts.waitFor(tx, userId),
      this.policies.requireAcknowledgedBy(tx, userId),
      this.working.times(tx, time),
      this.batches.known(
        tx,
        userId,
        sent.map(({ id, at }) => ({ id, at: storable(at) })),
      ),
      this.organizations.of(tx),
      this.allowList.matcher(tx),
    ]);
    return {
      now: now.getTime(),
      shifts,
      breaks,
      known: new Set(known),
      waitMs: organization.offline_limit_minutes * MIN_MS,
      retentionMs: policy.retention_days * DAY_MS,
      countsOffList: policy.counts_off_list,
      device,
      platformOf: remembered((text) => {
        const { host } = readHost(text);
        return host === undefined ? undefined : matcher.match(host)?.owner;
      }),
    };
  }
}

/** A batch names few hosts many times. */
function remembered(look: (text: string) => string | undefined): typeof look {
  const seen = new Map<string, string | undefined>();
  return (text) => {
    if (!seen.has(text)) seen.set(text, look(text));
    return seen.get(text);
  };
}

/** From the first to the last event of the batch. */
function timeOf(userId: string, sent: readonly SentEvent[]): PersonTime {
  const instants = sent.map(({ at }) => storable(at));
  const [from, to] = [Math.min(...instants, LATEST_MS), Math.max(...instants, 0)];
  return { userId, from: new Date(from), to: new Date(to + 1) };
}

/** An instant that PostgreSQL can hold; one that had to be moved is refused for its distance anyway. */
function storable(at: number): number {
  return Math.min(Math.max(at, 0), LATEST_MS);
}
