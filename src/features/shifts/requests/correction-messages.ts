import type { Language } from '../../../kernel/language.js';
import type {
  MessageKind,
  MessageParams,
  MessageText,
  RenderContext,
} from '../../messages/message-kinds.js';

/** The kinds of messages about correction requests. */
export const ASKED_KIND = 'correction-asked';
export const ANSWERED_KIND = 'correction-answered';

/** What the sentences are about; `day` is the day on which the shift began. */
interface Facts {
  readonly name: string;
  readonly shop: string;
  readonly day: string;
}

type Sentence = (facts: Facts) => string;

/** By the side that asked, or by the answer and the side that had asked. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  en: {
    MANAGER: ({ name, shop, day }) =>
      `${name} proposes a correction of your shift at ${shop} on ${day}. Nothing changes before you agree.`,
    WORKER: ({ name, shop, day }) =>
      `${name} asks for a correction of their shift at ${shop} on ${day}.`,
    AGREED: ({ name, shop, day }) =>
      `${name} has agreed to the correction of the shift at ${shop} on ${day}, and the shift is corrected.`,
    OBJECTED: ({ name, shop, day }) =>
      `${name} has objected to the correction of the shift at ${shop} on ${day}. The shift stays as it was.`,
  },
  es: {
    MANAGER: ({ name, shop, day }) =>
      `${name} propone corregir tu turno en ${shop} del ${day}. Nada cambia hasta que lo aceptes.`,
    WORKER: ({ name, shop, day }) => `${name} pide que se corrija su turno en ${shop} del ${day}.`,
    AGREED: ({ name, shop, day }) =>
      `${name} ha aceptado la corrección del turno en ${shop} del ${day}, y el turno queda corregido.`,
    OBJECTED: ({ name, shop, day }) =>
      `${name} se opone a la corrección del turno en ${shop} del ${day}. El turno queda como estaba.`,
  },
};

const WORDS = {
  en: { asked: 'A correction of a shift', answered: 'Your correction request', see: 'See it' },
  es: {
    asked: 'Una corrección de un turno',
    answered: 'Tu solicitud de corrección',
    see: 'Verla',
  },
} as const;
const LOCALES = { en: 'en-GB', es: 'es-ES' } as const;

const text =
  (language: Language, subject: 'asked' | 'answered') =>
  (params: MessageParams, { timeZone }: RenderContext): MessageText => {
    const { step, name, shop, start_at, page } = params;
    const day = new Date(String(start_at)).toLocaleDateString(LOCALES[language], {
      timeZone,
      dateStyle: 'long',
    });
    const facts = { name: String(name), shop: String(shop), day };
    const words = WORDS[language];
    return {
      subject: words[subject],
      paragraphs: [SENTENCES[language][String(step)]?.(facts) ?? words[subject]],
      action: { text: words.see, path: String(page) },
    };
  };

export const CORRECTION_MESSAGES: readonly Omit<MessageKind, 'complete'>[] = [
  {
    kind: ASKED_KIND,
    names: {
      en: 'Correction requests to you',
      es: 'Solicitudes de corrección que debes responder',
    },
    texts: { en: text('en', 'asked'), es: text('es', 'asked') },
    channels: { app: true, email: true, push: true },
  },
  {
    kind: ANSWERED_KIND,
    names: { en: 'Answers to your correction requests', es: 'Respuestas a tus solicitudes' },
    texts: { en: text('en', 'answered'), es: text('es', 'answered') },
    channels: { app: true, email: true, push: true },
  },
];
