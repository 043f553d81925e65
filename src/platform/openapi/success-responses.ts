import type { ContentObject, OpenAPIObject, ResponseObject } from '@nestjs/swagger';
import { isTagged } from './conditional-requests.js';
import type { Examples } from './examples.js';
import { isRef, operationsOf, type Placed } from './open-api.js';
import { headerRef } from './response-headers.js';

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  200: 'The request succeeded',
  201: 'The resource was created',
  204: 'The request succeeded without content',
};

/** Adds headers, examples and a default description to the responses that the decorators declare. */
export function completeSuccesses(document: OpenAPIObject, examples: Examples): void {
  for (const placed of operationsOf(document)) {
    for (const [status, response] of Object.entries(placed.operation.responses)) {
      if (!response || isRef(response)) continue;
      response.description ||= DESCRIPTIONS[status] ?? 'See the body';
      response.headers = { ...headersOf(placed, status), ...response.headers };
      addExamples(response.content, examples);
    }
  }
}

/** Adds to each request body an example that can be sent as it is. */
export function completeRequests(document: OpenAPIObject, examples: Examples): void {
  for (const { operation } of operationsOf(document)) {
    if (!operation.requestBody || isRef(operation.requestBody)) continue;
    addExamples(operation.requestBody.content, examples);
  }
}

function headersOf(placed: Placed, status: string): NonNullable<ResponseObject['headers']> {
  const { operation } = placed;
  // Registration also creates records, but it returns a token, which has no address.
  const made = '201' in operation.responses && !operation['x-public'];
  return {
    ...headerRef('X-Request-Id', 'Date', 'RateLimit', 'RateLimit-Policy', 'Cache-Control'),
    ...(status === '200' && isTagged(placed) ? headerRef('ETag') : {}),
    ...(made && (status === '201' || status === '200') ? headerRef('Location') : {}),
    ...(operation['x-idempotent'] ? headerRef('Idempotent-Replayed') : {}),
  };
}

function addExamples(content: ContentObject | undefined, examples: Examples): void {
  for (const media of Object.values(content ?? {})) {
    if (!media.schema || media.example !== undefined || media.examples) continue;
    media.example = examples.of(media.schema);
  }
}
