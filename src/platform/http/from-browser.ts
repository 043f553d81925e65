import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '../../kernel/language.js';
import { preferredLanguage } from './page-language.js';
import { prefersHtml } from './preferred-type.js';

/** A browser that shows the answer to a person. */
export interface Browser {
  /** The language that it asks for. */
  readonly language: Language;
}

/** The browser that sends the request; undefined for clients of the API. */
export const FromBrowser = createParamDecorator(
  (_: unknown, context: ExecutionContext): Browser | undefined => {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!prefersHtml(headers.accept)) return undefined;
    return { language: preferredLanguage(headers['accept-language']) };
  },
);
