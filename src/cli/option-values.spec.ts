import { email, instant, shortText, wholeNumber } from './option-values.js';

const refused = expect.objectContaining({ code: 'commander.invalidArgument', exitCode: 1 });

describe('the value of an option', () => {
  it.each(['1', '007', '10'])('may be %s, a whole number from 1 to 10', (text) => {
    expect(wholeNumber(text, { min: 1, max: 10 })).toBe(Number(text));
  });

  it.each(['0', '11', '-1', '1.5', '1e1', '0x1', '', ' 1', 'many'])(
    'may not be "%s", which is not a whole number from 1 to 10',
    (text) => {
      expect(() => wholeNumber(text, { min: 1, max: 10 })).toThrow(refused);
    },
  );

  it('can be an instant with its offset', () => {
    expect(instant('2026-03-01T10:30:00+01:00')).toEqual(new Date('2026-03-01T09:30:00Z'));
    for (const text of ['2026-03-01', '2026-03-01T09:30:00', 'now', '']) {
      expect(() => instant(text)).toThrow(refused);
    }
  });

  it('can be an e-mail address, trimmed, as long as the database allows', () => {
    const longest = `${'a'.repeat(242)}@example.com`;
    expect(email(` ${longest} `)).toBe(longest);
    for (const text of [`a${longest}`, 'nobody', 'a@b@c', 'a b@example.com', '@example.com', '']) {
      expect(() => email(text)).toThrow(refused);
    }
  });

  it('can be a text of 1 to 200 characters, trimmed', () => {
    expect(shortText(` ${'x'.repeat(200)} `)).toBe('x'.repeat(200));
    for (const text of ['', '  ', 'x'.repeat(201)]) expect(() => shortText(text)).toThrow(refused);
  });
});
