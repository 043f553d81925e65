import { StreamableFile } from '@nestjs/common';
import type { Language } from '../../kernel/language.js';
import { Answer } from './answer.js';

/** A plain page for people who follow a link in a mail; it needs no script. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly form?: PageForm;
}

export interface PageForm {
  /** Where it is sent, by POST. */
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** A field for a new password. */
  readonly password?: { readonly label: string; readonly minLength: number };
  /** A field for an e-mail address. */
  readonly email?: { readonly label: string };
  readonly button: string;
}

export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  // The address of the page holds a token.
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};
const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}' +
  'button,input{font:inherit;padding:.5rem 1rem}label{display:block;margin-bottom:1rem}';

/** Returns the page as an answer. */
export function pageAnswer(page: Page): Answer<StreamableFile> {
  const body = Buffer.from(htmlOf(page));
  return new Answer(200, new StreamableFile(body), PAGE_HEADERS);
}

/** Makes a text safe in HTML, also within a quoted attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Returns the text of the page, in which all texts are escaped. */
export function htmlOf({ language, title, paragraphs, form }: Page): string {
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>`,
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    ...(form ? [formOf(form)] : []),
    '</main></body></html>',
  ].join('\n');
}

function formOf({ action, hidden, password, email, button }: PageForm): string {
  const fields = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const input = password
    ? `<label>${escaped(password.label)}<br><input type="password" name="password" required minlength="${password.minLength}" autocomplete="new-password"></label>`
    : '';
  const address = email
    ? `<label>${escaped(email.label)}<br><input type="email" name="email" required autocomplete="email"></label>`
    : '';
  return `<form method="post" action="${escaped(action)}">${fields.join('')}${address}${input}<button>${escaped(button)}</button></form>`;
}
