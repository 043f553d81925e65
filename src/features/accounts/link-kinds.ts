import type { Language } from '../../kernel/language.js';
import type { MessageKind, Render } from '../messages/message-kinds.js';
import type { LinkPurpose } from './account-link.entity.js';
import { LINK_KINDS, type AccountLinks } from './account-links.service.js';

interface Words {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly button: string;
}

const ENGLISH: Readonly<Record<LinkPurpose, Words>> = {
  INVITATION: {
    subject: 'You are invited to Tillclock',
    paragraphs: ['An account was created for you. Choose your password to use it.'],
    button: 'Choose a password',
  },
  PASSWORD: {
    subject: 'Choose a new password',
    paragraphs: [
      'Somebody asked for a new password for your account.',
      'If it was not you, you need do nothing: your password stays as it is.',
    ],
    button: 'Choose a password',
  },
  ADDRESS: {
    subject: 'Confirm your e-mail address',
    paragraphs: [
      'This address is to be the one of an account. It takes effect when you confirm it.',
      'If you do not know of it, you need do nothing.',
    ],
    button: 'Confirm the address',
  },
};
const SPANISH: Readonly<Record<LinkPurpose, Words>> = {
  INVITATION: {
    subject: 'Le han invitado a Tillclock',
    paragraphs: ['Se ha creado una cuenta para usted. Elija su contraseña para usarla.'],
    button: 'Elegir una contraseña',
  },
  PASSWORD: {
    subject: 'Elija una contraseña nueva',
    paragraphs: [
      'Alguien ha pedido una contraseña nueva para su cuenta.',
      'Si no ha sido usted, no tiene que hacer nada: su contraseña sigue siendo la misma.',
    ],
    button: 'Elegir una contraseña',
  },
  ADDRESS: {
    subject: 'Confirme su dirección de correo',
    paragraphs: [
      'Esta dirección va a ser la de una cuenta. Tendrá efecto cuando usted la confirme.',
      'Si no sabe de qué se trata, no tiene que hacer nada.',
    ],
    button: 'Confirmar la dirección',
  },
};
export const LINK_WORDS = { en: ENGLISH, es: SPANISH } as const;

/** A link that nobody uses ends by itself. */
const VALID = {
  en: (hours: string): string => `The link is valid once, for ${hours} h.`,
  es: (hours: string): string => `El enlace vale una sola vez, durante ${hours} h.`,
} as const;

/** The mails with links. Their readers, or an ADMIN for them, have asked for each, so none can be switched off. */
export function linkKinds(links: AccountLinks): MessageKind[] {
  const purposes: readonly LinkPurpose[] = ['INVITATION', 'PASSWORD', 'ADDRESS'];
  return purposes.map((purpose) => ({
    kind: LINK_KINDS[purpose],
    names: { en: ENGLISH[purpose].subject, es: SPANISH[purpose].subject },
    texts: { en: renderBy('en', purpose), es: renderBy('es', purpose) },
    channels: { app: false, email: true, push: false },
    isRequested: true,
    complete: (tx, params) => links.complete(tx, params),
  }));
}

function renderBy(language: Language, purpose: LinkPurpose): Render {
  const { subject, paragraphs, button } = LINK_WORDS[language][purpose];
  return ({ hours, path }) => ({
    subject,
    paragraphs: [...paragraphs, VALID[language](String(hours))],
    action: { text: button, path: String(path) },
  });
}
