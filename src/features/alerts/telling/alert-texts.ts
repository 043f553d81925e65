import type { Language } from '../../../kernel/language.js';
import { DASHBOARD } from '../../messages/dashboard-pages.js';
import type { MessageKind, MessageParams, MessageText } from '../../messages/message-kinds.js';
import type { AlertRuleName } from '../rules/rule-kinds.js';

/** The kinds of messages that this feature sends. */
export const ALERT_KIND = 'alert-opened';
export const ALERTS_KIND = 'alerts-opened';
export const QUESTION_KIND = 'activity-question';

type Sentence = (name: string, shop: string, queue: string) => string;

/** What is overdue beside background work. */
const OVERDUE: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'dead-letters': {
    en: 'There are messages that could not be delivered.',
    es: 'Hay mensajes que no se han podido entregar.',
  },
};

const ENGLISH: Readonly<Record<AlertRuleName, Sentence>> = {
  SILENT: (name, shop) => `${name} has shown no sign of life at ${shop} and has not answered yet.`,
  FORGOTTEN_CLOCK_OUT: (name, shop) => `${name} may have forgotten to clock out at ${shop}.`,
  BREAK_OVERRUN: (name, shop) => `The break of ${name} at ${shop} is longer than planned.`,
  BREAK_MISSING: (name, shop) => `${name} has worked at ${shop} for a long time without a break.`,
  SHORT_REST: (name, shop) => `${name} began at ${shop} after too short a rest.`,
  OVERTIME_NEAR: (name, shop) => `${name} is about to work overtime at ${shop}.`,
  LATE_START: (name, shop) => `${name} has not come to the planned shift at ${shop} yet.`,
  NO_SHOW: (name, shop) => `${name} did not come to the planned shift at ${shop}.`,
  NO_DEVICE_SESSION: (name, shop) => `No device of ${name} is connected at ${shop}.`,
  SALE_WITHOUT_SHIFT: (name, shop) => `${name} has sold at ${shop} without an open shift.`,
  CORRECTION_UNANSWERED: (name, shop) =>
    `A correction of a shift of ${name} at ${shop} has not been answered in time.`,
  JOB_OVERDUE: (_name, _shop, queue) =>
    OVERDUE[queue]?.en ?? 'Background work of the installation does not run.',
  BACKUP_OVERDUE: () => 'The last backup of the installation is too old.',
};
const SPANISH: Readonly<Record<AlertRuleName, Sentence>> = {
  SILENT: (name, shop) =>
    `${name} no da señales de actividad en ${shop} y todavía no ha respondido.`,
  FORGOTTEN_CLOCK_OUT: (name, shop) =>
    `Puede que ${name} haya olvidado fichar la salida en ${shop}.`,
  BREAK_OVERRUN: (name, shop) => `La pausa de ${name} en ${shop} dura más de lo previsto.`,
  BREAK_MISSING: (name, shop) => `${name} lleva mucho tiempo trabajando en ${shop} sin pausa.`,
  SHORT_REST: (name, shop) => `${name} ha empezado en ${shop} tras un descanso demasiado corto.`,
  OVERTIME_NEAR: (name, shop) => `${name} está a punto de hacer horas extra en ${shop}.`,
  LATE_START: (name, shop) => `${name} todavía no ha llegado al turno previsto en ${shop}.`,
  NO_SHOW: (name, shop) => `${name} no se ha presentado al turno previsto en ${shop}.`,
  NO_DEVICE_SESSION: (name, shop) => `Ningún dispositivo de ${name} está conectado en ${shop}.`,
  SALE_WITHOUT_SHIFT: (name, shop) => `${name} ha vendido en ${shop} sin un turno abierto.`,
  CORRECTION_UNANSWERED: (name, shop) =>
    `Nadie ha respondido a tiempo a la corrección de un turno de ${name} en ${shop}.`,
  JOB_OVERDUE: (_name, _shop, queue) =>
    OVERDUE[queue]?.es ?? 'Una tarea de fondo de la instalación no se ejecuta.',
  BACKUP_OVERDUE: () => 'La última copia de seguridad de la instalación es demasiado antigua.',
};
const SENTENCES = { en: ENGLISH, es: SPANISH } as const;

const WORDS = {
  en: { subject: 'Alert', see: 'See the alerts' },
  es: { subject: 'Alerta', see: 'Ver las alertas' },
} as const;

/** Neither an e-mail address nor a cause belongs into a message: its reader sees the rest after signing in. */
function sentenceOf(language: Language, { rule, name, shop, queue }: MessageParams): string {
  const sentences: Readonly<Record<string, Sentence>> = SENTENCES[language];
  return (
    sentences[String(rule)]?.(String(name), String(shop), String(queue)) ?? WORDS[language].subject
  );
}

const one =
  (language: Language) =>
  (params: MessageParams): MessageText => {
    const sentence = sentenceOf(language, params);
    const { subject, see } = WORDS[language];
    return {
      subject: `${subject}: ${sentence}`,
      paragraphs: [sentence],
      action: { text: see, path: DASHBOARD.alerts },
    };
  };

export const ALERT_MESSAGES: readonly MessageKind[] = [
  {
    kind: ALERT_KIND,
    names: { en: 'Alerts', es: 'Alertas' },
    texts: { en: one('en'), es: one('es') },
    channels: { app: true, email: true, push: true },
  },
  {
    kind: ALERTS_KIND,
    names: { en: 'Several alerts at once', es: 'Varias alertas a la vez' },
    texts: {
      en: ({ count }) => ({
        subject: `${count} alerts are open`,
        paragraphs: [`${count} alerts were raised and are still open.`],
        action: { text: WORDS.en.see, path: DASHBOARD.alerts },
      }),
      es: ({ count }) => ({
        subject: `Hay ${count} alertas abiertas`,
        paragraphs: [`Se han producido ${count} alertas que siguen abiertas.`],
        action: { text: WORDS.es.see, path: DASHBOARD.alerts },
      }),
    },
    channels: { app: true, email: true, push: true },
  },
  {
    kind: QUESTION_KIND,
    names: {
      en: 'Questions to you about quiet times',
      es: 'Preguntas sobre tus tiempos sin actividad',
    },
    texts: {
      en: ({ shop }) => ({
        subject: 'What are you doing?',
        paragraphs: [
          `We have seen no sign of life at ${shop} for a while. Answer with one tap; only then does nobody else learn of it.`,
        ],
        action: { text: 'Answer', path: DASHBOARD.myShift },
      }),
      es: ({ shop }) => ({
        subject: '¿Qué estás haciendo?',
        paragraphs: [
          `Hace un rato que no hay señales de actividad en ${shop}. Responde con un toque; así nadie más se entera.`,
        ],
        action: { text: 'Responder', path: DASHBOARD.myShift },
      }),
    },
    channels: { app: true, email: false, push: true },
    isUrgent: true,
    isAlwaysInApp: true,
  },
];
