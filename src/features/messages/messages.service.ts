import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Tx } from '../../platform/database/tx.js';
import { newId } from '../../kernel/new-id.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import type { Posted } from '../../platform/jobs/outbox.repository.js';
import { endOfQuiet, nextDigest } from './delivery-time.js';
import { isWanted } from './is-wanted.js';
import { DigestItem } from './mail/digest-item.entity.js';
import { MessageKinds, type MessageKind, type MessageParams } from './message-kinds.js';
import type { MailPayload } from './payloads.js';
import { RecipientsReadOnlyRepository, type Recipient } from './recipients-read-only.repository.js';

/** Something that people should know. */
export interface Message {
  /** Registered with {@link MessageKinds}. */
  readonly kind: string;
  /** Ids of people; those who are not active are left out. */
  readonly recipients: readonly string[];
  /** The id of the cause. A push about the same cause replaces the earlier one. */
  readonly about: string;
  readonly params: MessageParams;
  /** The shop whose clock counts; by default the first shop of each person. */
  readonly shopId?: string | undefined;
  /** Where the mail goes, if not to the person's present address. */
  readonly to?: string;
}

interface Plan {
  readonly mails: Posted[];
  readonly pushes: Posted[];
  readonly digest: Omit<DigestItem, 'organization_id'>[];
}

/** Tells people things by the channels that they have chosen, after the commit of the caller's transaction. */
@Injectable()
export class Messages {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly recipients: RecipientsReadOnlyRepository,
    private readonly jobs: JobsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Each person is told at least once, within a few seconds of the commit or when their quiet hours end. */
  async tell(tx: Tx, message: Message): Promise<void> {
    if (message.recipients.length === 0) return;
    const kind = this.kinds.get(message.kind);
    const people = await this.recipients.find(tx, message.recipients, message);
    const plan: Plan = { mails: [], pushes: [], digest: [] };
    for (const person of people) this.plan(plan, { kind, message, person });
    await tx.of(DigestItem).insertAll(plan.digest);
    await this.jobs.sendAll(tx, 'send-mail', plan.mails);
    await this.jobs.sendAll(tx, 'send-push', plan.pushes);
  }

  private plan(
    plan: Plan,
    { kind, message, person }: { kind: MessageKind; message: Message; person: Recipient },
  ): void {
    const { about, params, to } = message;
    const { now, time_zone: timeZone, id: userId } = person;
    const payload: MailPayload = {
      ...{ kind: kind.kind, userId, about, params, timeZone },
      ...(to !== undefined && { to }),
    };
    const isAtOnce = kind.isUrgent === true || kind.isRequested === true;
    const startAt = isAtOnce ? undefined : endOfQuiet(now, person);
    const digestAt = isAtOnce ? undefined : nextDigest(now, person);
    if (this.config.mail && isWanted(kind, person, 'email')) {
      if (digestAt === undefined) plan.mails.push({ payload, startAt });
      else
        plan.digest.push({
          id: newId(),
          user_id: userId,
          due_at: digestAt,
          kind: kind.kind,
          about,
          params,
        });
    }
    if (!isWanted(kind, person, 'push')) return;
    for (const subscriptionId of person.subscription_ids) {
      plan.pushes.push({ payload: { ...payload, subscriptionId }, startAt });
    }
  }
}
