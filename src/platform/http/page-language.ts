import { weightsOf } from './preferred-type.js';

/** The languages that pages for people are written in. */
export type PageLanguage = 'en' | 'es';

/** The language of a locale, in which its person reads pages. */
export function pageLanguageOf(locale: string | null): PageLanguage {
  return (locale ?? '').split('-')[0]?.toLowerCase() === 'es' ? 'es' : 'en';
}

/** The language that a browser asks for: the one with the greater weight, and English if neither is named. */
export function preferredLanguage(accept: string | undefined): PageLanguage {
  const most = { en: 0, es: 0 };
  for (const [range, weight] of weightsOf(accept)) {
    const [language = ''] = range.split('-');
    if (language === 'en' || language === 'es') most[language] = Math.max(most[language], weight);
  }
  return most.es > most.en ? 'es' : 'en';
}
