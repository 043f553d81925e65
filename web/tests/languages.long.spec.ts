import type { Page } from '@playwright/test';
import { test } from './furnished';
import { OPEN_PAGES, PAGES } from './pages';
import {
  LANGUAGES,
  MESSAGES,
  otherThan,
  SMALL_WORDS,
  sourcesIn,
  textsIn,
  type Language,
} from './texts';
import { openPage } from './walk';
import { expect, signIn } from './workplace';

/** What the shop of these tests has typed in, in whatever language. */
const TYPED = /Olga Owner|Almendro Web|\bWeb\b/g;

/** Whole words, but not those of addresses and names of files. */
const WORD = /(?<![\p{L}\d/@._-])\p{L}{3,}(?![\p{L}\d/@_-])/gu;
const wordsIn = (text: string) => text.toLocaleLowerCase().match(WORD) ?? [];

/** What only a program understands: names of values, fields and actions, and what stands for nothing. */
const RAW = [
  /^[A-Z]{4,}(?:_[A-Z]+)*$/,
  /(?<![\w.])[a-z]+_[a-z_]+/,
  /^[a-z-]+\.[a-z-]+$/,
  /\b(?:undefined|null|NaN|Invalid Date)\b|\[object|\{\w+\}/,
];

/** Words that the pages have in one language, and in no text of the other. */
function wordsOfOnly(language: Language, other: Language): ReadonlySet<string> {
  const others = [...textsIn(MESSAGES[other]), ...sourcesIn(MESSAGES[other])];
  const known = new Set(others.flatMap(wordsIn));
  return new Set(
    textsIn(MESSAGES[language])
      .flatMap(wordsIn)
      .filter((word) => !known.has(word)),
  );
}

/** Everything that a reader or a screen reader is told, but for what is marked as another language. */
async function wordsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words = [document.title];
    const ATTRIBUTES = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('script, style, noscript, body [lang]') !== null) continue;
      words.push(...ATTRIBUTES.flatMap((name) => element.getAttribute(name) ?? []));
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent ?? '');
    }
    return [...new Set(words.map((text) => text.trim()).filter((text) => text !== ''))];
  });
}

/** Which words on the page do not belong there. */
function strangers(words: readonly string[], language: Language): readonly string[] {
  const other = otherThan(language);
  const own = new Set(textsIn(MESSAGES[language]));
  const others = new Set(textsIn(MESSAGES[other]));
  const foreign = wordsOfOnly(other, language);
  const isRaw = (text: string) => RAW.some((pattern) => pattern.test(text));
  const isForeign = (text: string) =>
    others.has(text) || wordsIn(text.replaceAll(TYPED, '')).some((word) => foreign.has(word));
  return words.filter(
    (text) => SMALL_WORDS[other].test(text) || (!own.has(text) && (isForeign(text) || isRaw(text))),
  );
}

async function expectOneLanguage(page: Page, path: string, language: Language): Promise<void> {
  await expect(page.locator('html'), path).toHaveAttribute('lang', language);
  expect.soft(strangers(await wordsOn(page), language), path).toEqual([]);
  expect.soft(await page.title(), path).not.toBe('Tillclock');
}

for (const language of LANGUAGES) {
  test(`every page speaks one language and shows no name of a value or field: ${language}`, async ({
    page,
    furnished,
  }) => {
    test.setTimeout(600_000);
    const title = language === 'es' ? 1 : 2;
    const choose = (chosen: string) =>
      page.evaluate((each) => localStorage.setItem('tillclock.language', each), chosen);
    await openPage(page, 'sign-in');
    await choose(language);
    for (const each of OPEN_PAGES) {
      await openPage(page, each[0], each[title]);
      await expectOneLanguage(page, each[0], language);
    }
    await choose('es');
    await signIn(page, furnished.owner, 'settings');
    await choose(language);
    for (const each of PAGES) {
      await openPage(page, each[0], each[title]);
      await expectOneLanguage(page, each[0], language);
    }
    for (const path of furnished.beside) {
      await openPage(page, path);
      await expectOneLanguage(page, path, language);
    }
  });
}
