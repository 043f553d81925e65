import type { ActivityNotice } from './activity-notice.entity.js';
import { LEGAL_BASES } from '../policy/legal-basis.js';
import {
  languageFor,
  NOTICE_LANGUAGES,
  noticeSections,
  type NoticeLanguage,
} from './notice-text.js';
import { NOTICE_TOPICS } from './notice-words.js';

const NOTICE: ActivityNotice = {
  organization_id: '',
  version: 3,
  purpose: 'THE-PURPOSE',
  legal_basis: 'LEGITIMATE_INTERESTS',
  legal_basis_text: 'THE-REASON',
  retention_days: 77,
  counts_off_list: false,
  idle_limit_minutes: 13,
  published_at: new Date(),
  published_by: '',
};

function textOf(notice: Partial<ActivityNotice>, language: NoticeLanguage): string {
  const facts = { organization: 'Corner', enabled: true, notice: { ...NOTICE, ...notice } };
  return noticeSections(facts, language)
    .map(({ heading, paragraphs }) => [heading, ...paragraphs].join('\n'))
    .join('\n\n');
}

describe.each(NOTICE_LANGUAGES)('the notice in %s', (language) => {
  it('has every topic but the status while activity is on, and all topics while it is off', () => {
    const topics = (enabled: boolean): string[] =>
      noticeSections({ organization: 'Corner', enabled, notice: NOTICE }, language).map(
        ({ topic }) => topic,
      );
    expect(topics(true)).toEqual(NOTICE_TOPICS.filter((topic) => topic !== 'STATUS'));
    expect(topics(false)).toEqual([...NOTICE_TOPICS]);
  });

  it('says only that nothing is recorded until activity is switched on for the first time', () => {
    const facts = { organization: 'Corner', enabled: false, notice: undefined };
    expect(noticeSections(facts, language).map(({ topic }) => topic)).toEqual(['STATUS']);
  });

  it('states everything that the policy decides', () => {
    const text = textOf({}, language);
    for (const part of ['Corner', 'THE-PURPOSE', 'THE-REASON', '77', '13']) {
      expect(text).toContain(part);
    }
    const changes: Partial<ActivityNotice>[] = [
      { purpose: 'x' },
      { legal_basis_text: 'x' },
      { retention_days: 1 },
      { counts_off_list: true },
      { idle_limit_minutes: 10 },
      ...LEGAL_BASES.map((legal_basis) => ({ legal_basis })),
    ];
    const texts = new Set(changes.map((change) => textOf(change, language)));
    expect(texts.size).toBe(changes.length);
  });
});

it('the notice has the same topics and length in both languages', () => {
  const facts = { organization: 'Corner', enabled: false, notice: NOTICE };
  const shape = (language: NoticeLanguage): unknown[] =>
    noticeSections(facts, language).map(({ topic, paragraphs }) => [topic, paragraphs.length]);
  expect(shape('es')).toEqual(shape('en'));
});

it.each([
  ['es', 'es'],
  ['es-MX', 'es'],
  ['en-GB', 'en'],
  ['est', 'en'],
  ['de', 'en'],
  [null, 'en'],
])('a person with the language %s gets the notice in %s', (locale, language) => {
  expect(languageFor(locale)).toBe(language);
});
