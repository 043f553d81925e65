import type { Language } from '../../../kernel/language.js';
import { escaped } from '../../../platform/http/page.js';
import type { MessageText } from '../message-kinds.js';

/** A mail in words: the same content as text and as HTML. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface LetterFrame {
  readonly language: Language;
  /** Where people reach this installation. */
  readonly publicUrl: string;
  /** Switches the kind off; undefined for mails that their readers have asked for. */
  readonly unsubscribeUrl?: string | undefined;
}

const STOP: Readonly<Record<Language, string>> = {
  en: 'Stop these mails',
  es: 'No recibir más estos correos',
};
const LONGEST_SUBJECT = 200;

/** Writes one mail from one or more messages. */
export function letterOf(
  subject: string,
  messages: readonly MessageText[],
  { language, publicUrl, unsubscribeUrl }: LetterFrame,
): Letter {
  const isDigest = messages.length > 1;
  const blocks = messages.map((message) => {
    return { ...message, title: isDigest ? message.subject : undefined };
  });
  const footer = unsubscribeUrl && { text: STOP[language], url: unsubscribeUrl };
  const text = blocks.flatMap(({ title, paragraphs, action }) => [
    ...(title === undefined ? [] : [title]),
    ...paragraphs,
    ...(action ? [`${action.text}: ${publicUrl}${action.path}`] : []),
  ]);
  const html = blocks.map(({ title, paragraphs, action }) =>
    [
      ...(title === undefined ? [] : [`<h2>${escaped(title)}</h2>`]),
      ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
      ...(action ? [`<p>${linkTo(`${publicUrl}${action.path}`, action.text)}</p>`] : []),
    ].join('\n'),
  );
  return {
    subject: oneLine(subject),
    text: [...text, ...(footer ? [`${footer.text}: ${footer.url}`] : [])].join('\n\n'),
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head><body>`,
      ...html,
      ...(footer ? [`<hr><p><small>${linkTo(footer.url, footer.text)}</small></p>`] : []),
      '</body></html>',
    ].join('\n'),
  };
}

function linkTo(url: string, text: string): string {
  return `<a href="${escaped(url)}">${escaped(text)}</a>`;
}

/** A line break in a subject would begin another header. */
function oneLine(subject: string): string {
  return subject.replaceAll(/\s/gu, ' ').slice(0, LONGEST_SUBJECT);
}
