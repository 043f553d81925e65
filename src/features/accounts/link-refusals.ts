import type { AppError, ErrorCode } from '../../kernel/app-error.js';
import type { Language } from '../../kernel/language.js';
import type { PageForm } from '../../platform/http/page.js';
import type { RefusalPage } from '../../platform/http/refusal-pages.js';
import { MIN_PASSWORD_LENGTH } from '../users/password-rules.js';
import { LINK_PAGE_WORDS } from './link-page-words.js';

/** Where the page of an unusable link asks for another one, by the form that anybody may send. */
export const ASK_AGAIN_PATH = '/auth/forgotten-password';

/** The refusals after which only another link helps. */
const UNUSABLE: readonly ErrorCode[] = ['LINK_INVALID', 'VALIDATION_FAILED', 'PERSON_ERASED'];

/** What the pages of links in mails say about a refusal, with the form for the next attempt. */
export const linkRefusal: RefusalPage = ({ error, language, body }) => {
  const words = LINK_PAGE_WORDS[language];
  const token = fieldOf(body, 'token');
  if (token !== undefined && isAboutPassword(error)) {
    return {
      title: words.otherPassword,
      paragraphs: [reasonOf(error, language), words.advice],
      form: choosing(language, token),
    };
  }
  if (error.code === 'EMAIL_TAKEN') return { title: words.taken, paragraphs: [words.takenNext] };
  if (!UNUSABLE.includes(error.code)) return undefined;
  return {
    title: words.ended,
    paragraphs: [words.endedWhy, words.endedNext],
    form: asking(language),
  };
};

/** What the page that asks for a link says about a refusal. */
export const askingRefusal: RefusalPage = ({ error, language }) => {
  const words = LINK_PAGE_WORDS[language];
  if (error.code === 'MAIL_UNAVAILABLE')
    return { title: words.noMail, paragraphs: [words.noMailNext] };
  if (error.code !== 'VALIDATION_FAILED') return undefined;
  return { title: words.badAddress, paragraphs: [words.badAddressNext], form: asking(language) };
};

/** The form that chooses a password. */
export function choosing(language: Language, token: string): PageForm {
  const { password, choose } = LINK_PAGE_WORDS[language];
  return {
    action: '?',
    hidden: { token },
    password: { label: password, minLength: MIN_PASSWORD_LENGTH },
    button: choose,
  };
}

function asking(language: Language): PageForm {
  const { email, ask } = LINK_PAGE_WORDS[language];
  return { action: ASK_AGAIN_PATH, hidden: {}, email: { label: email }, button: ask };
}

function isAboutPassword({ code, details }: AppError): boolean {
  const paths = (details.errors ?? []).map(({ path }) => path);
  return code === 'WEAK_PASSWORD' || (code === 'VALIDATION_FAILED' && paths.join() === 'password');
}

function reasonOf({ details }: AppError, language: Language): string {
  const { reasons, length } = LINK_PAGE_WORDS[language];
  const [fault] = details.errors ?? [];
  if (fault?.code !== 'weak_password') return length(MIN_PASSWORD_LENGTH);
  return reasons[String(fault.params?.['weakness'])] ?? reasons['guessable'] ?? '';
}

function fieldOf(body: unknown, name: string): string | undefined {
  const value: unknown = typeof body === 'object' && body ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
