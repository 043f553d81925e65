import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import type { Envelope } from '../../../platform/jobs/outbox.repository.js';
import type { DigestPayload, MailPayload } from '../payloads.js';
import { MailTransport } from './mail-transport.js';
import { MailWriter } from './mail-writer.service.js';

/** Sends the mails of the queue. No database connection is held while the mail server is asked. */
@Injectable()
export class MailDelivery implements OnModuleInit {
  constructor(
    private readonly jobs: JobsService,
    private readonly db: Database,
    private readonly writer: MailWriter,
    private readonly transport: MailTransport,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** An instance without a mail server leaves the mails to those that have one. */
  onModuleInit(): void {
    if (!this.config.mail) return;
    this.jobs.handle('send-mail', (message) => this.deliver(message));
  }

  private async deliver({ id, organizationId, payload }: Envelope): Promise<void> {
    // Only `Messages` sends to this queue.
    const mail = payload as unknown as MailPayload | DigestPayload;
    const written = await this.db.read({ organizationId }, (tx) => this.writer.write(tx, mail));
    if (written) await this.transport.send({ ...written, id });
  }
}
