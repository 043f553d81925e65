import { Injectable, type OnModuleInit } from '@nestjs/common';
import { grouped } from '../../../kernel/grouped.js';
import type { Tx } from '../../../platform/database/tx.js';
import { LiveLog, type LiveSubject } from '../../../platform/live/live-log.repository.js';
import { MessageKinds, type MessageParams } from '../../messages/message-kinds.js';
import { Messages } from '../../messages/messages.service.js';
import { ShopsService } from '../../shops/shops.service.js';
import { UsersService } from '../../users/users.service.js';
import type { UnresolvedRow } from '../alert-changes.repository.js';
import type { ActivityQuestion } from '../questions/activity-question.entity.js';
import { AlertRulesRepository } from '../rules/alert-rules.repository.js';
import type { RuleBook } from '../rules/rules-in-force.js';
import { ALERT_KIND, ALERT_MESSAGES, ALERTS_KIND, QUESTION_KIND } from './alert-texts.js';
import { recipientsOf } from './recipients.js';

/** Tells people of alerts and questions, by the channels that they have chosen. */
@Injectable()
export class AlertTelling implements OnModuleInit {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly messages: Messages,
    private readonly rules: AlertRulesRepository,
    private readonly users: UsersService,
    private readonly shops: ShopsService,
    private readonly log: LiveLog,
  ) {}

  onModuleInit(): void {
    const complete = this.named.bind(this);
    for (const kind of ALERT_MESSAGES)
      this.kinds.register(kind.kind === ALERT_KIND ? { ...kind, complete } : kind);
  }

  /** Each person gets one message, however many alerts there are: several are only counted. */
  async tell(tx: Tx, alerts: readonly UnresolvedRow[], rules: RuleBook): Promise<void> {
    if (alerts.length === 0) return;
    const [byRole, named] = await Promise.all([this.rules.byRole(tx), this.rules.named(tx)]);
    const candidates = { organizationId: tx.organizationId, byRole, named };
    const pairs = alerts.flatMap((alert) =>
      recipientsOf(alert, rules, candidates).map((userId) => ({ alert, userId })),
    );
    const alone = new Map<UnresolvedRow, string[]>();
    const together = new Map<number, string[]>();
    for (const [userId, own] of grouped(pairs, (pair) => pair.userId)) {
      const [first] = own;
      if (first && own.length === 1)
        alone.set(first.alert, [...(alone.get(first.alert) ?? []), userId]);
      else together.set(own.length, [...(together.get(own.length) ?? []), userId]);
    }
    for (const [alert, recipients] of alone) await this.tellOne(tx, alert, recipients);
    for (const [count, recipients] of together) {
      const about = alerts[0]?.id ?? tx.organizationId;
      await this.messages.tell(tx, { kind: ALERTS_KIND, recipients, about, params: { count } });
    }
  }

  /** The person alone is asked. */
  async ask(tx: Tx, questions: readonly ActivityQuestion[]): Promise<void> {
    for (const { id: about, user_id, shop_id: shopId } of questions) {
      const params = { shop: await this.shopName(tx, shopId) };
      const message = { kind: QUESTION_KIND, recipients: [user_id], about, params, shopId };
      await this.messages.tell(tx, message);
    }
  }

  /** On the streams of those who may see them. */
  show(
    tx: Tx,
    changed: {
      readonly questions: readonly LiveSubject[];
      readonly alerts: readonly LiveSubject[];
    },
  ): void {
    this.log.subjects(tx, 'question', changed.questions);
    this.log.subjects(tx, 'alert', changed.alerts);
  }

  private async tellOne(
    tx: Tx,
    { id: about, rule, cause_key: key, user_id: userId, shop_id: shopId }: UnresolvedRow,
    recipients: readonly string[],
  ): Promise<void> {
    const shop = shopId === null ? '' : await this.shopName(tx, shopId);
    const queue = rule === 'JOB_OVERDUE' ? key.slice(rule.length + 1) : null;
    const params = { rule, person_id: userId, shop, queue };
    const message = { kind: ALERT_KIND, recipients, about, params, shopId: shopId ?? undefined };
    await this.messages.tell(tx, message);
  }

  /** The name of a person is in no message that waits, because the person may be erased meanwhile. */
  private async named(tx: Tx, params: MessageParams): Promise<MessageParams> {
    const { person_id: id } = params;
    const person = typeof id === 'string' ? await this.users.find(tx, id) : undefined;
    return { ...params, name: person?.name ?? '' };
  }

  private async shopName(tx: Tx, id: string): Promise<string> {
    return (await this.shops.find(tx, id))?.name ?? '';
  }
}
