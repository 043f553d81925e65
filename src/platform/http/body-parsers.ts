import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decodedText } from './decoded-text.js';
import { parseFormBody } from './form-body.js';
import { parseJsonBody } from './json-body.js';

/** The longest form; a form to sign in is far shorter. */
const FORM_LIMIT_BYTES = 64 * 1024;
const JSON_LIMIT_BYTES = 1024 * 1024;
/** The longest catalog file. */
const TEXT_LIMIT_BYTES = 5 * 1024 * 1024;

type Read = (body: Buffer, contentType: string | undefined) => unknown;
type Done = (error: Error | null, value?: unknown) => void;

/**
 * The parsers of all content types that any route reads. The declaration of a route decides which of them
 * it accepts.
 */
export function registerParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const add = (type: string, bodyLimit: number, read: Read): void => {
    fastify.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit }, parserOf(read));
  };
  add('application/json', JSON_LIMIT_BYTES, parseJsonBody);
  add('application/x-www-form-urlencoded', FORM_LIMIT_BYTES, parseFormBody);
  add('text/csv', TEXT_LIMIT_BYTES, decodedText);
}

function parserOf(read: Read) {
  return (request: FastifyRequest, body: Buffer, done: Done): void => {
    try {
      done(null, read(body, request.headers['content-type']));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  };
}
