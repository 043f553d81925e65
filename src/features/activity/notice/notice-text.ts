import { ENGLISH } from './notice-text.en.js';
import { SPANISH } from './notice-text.es.js';
import type { ActivityNotice } from './activity-notice.entity.js';
import { NOTICE_TOPICS, type NoticeTopic, type NoticeWords } from './notice-words.js';

export const NOTICE_LANGUAGES = ['en', 'es'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

/** A part of the notice. */
export interface NoticeSection {
  readonly topic: NoticeTopic;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** What the notice is about. */
export interface NoticeFacts {
  readonly organization: string;
  readonly enabled: boolean;
  /** What was published last; undefined before activity was first switched on. */
  readonly notice: ActivityNotice | undefined;
}

const WORDS: Readonly<Record<NoticeLanguage, NoticeWords>> = { en: ENGLISH, es: SPANISH };

/**
 * The language of the notice for a person.
 * @param locale  BCP 47; null for someone who has chosen none
 */
export function languageFor(locale: string | null): NoticeLanguage {
  const [language] = (locale ?? '').split('-');
  return language === 'es' ? 'es' : 'en';
}

export function noticeTitle(language: NoticeLanguage): string {
  return WORDS[language].title;
}

/** The notice in words. It says nothing that the code does not do; the template of the assessment says the same. */
export function noticeSections(facts: NoticeFacts, language: NoticeLanguage): NoticeSection[] {
  const { headings, off, paragraphs } = WORDS[language];
  const { notice, organization, enabled } = facts;
  const status = enabled ? [] : [off];
  const told = notice ? paragraphs(notice, organization) : {};
  const all: Readonly<Partial<Record<NoticeTopic, readonly string[]>>> = {
    STATUS: status,
    ...told,
  };
  return NOTICE_TOPICS.flatMap((topic) => {
    const text = all[topic] ?? [];
    return text.length > 0 ? [{ topic, heading: headings[topic], paragraphs: text }] : [];
  });
}
