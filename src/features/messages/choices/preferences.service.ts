import { Inject, Injectable } from '@nestjs/common';
import { AppError, type FieldFault } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { languageOf } from '../../../kernel/language.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { VapidKeys } from '../../../platform/security/vapid-keys.js';
import { User } from '../../users/user.entity.js';
import { MessageKinds } from '../message-kinds.js';
import { MessageChoice } from './message-choice.entity.js';
import { MessageSettings } from './message-settings.entity.js';
import type {
  MessageChoiceBody,
  MessagePreferencesView,
  PutMessagePreferencesBody,
} from './preferences.dto.js';

/** What a person wants to be told, when, and by which channels. */
@Injectable()
export class MessagePreferences {
  constructor(
    private readonly db: Database,
    private readonly kinds: MessageKinds,
    private readonly vapid: VapidKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async get(caller: Caller): Promise<MessagePreferencesView> {
    return this.db.read(caller, (tx) => this.view(tx, caller.userId));
  }

  /** @throws VALIDATION_FAILED  a kind that does not exist or comes twice, or half of the quiet hours */
  async put(caller: Caller, body: PutMessagePreferencesBody): Promise<MessagePreferencesView> {
    const { kinds = [], quiet_from = null, quiet_to = null, digest_time = null } = body;
    this.assertSound(body);
    const user_id = caller.userId;
    return this.db.write(caller, async (tx) => {
      // Two changes at once must not mix: the person's own row stands for all of theirs.
      await tx.of(User).lockOneBy({ id: user_id });
      await tx.of(MessageSettings).delete({ user_id });
      await tx.of(MessageSettings).insert({ user_id, quiet_from, quiet_to, digest_time });
      await tx.of(MessageChoice).delete({ user_id });
      const choices = kinds.map((choice) => ({ ...choice, app: this.isInApp(choice), user_id }));
      await tx.of(MessageChoice).insertAll(choices);
      return this.view(tx, user_id);
    });
  }

  private isInApp({ kind, app }: MessageChoiceBody): boolean {
    return app || this.kinds.find(kind)?.isAlwaysInApp === true;
  }

  private assertSound({ kinds = [], quiet_from, quiet_to }: PutMessagePreferencesBody): void {
    const errors: FieldFault[] = [];
    if ((quiet_from ?? null) !== null && (quiet_to ?? null) === null)
      errors.push(missing('quiet_to'));
    if ((quiet_to ?? null) !== null && (quiet_from ?? null) === null)
      errors.push(missing('quiet_from'));
    const known = this.kinds.choosable.map(({ kind }) => kind);
    for (const [index, { kind }] of kinds.entries()) {
      const path = `kinds.${index}.kind`;
      if (!known.includes(kind)) {
        errors.push({ path, code: 'unknown_kind', message: `must be one of ${known.join(', ')}` });
      } else if (kinds.findIndex((other) => other.kind === kind) < index) {
        errors.push({ path, code: 'duplicate', message: 'is in the list twice' });
      }
    }
    if (errors.length > 0) throw new AppError('VALIDATION_FAILED', { errors });
  }

  private async view(tx: Tx, userId: string): Promise<MessagePreferencesView> {
    const where = { user_id: userId };
    const user = await tx.of(User).findOneBy({ id: userId });
    const settings = await tx.of(MessageSettings).findOneBy(where);
    const choices = await tx.of(MessageChoice).findBy(where);
    const language = languageOf(user?.locale ?? null);
    return {
      email_available: this.config.mail !== undefined,
      push_available: this.vapid.isAvailable,
      quiet_from: settings?.quiet_from ?? null,
      quiet_to: settings?.quiet_to ?? null,
      digest_time: settings?.digest_time ?? null,
      kinds: this.kinds.choosable.map(({ kind, names, channels }) => {
        const { app, email, push } = choices.find((one) => one.kind === kind) ?? channels;
        return { kind, name: names[language], app, email, push };
      }),
    };
  }
}

function missing(path: string): FieldFault {
  return {
    path,
    code: 'required',
    message: 'is required: quiet hours have a beginning and an end',
  };
}
