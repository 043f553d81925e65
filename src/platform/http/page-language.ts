import type { Language } from '../../kernel/language.js';
import { weightsOf } from './preferred-type.js';

/** The language that a browser asks for: the one with the greater weight, and English if neither is named. */
export function preferredLanguage(accept: string | undefined): Language {
  const most = { en: 0, es: 0 };
  for (const [range, weight] of weightsOf(accept)) {
    const [language = ''] = range.split('-');
    if (language === 'en' || language === 'es') most[language] = Math.max(most[language], weight);
  }
  return most.es > most.en ? 'es' : 'en';
}
