import {
  emailOf,
  identifierFault,
  identifierOf,
  linesFault,
  nameFault,
  nameOf,
} from './plain-text.js';

describe('a name', () => {
  it.each([
    ['Cafe\u0301', 'Café'],
    ['  Centre \u00a0\u3000 North\t', 'Centre North'],
    ['\ufeffCentre', 'Centre'],
    ['½ baguette №5', '½ baguette №5'],
  ])('%j is stored as %j', (sent, stored) => {
    expect(nameOf(sent)).toBe(stored);
  });

  it.each([
    ['Cen\u200btre', 4, 'U+200B'],
    ['\u202egnihtyna', 1, 'U+202E'],
    ['a\u2066b\u2069', 2, 'U+2066'],
    ['so\u00adft', 3, 'U+00AD'],
    ['A\u{e0041}', 2, 'U+E0041'],
    ['☕\u{1f3f4}\u{e0067}', 3, 'U+E0067'],
    ['\u3164', 1, 'U+3164'],
    ['\u2800', 1, 'U+2800'],
    ['nul\0', 4, 'U+0000'],
    ['two\nlines', 4, 'U+000A'],
    ['half \ud83d', 6, 'U+D83D'],
    ['A\u200d', 2, 'U+200D'],
    ['A\ufe0f', 2, 'U+FE0F'],
    ['1\ufe0f', 2, 'U+FE0F'],
    ['ab\u200ccd', 3, 'U+200C'],
    ['می\u200c\u200cخواهم', 3, 'U+200C'],
    ['☕\ufe0f\ufe0f', 3, 'U+FE0F'],
    ['a\ufdd0', 2, 'U+FDD0'],
  ])('%j has an invisible character at %d: %s', (text, position, codePoint) => {
    expect(nameFault(text)).toEqual({ kind: 'invisible', position, codePoint });
  });

  it.each([
    'Café ☕ 咖啡 👩‍🍳',
    '👨‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🚀 🧔🏻‍♂️ ❤️ ☎︎ 1️⃣ 🇪🇸',
    'می‌خواهم',
    'শ্রী র‍্যাম',
    'ශ්‍රී',
    'അവന്‍',
    '葛\u{e0100}城',
    'שָׁלוֹם',
    'สวัสดี',
    '½ baguette №5 ™',
    '-',
  ])('may be %j', (text) => {
    expect(nameFault(nameOf(text))).toBeUndefined();
  });

  it('has at least one visible character', () => {
    expect(nameFault('\u0301')).toEqual({ kind: 'nothing-visible' });
    expect(nameFault('')).toBeUndefined();
  });
});

describe('an identifier', () => {
  it.each([
    ['ＡＢＣ－１２', 'ABC-12'],
    ['cafe\u0301', 'café'],
    [' A \u2003 B ', 'A B'],
    ['ﬁle', 'file'],
  ])('%j is compared as %j', (sent, stored) => {
    expect(identifierOf(sent)).toBe(stored);
  });

  it('has no invisible character, not even inside an emoji', () => {
    expect(identifierFault('👩‍🍳')).toEqual({
      kind: 'invisible',
      position: 2,
      codePoint: 'U+200D',
    });
    expect(identifierFault('☕')).toBeUndefined();
  });
});

it('an e-mail address is compared without case and compatibility forms', () => {
  expect(emailOf(' Ａna@Example.COM ')).toBe('ana@example.com');
  expect(emailOf('JOSE\u0301@example.com')).toBe('josé@example.com');
});

it('a note may have line breaks and tabs, but nothing that cannot be stored', () => {
  expect(linesFault('two\r\n\tlines \u200f')).toBeUndefined();
  expect(linesFault('a\u0007bell')).toEqual({
    kind: 'invisible',
    position: 2,
    codePoint: 'U+0007',
  });
});

it('a text that is too long for any field is not normalized, which could take long', () => {
  const long = 'a' + '\u0316\u0300'.repeat(3_000);
  expect(nameOf(long)).toBe(long);
});
