import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '../../../kernel/language.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { MessageKinds, type MessageKind } from '../../messages/message-kinds.js';
import { Messages } from '../../messages/messages.service.js';
import type { Client } from './sign-in-sessions.js';

const MAX_USER_AGENT = 300;
const KIND = 'new-sign-in';

interface Seen {
  /** Whether the person has signed in before. */
  readonly has_signed_in: boolean;
  /** Whether they have with the same program. */
  readonly is_known: boolean;
  readonly now: Date;
}

const SEEN = statement<Seen>(
  'auth.seen-devices',
  `SELECT EXISTS (SELECT FROM auth_sessions WHERE organization_id = $1 AND user_id = $2) AS has_signed_in,
    EXISTS (SELECT FROM auth_sessions WHERE organization_id = $1 AND user_id = $2 AND user_agent = $3) AS is_known,
    now() AS now`,
);

const WORDS = {
  en: {
    subject: 'A sign-in from another device',
    what: (at: string, device: string, address: string): string =>
      `Somebody signed in to your account at ${at} with a program that was not used before: ${device}, from the network address ${address}.`,
    advice: 'If it was not you, change your password; all devices are then signed out.',
    unknown: 'unknown',
  },
  es: {
    subject: 'Un inicio de sesión desde otro dispositivo',
    what: (at: string, device: string, address: string): string =>
      `Alguien ha iniciado sesión en su cuenta el ${at} con un programa que no se había usado antes: ${device}, desde la dirección de red ${address}.`,
    advice:
      'Si no ha sido usted, cambie su contraseña; se cerrará entonces la sesión en todos los dispositivos.',
    unknown: 'desconocido',
  },
} as const;

/** Tells people when their account is used with a program that they have not used before. */
@Injectable()
export class NewDeviceNotice implements OnModuleInit {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly messages: Messages,
  ) {}

  onModuleInit(): void {
    this.kinds.register(NEW_SIGN_IN);
  }

  /** Before the session of the sign-in is stored. The first sign-in of all is no news. */
  async tell(tx: Tx, userId: string, { address, userAgent }: Client): Promise<void> {
    const device = userAgent.slice(0, MAX_USER_AGENT);
    const seen = await tx.row(SEEN, [tx.organizationId, userId, device]);
    if (!seen?.has_signed_in || seen.is_known) return;
    const params = { at: seen.now.toISOString(), device, address };
    await this.messages.tell(tx, { kind: KIND, recipients: [userId], about: userId, params });
  }
}

const render =
  (language: Language): MessageKind['texts'][Language] =>
  ({ at, device, address }, { timeZone }) => {
    const { subject, what, advice, unknown } = WORDS[language];
    const time = new Date(String(at)).toLocaleString(language === 'es' ? 'es-ES' : 'en-GB', {
      timeZone,
      dateStyle: 'long',
      timeStyle: 'long',
    });
    const named = device === '' ? unknown : String(device);
    return { subject, paragraphs: [what(time, named, String(address)), advice] };
  };

const NEW_SIGN_IN: MessageKind = {
  kind: KIND,
  names: { en: WORDS.en.subject, es: WORDS.es.subject },
  texts: { en: render('en'), es: render('es') },
  channels: { app: false, email: true, push: true },
  isUrgent: true,
};
