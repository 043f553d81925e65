/** The languages in which messages and pages speak to people. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language for a person.
 * @param locale  BCP 47; null for someone who has chosen none
 */
export function languageOf(locale: string | null): Language {
  return (locale ?? '').split('-')[0]?.toLowerCase() === 'es' ? 'es' : 'en';
}
