import type { RefusalPage } from '../../../platform/http/refusal-pages.js';

const WORDS = {
  en: {
    title: 'This link is not valid',
    paragraphs: [
      'A part of it is missing, or the mail is of an account that no longer exists. Nothing has changed.',
      'Open the link in the newest mail, or choose your messages in the settings after signing in.',
    ],
  },
  es: {
    title: 'Este enlace no vale',
    paragraphs: [
      'Le falta una parte, o el correo es de una cuenta que ya no existe. No ha cambiado nada.',
      'Abra el enlace del correo más reciente, o elija sus mensajes en los ajustes al iniciar sesión.',
    ],
  },
} as const;

/** What the page of a link that stops mails says about a refusal. */
export const unsubscribeRefusal: RefusalPage = ({ error, language }) =>
  error.code === 'LINK_INVALID' || error.code === 'VALIDATION_FAILED' ? WORDS[language] : undefined;
