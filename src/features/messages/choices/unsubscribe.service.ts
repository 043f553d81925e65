import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Origin } from '../../../kernel/caller.js';
import { type Language, languageOf } from '../../../kernel/language.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Answer } from '../../../platform/http/answer.js';
import { pageAnswer } from '../../../platform/http/page.js';
import { KEY_RING, type KeyRing } from '../../../platform/security/key-ring.js';
import { User } from '../../users/user.entity.js';
import {
  EVERY_KIND,
  readUnsubscribeToken,
  type Unsubscription,
} from '../mail/unsubscribe-token.js';
import { MessageKinds, type MessageKind } from '../message-kinds.js';
import { MessageChoice } from './message-choice.entity.js';

const WORDS = {
  en: {
    title: 'Stop these mails',
    ask: (what: string): string => `Do you no longer want these mails: ${what}?`,
    button: 'Stop them',
    done: 'You will receive no more of these mails.',
    all: 'all mails that you have not asked for',
  },
  es: {
    title: 'No recibir más estos correos',
    ask: (what: string): string => `¿Ya no quiere recibir estos correos: ${what}?`,
    button: 'No recibirlos más',
    done: 'Ya no recibirá más estos correos.',
    all: 'todos los correos que no ha pedido',
  },
} as const;

/** What the link is about: whose mails, in which language, of which kinds. */
interface Link {
  readonly organizationId: string;
  readonly userId: string;
  readonly language: Language;
  readonly kinds: readonly MessageKind[];
  readonly what: string;
}

/** The link in every mail that switches its kind off, without signing in. */
@Injectable()
export class Unsubscriptions {
  constructor(
    private readonly db: Database,
    private readonly kinds: MessageKinds,
    private readonly audit: AuditRepository,
    @Inject(KEY_RING) private readonly keys: KeyRing,
  ) {}

  /** Changes nothing, because programs follow links too. @throws LINK_INVALID */
  async page(token = ''): Promise<Answer<StreamableFile>> {
    const { language, what } = await this.read(token);
    const words = WORDS[language];
    return pageAnswer({
      language,
      title: words.title,
      paragraphs: [words.ask(what)],
      form: {
        action: `?token=${token}`,
        hidden: { 'List-Unsubscribe': 'One-Click' },
        button: words.button,
      },
    });
  }

  /** Repeated, it changes nothing. @throws LINK_INVALID */
  async stop(token: string | undefined, origin: Origin): Promise<Answer<StreamableFile>> {
    const { organizationId, userId, kinds, language } = await this.read(token ?? '');
    await this.db.write({ organizationId }, async (tx) => {
      await tx.of(User).lockOneBy({ id: userId });
      let changed = false;
      for (const kind of kinds) changed = (await this.switchOff(tx, userId, kind)) || changed;
      const details = { kinds: kinds.map(({ kind }) => kind) };
      const event = { action: 'user.mails-stopped', id: userId, details } as const;
      if (changed) this.audit.record(tx, { origin }, event);
    });
    const { title, done } = WORDS[language];
    return pageAnswer({ language, title, paragraphs: [done] });
  }

  private async switchOff(tx: Tx, userId: string, kind: MessageKind): Promise<boolean> {
    const where = { user_id: userId, kind: kind.kind };
    const choices = tx.of(MessageChoice);
    const chosen = await choices.findOneBy(where);
    if (!(chosen ?? kind.channels).email) return false;
    if (chosen) await choices.update(where, { email: false });
    else await choices.insert({ ...where, ...kind.channels, email: false });
    return true;
  }

  private async read(token: string): Promise<Link> {
    const off = readUnsubscribeToken(this.keys, token);
    const kinds = off ? this.kindsOf(off) : [];
    const [first] = kinds;
    if (!off || !first) throw new AppError('LINK_INVALID');
    const { organizationId, userId } = off;
    const user = await this.db.read({ organizationId }, (tx) =>
      tx.of(User).findOneBy({ id: userId }),
    );
    if (!user) throw new AppError('LINK_INVALID');
    const language = languageOf(user.locale);
    const what = off.kind === EVERY_KIND ? WORDS[language].all : first.names[language];
    return { organizationId, userId, language, kinds, what };
  }

  private kindsOf({ kind }: Unsubscription): readonly MessageKind[] {
    const { choosable } = this.kinds;
    return kind === EVERY_KIND ? choosable : choosable.filter((one) => one.kind === kind);
  }
}
