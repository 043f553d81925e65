import { Inject, Injectable } from '@nestjs/common';
import { languageOf } from '../../../kernel/language.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/database/tx.js';
import { KEY_RING, type KeyRing } from '../../../platform/security/key-ring.js';
import { MessageChoice } from '../choices/message-choice.entity.js';
import { isWanted } from '../is-wanted.js';
import { completed, MessageKinds, type MessageText } from '../message-kinds.js';
import { type DigestPayload, type MailPayload } from '../payloads.js';
import {
  RecipientsReadOnlyRepository,
  type Recipient,
} from '../recipients-read-only.repository.js';
import { letterOf } from './letter.js';
import type { Mail } from './mail-transport.js';
import { EVERY_KIND, unsubscribeToken } from './unsubscribe-token.js';

const DIGEST_SUBJECT = { en: 'Your messages of the day', es: 'Sus mensajes del día' } as const;

/** A mail without the id of its delivery. */
export type Written = Omit<Mail, 'id'>;

/** Writes mails in the language of their readers. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly recipients: RecipientsReadOnlyRepository,
    @Inject(KEY_RING) private readonly keys: KeyRing,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns undefined when nobody should receive it any more: the person left, or switched it off meanwhile */
  async write(tx: Tx, payload: MailPayload | DigestPayload): Promise<Written | undefined> {
    const { kind, userId } = payload;
    const [person] = await this.recipients.find(tx, [userId], { kind });
    if (!person) return undefined;
    return 'entries' in payload
      ? this.digest(tx, payload, person)
      : this.single(tx, payload, person);
  }

  private async single(
    tx: Tx,
    payload: MailPayload,
    person: Recipient,
  ): Promise<Written | undefined> {
    const kind = this.kinds.find(payload.kind);
    if (!kind || !isWanted(kind, person, 'email')) return undefined;
    const params = await completed(tx, kind, payload.params);
    if (!params) return undefined;
    const text = kind.texts[languageOf(person.locale)](params, payload);
    const off = kind.isRequested ? undefined : kind.kind;
    const mail = this.mailOf(tx, person, { subject: text.subject, messages: [text], off });
    return { ...mail, to: payload.to ?? mail.to };
  }

  /** Leaves out what was switched off since. */
  private async digest(
    tx: Tx,
    { entries, timeZone }: DigestPayload,
    person: Recipient,
  ): Promise<Written | undefined> {
    const language = languageOf(person.locale);
    const choices = await tx.of(MessageChoice).findBy({ user_id: person.id });
    const chosen = new Map(choices.map((choice) => [choice.kind, choice.email]));
    const messages: MessageText[] = [];
    for (const entry of entries) {
      const kind = this.kinds.find(entry.kind);
      if (!kind || !(chosen.get(kind.kind) ?? kind.channels.email)) continue;
      const params = await completed(tx, kind, entry.params);
      if (params) messages.push(kind.texts[language](params, { timeZone }));
    }
    if (messages.length === 0) return undefined;
    return this.mailOf(tx, person, {
      subject: DIGEST_SUBJECT[language],
      messages,
      off: EVERY_KIND,
    });
  }

  private mailOf(
    tx: Tx,
    person: Recipient,
    content: {
      readonly subject: string;
      readonly messages: readonly MessageText[];
      readonly off: string | undefined;
    },
  ): Written {
    const { mail } = this.config;
    if (!mail) throw new Error('Mail is off: SMTP_URL is not set');
    const { publicUrl } = mail;
    const unsubscribeUrl =
      content.off === undefined ? undefined : this.unsubscribeUrl(tx, person.id, content.off);
    const frame = { language: languageOf(person.locale), publicUrl, unsubscribeUrl };
    const letter = letterOf(content.subject, content.messages, frame);
    return { ...letter, to: person.email, unsubscribeUrl };
  }

  private unsubscribeUrl({ organizationId }: Tx, userId: string, kind: string): string {
    const token = unsubscribeToken(this.keys, { organizationId, userId, kind });
    return `${this.config.mail?.publicUrl ?? ''}/messages/unsubscribe?token=${token}`;
  }
}
