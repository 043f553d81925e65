import { languageOf } from '../../kernel/language.js';
import { preferredLanguage } from './page-language.js';

describe('the language of a page', () => {
  it.each([
    ['es', 'es'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en;q=0.5, ES;q=0.7', 'es'],
    ['de, es;q=0.2', 'es'],
    ['en-GB,en;q=0.9,es;q=0.8', 'en'],
    ['de', 'en'],
    ['est', 'en'],
    ['es;q=0', 'en'],
    ['*', 'en'],
    [undefined, 'en'],
  ])('for a browser that asks for %s is %s', (accept, language) => {
    expect(preferredLanguage(accept)).toBe(language);
  });

  it('is the one of a locale, and English for every other', () => {
    expect(['es', 'es-ES', 'en-GB', 'est', 'fr', null].map(languageOf)).toEqual([
      ...['es', 'es', 'en', 'en', 'en', 'en'],
    ]);
  });
});
