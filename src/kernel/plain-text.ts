/** What is wrong with a text that people must be able to tell from others by looking at it. */
export type TextFault =
  | {
      readonly kind: 'invisible';
      /** Which character of the text it is, counted from 1. */
      readonly position: number;
      /** `U+200B` */
      readonly codePoint: string;
    }
  | { readonly kind: 'nothing-visible' };

/**
 * More than any field may have. A longer text is refused for its length anyway, and must not be
 * normalised before: marks in the wrong order take a time that grows with the square of their number.
 */
const LONGEST = 4_000;

const SPACES = /\p{Zs}+/gu;
/** Also halves of characters, and code points that are reserved for ever. */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffb]/gu;
/** Control characters, halves of characters and the like in a text of several lines. */
const UNSTORABLE = /(?![\n\r\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;

const JOINED_SCRIPTS =
  '\\p{scx=Arabic}\\p{scx=Syriac}\\p{scx=Mongolian}\\p{scx=Devanagari}\\p{scx=Bengali}\\p{scx=Gurmukhi}' +
  '\\p{scx=Gujarati}\\p{scx=Oriya}\\p{scx=Tamil}\\p{scx=Telugu}\\p{scx=Kannada}\\p{scx=Malayalam}' +
  '\\p{scx=Sinhala}\\p{scx=Khmer}\\p{scx=Myanmar}';
/**
 * Where an invisible character changes what is seen: joiners inside emoji and between letters of scripts
 * that join, selectors after emoji and after Han and Mongolian letters. Two names that differ in one of
 * these alone are the same name nevertheless.
 */
const NEEDED: readonly { readonly is: RegExp; readonly after: RegExp; readonly before?: RegExp }[] =
  [
    {
      is: /\u200d/u,
      after: /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u,
      before: /^\p{Extended_Pictographic}/u,
    },
    { is: /[\ufe0e\ufe0f]/u, after: /\p{Extended_Pictographic}$/u },
    { is: /\ufe0f/u, after: /[0-9#*]$/u, before: /^\u20e3/u },
    {
      is: /[\u200c\u200d]/u,
      after: new RegExp(`(?=[\\p{L}\\p{M}])[${JOINED_SCRIPTS}]$`, 'u'),
      before: new RegExp(`^(?=[\\p{L}\\p{M}])[${JOINED_SCRIPTS}]`, 'u'),
    },
    // Letters of Malayalam that older texts write with a joiner at the end of a word.
    { is: /\u200d/u, after: /\u0d4d$/u },
    { is: /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u, after: /\p{Script=Han}$/u },
    { is: /[\u180b-\u180f]/u, after: /\p{Script=Mongolian}$/u },
  ];

/** A name as it is stored: composed (NFC), trimmed, each run of spaces of any kind as one plain space. */
export function nameOf(text: string): string {
  return text.length > LONGEST ? text : oneSpaced(text.normalize('NFC'));
}

/** A text of several lines as it is stored: composed and trimmed. */
export function linesOf(text: string): string {
  return text.length > LONGEST ? text : text.normalize('NFC').trim();
}

/**
 * An identifier as it is stored and compared, a SKU or an e-mail address: as a name, and without
 * compatibility forms, so that full-width letters are the plain ones.
 */
export function identifierOf(text: string): string {
  return text.length > LONGEST ? text : oneSpaced(text.normalize('NFKC'));
}

/** An e-mail address as it is stored and compared: an identifier in small letters. */
export function emailOf(text: string): string {
  return identifierOf(identifierOf(text).toLowerCase());
}

/** The first fault of a name that is stored as {@link nameOf} gives it. */
export function nameFault(text: string): TextFault | undefined {
  return (
    invisibleIn(text, INVISIBLE, isNeeded) ??
    (text === '' || VISIBLE.test(text) ? undefined : { kind: 'nothing-visible' })
  );
}

/** The first fault of an identifier, which has no need of an invisible character anywhere. */
export function identifierFault(text: string): TextFault | undefined {
  return (
    invisibleIn(text, INVISIBLE) ??
    (text === '' || VISIBLE.test(text) ? undefined : { kind: 'nothing-visible' })
  );
}

/** The first fault of a text of several lines: what cannot be stored or shown, and nothing else. */
export function linesFault(text: string): TextFault | undefined {
  return invisibleIn(text, UNSTORABLE);
}

function oneSpaced(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

function invisibleIn(
  text: string,
  pattern: RegExp,
  isAllowed: (text: string, at: number, char: string) => boolean = () => false,
): TextFault | undefined {
  for (const { 0: char, index } of text.matchAll(pattern)) {
    if (isAllowed(text, index, char)) continue;
    const hex = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const position = [...text.slice(0, index)].length + 1;
    return { kind: 'invisible', position, codePoint: `U+${hex}` };
  }
  return undefined;
}

function isNeeded(text: string, at: number, char: string): boolean {
  // What stands beside it, and no more: each look costs the same, however long the text is.
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at + char.length, at + char.length + 2);
  return NEEDED.some(
    (rule) => rule.is.test(char) && rule.after.test(before) && (rule.before?.test(after) ?? true),
  );
}
