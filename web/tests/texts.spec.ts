import { expect, test } from '@playwright/test';
import { LANGUAGES, MESSAGES, otherThan, SMALL_WORDS, sourcesIn, textsIn } from './texts';

/** What stands between quotes in the code of a text that is put together, without what is put into it. */
const literalsIn = (source: string): readonly string[] =>
  [...source.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`/gs)].map(
    ([, single, double, template]) =>
      single ?? double ?? (template ?? '').replace(/\$\{[^}]*\}+/g, ' '),
  );

/** Texts that name a language by its tag. */
const WITH_TAGS = /^(?:es|en)$|such as es or en-GB/;

const partsOf = (messages: unknown) => [
  ...textsIn(messages),
  ...sourcesIn(messages).flatMap(literalsIn),
];

for (const language of LANGUAGES)
  test(`no text has a word of the other language: ${language}`, () => {
    const strange = SMALL_WORDS[otherThan(language)];
    const parts = partsOf(MESSAGES[language]);
    expect(parts.length).toBeGreaterThan(1_000);
    expect(parts.filter((text) => strange.test(text) && !WITH_TAGS.test(text))).toEqual([]);
  });

test('no English text has a letter that only Spanish has', () => {
  const spanish = /[áéíóúñ¿¡«»]/i;
  const strangers = partsOf(MESSAGES.en).filter((text) => spanish.test(text));
  expect(strangers).toEqual([]);
});

test('no text of several words is the same in both languages', () => {
  const english = new Set(textsIn(MESSAGES.en));
  const same = textsIn(MESSAGES.es).filter((text) => / /.test(text) && english.has(text));
  expect(same).toEqual([]);
});
