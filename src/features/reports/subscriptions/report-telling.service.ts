import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currencyDigits, toMajor } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/database/tx.js';
import { MessageKinds, type MessageParams } from '../../messages/message-kinds.js';
import { Messages } from '../../messages/messages.service.js';
import type { ReportContent } from '../content/report-content.js';
import { Report } from '../storing/report.entity.js';
import { ReportVersion } from '../storing/report-version.entity.js';
import { isNotable } from './notable-change.js';
import { REPORT_MESSAGE, REPORT_MESSAGES } from './report-messages.js';
import { ReportSubscribersRepository } from './report-subscribers.repository.js';

/** Nobody wants the mails of days that were caught up. */
const NEWS_FOR_MS = 2 * 86_400_000;

/** Tells subscribers of reports, after the commit of the transaction that stores them. */
@Injectable()
export class ReportTelling implements OnModuleInit {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly messages: Messages,
    private readonly subscribers: ReportSubscribersRepository,
  ) {}

  onModuleInit(): void {
    const complete = this.completed.bind(this);
    for (const kind of REPORT_MESSAGES) this.kinds.register({ ...kind, complete });
  }

  /** Tells of a new report, unless it is old or nothing happened in its period. */
  async first(tx: Tx, report: Report, { ends_at, sales, team }: ReportContent): Promise<void> {
    const isOld = report.made_at.getTime() - Date.parse(ends_at) > NEWS_FOR_MS;
    const isEmpty =
      sales.total_receipts === 0 && sales.refunds_count === 0 && team.worked_seconds === 0;
    if (!isOld && !isEmpty) await this.tell(tx, report);
  }

  /** Tells of another version if it differs notably from the one that subscribers were told of last. */
  async again(tx: Tx, report: Report, content: ReportContent): Promise<void> {
    if (report.told_version === null) return;
    const where = { report_id: report.id, version: report.told_version };
    const told = await tx.of(ReportVersion).findOneBy(where);
    if (told && isNotable(told.content, content)) await this.tell(tx, report);
  }

  private async tell(tx: Tx, { id, shop_id: shopId, kind, version }: Report): Promise<void> {
    const readers = await this.subscribers.of(tx, shopId, kind);
    for (const reader of readers) {
      const params = { report_id: id, reader_id: reader, version };
      const message = {
        kind: REPORT_MESSAGE[kind],
        recipients: [reader],
        about: id,
        params,
        shopId,
      };
      await this.messages.tell(tx, message);
    }
    await tx.of(Report).update({ id }, { told_version: version });
  }

  /** The figures are those of the newest version when the mail is sent, and its reader must still be a subscriber. */
  private async completed(tx: Tx, params: MessageParams): Promise<MessageParams | undefined> {
    const id = String(params['report_id']);
    const report = await tx.of(Report).findOneBy({ id });
    if (!report) return undefined;
    const readers = await this.subscribers.of(tx, report.shop_id, report.kind);
    if (!readers.includes(String(params['reader_id']))) return undefined;
    const where = { report_id: id, version: report.version };
    const newest = await tx.of(ReportVersion).findOneBy(where);
    if (!newest) return undefined;
    const { shop_name, time_zone, sales } = newest.content;
    const { from_date: from, to_date: to, currency, total_receipts, worked_seconds } = report;
    return {
      ...params,
      ...{ shop_name, time_zone, from, to, currency, total_receipts, worked_seconds },
      net_sales: toMajor(report.net_sales_minor, currencyDigits(currency)),
      change: sales.change.net_sales,
    };
  }
}
