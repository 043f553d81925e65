import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { Messages } from './es';
import { formatsFor, type Formats } from './formats';

export type Language = Messages['language'];

/** Only the language that is shown is loaded. */
const LOADERS: Record<Language, () => Promise<Messages>> = {
  es: async () => (await import('./es')).es,
  en: async () => (await import('./en')).en,
};
const CHOSEN = 'tillclock.language';

interface Texts {
  readonly m: Messages;
  readonly f: Formats;
  readonly choose: (language: Language) => void;
}

const TextsContext = createContext<Texts | null>(null);

function isLanguage(text: string | null | undefined): text is Language {
  return text === 'es' || text === 'en';
}

/** The language that was chosen on this device, otherwise the browser's, otherwise Spanish. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(CHOSEN);
  if (isLanguage(chosen)) return chosen;
  const known = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return known ?? 'es';
}

/** Begins to load the texts that the provider will ask for. */
export function loadTexts(): void {
  LOADERS[firstLanguage()]().catch(() => undefined);
}

export function TextsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const [m, setMessages] = useState<Messages | null>(null);
  useEffect(() => {
    let wanted = true;
    void LOADERS[language]().then((messages) => {
      if (!wanted) return;
      document.documentElement.lang = language;
      setMessages(messages);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  if (m === null) return null;
  const choose = (next: Language) => {
    localStorage.setItem(CHOSEN, next);
    setLanguage(next);
  };
  return <TextsContext value={{ m, f: formatsFor(m.language), choose }}>{children}</TextsContext>;
}

/** The texts and formats of the language that is shown. */
export function useTexts(): Texts {
  const texts = use(TextsContext);
  if (texts === null) throw new Error('useTexts needs TextsProvider');
  return texts;
}
