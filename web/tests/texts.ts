import { en } from '../src/i18n/en';
import { es } from '../src/i18n/es';

export const MESSAGES = { es, en };
export type Language = keyof typeof MESSAGES;
export const LANGUAGES = ['es', 'en'] as const;
export const otherThan = (language: Language): Language => (language === 'es' ? 'en' : 'es');

/** Small words that one language cannot do without, and the other does not have. */
export const SMALL_WORDS: Record<Language, RegExp> = {
  es: /(?<![\p{L}\d/@._-])(el|los|las|del|una|por|que|para|con|sin|tu|al|y|es|hay|en|la)(?![\p{L}\d/@_-])/iu,
  en: /(?<![\p{L}\d/@._-])(the|and|of|with|your|this|that|not|are|was|were|from|must|which|for|to)(?![\p{L}\d/@_-])/iu,
};

export const textsIn = (messages: unknown): readonly string[] => {
  if (typeof messages === 'string') return [messages];
  if (typeof messages !== 'object' || messages === null) return [];
  return Object.values(messages).flatMap(textsIn);
};

/** Texts that are put together have their words in the code that does it. */
export const sourcesIn = (messages: unknown): readonly string[] => {
  if (typeof messages === 'function') return [String(messages)];
  if (typeof messages !== 'object' || messages === null) return [];
  return Object.values(messages).flatMap(sourcesIn);
};
