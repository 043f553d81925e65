import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CATALOGUE } from '../../src/kernel/app-error.js';

const file = join(process.cwd(), 'openapi/openapi.json');
const document: unknown = JSON.parse(readFileSync(file, 'utf8'));

/** All summaries and descriptions, each with its place in the document. */
function textsIn(value: unknown, place: string): { place: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const here = `${place}/${name}`;
    if (name === 'example' || name === 'examples') return [];
    const isText = name === 'summary' || name === 'description';
    return isText && typeof child === 'string'
      ? [{ place: here, text: child }]
      : textsIn(child, here);
  });
}

const texts = textsIn(document, '');
const places = (wrong: (text: string) => boolean): string[] =>
  texts.filter(({ text }) => wrong(text)).map(({ place, text }) => `${place}: ${text}`);

describe('the texts of the OpenAPI document', () => {
  it('are all checked', () => {
    expect(texts.length).toBeGreaterThan(500);
  });

  it('have at least three words', () => {
    expect(places((text) => text.trim().split(/\s+/).length < 3)).toEqual([]);
  });

  it('begin with a subject or a verb, not in the middle of a sentence', () => {
    expect(places((text) => /^(As|Of|With|Who|Whoever|Whose)\b/i.test(text))).toEqual([]);
  });

  it('describe what happened, and not that something is "made" or "done"', () => {
    expect(places((text) => /\b(Made|Done)\b/.test(text))).toEqual([]);
  });
});

describe('the title of an error', () => {
  it.each(Object.entries(ERROR_CATALOGUE))('%s is a whole sentence', (_code, { title }) => {
    expect(title.split(' ').length).toBeGreaterThanOrEqual(4);
    expect(title).toMatch(/^([A-Z]|occurred_at)/);
    expect(title).not.toMatch(/[.!]$/);
  });
});
