import { applyDecorators } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../kernel/app-error.js';
import { type Language, languageOf } from '../../kernel/language.js';
import { htmlOf, type Page } from './page.js';
import { preferredLanguage } from './page-language.js';
import { prefersHtml } from './preferred-type.js';
import { declareRoute } from './route-config.js';

/** A refusal that somebody sees in a browser. */
export interface SeenRefusal {
  readonly error: AppError;
  /** Of the person if the route knows them, and otherwise of the browser. */
  readonly language: Language;
  /** The body of the request as it came. */
  readonly body: unknown;
}

/** Says what happened and what to do next; undefined for what every page says in the same way. */
export type RefusalPage = (refusal: SeenRefusal) => Omit<Page, 'language'> | undefined;

const REFUSAL_PAGE = Symbol('REFUSAL_PAGE');

const GENERAL = {
  en: {
    busy: {
      title: 'Please try again in a moment',
      paragraphs: ['The server is busy, or there were too many attempts. Nothing has changed.'],
    },
    other: {
      title: 'That did not work',
      paragraphs: [
        'Nothing has changed. Go back and try again, or open the link in the mail anew.',
      ],
    },
  },
  es: {
    busy: {
      title: 'Inténtelo de nuevo en un momento',
      paragraphs: [
        'El servidor está ocupado o ha habido demasiados intentos. No ha cambiado nada.',
      ],
    },
    other: {
      title: 'No ha funcionado',
      paragraphs: [
        'No ha cambiado nada. Vuelva atrás e inténtelo de nuevo, o abra otra vez el enlace del correo.',
      ],
    },
  },
} as const;

/** Declares a route that answers with a page: browsers get its refusals as pages, too. */
export function ShowsPages(page: RefusalPage): MethodDecorator {
  return applyDecorators(ApiProduces('text/html'), declareRoute({ [REFUSAL_PAGE]: page }));
}

/** Adds the language of the person to a refusal, whose page then speaks it. */
export function refusedTo(person: { readonly locale: string | null }, thrown: unknown): unknown {
  if (!(thrown instanceof AppError)) return thrown;
  return new AppError(thrown.code, { ...thrown.details, locale: person.locale }, { cause: thrown });
}

/** @returns the page of a refusal, or undefined for a route without pages and for clients of the API */
export function refusalPage(error: AppError, request: FastifyRequest): string | undefined {
  // `@ShowsPages` puts it here, which Fastify's types do not know.
  const config = request.routeOptions.config as { readonly [REFUSAL_PAGE]?: RefusalPage };
  const page = config[REFUSAL_PAGE];
  if (!page || !prefersHtml(request.headers.accept)) return undefined;
  const { locale } = error.details;
  const language = locale
    ? languageOf(locale)
    : preferredLanguage(request.headers['accept-language']);
  const isBusy = error.status === 429 || error.status >= 500;
  const shown = isBusy ? undefined : page({ error, language, body: request.body });
  return htmlOf({ language, ...(shown ?? GENERAL[language][isBusy ? 'busy' : 'other']) });
}
