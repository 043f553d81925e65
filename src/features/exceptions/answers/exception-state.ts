import type { ExceptionAnswer } from './exception-answer.entity.js';

/**
 * `OPEN`: the person concerned has not answered; `ANSWERED`: they have, to the facts as they are; `CLOSED`: a manager
 * has closed it, with the facts as they are.
 */
export const EXCEPTION_STATES = ['OPEN', 'ANSWERED', 'CLOSED'] as const;
export type ExceptionState = (typeof EXCEPTION_STATES)[number];

/** When the facts have changed, the question is open again: more sales need another answer. */
export function stateOf(
  { about }: { readonly about: string },
  answers: readonly ExceptionAnswer[],
): ExceptionState {
  const given = answers.filter((answer) => answer.about === about);
  if (given.some(({ closes }) => closes)) return 'CLOSED';
  return given.some(({ author_id, user_id }) => author_id === user_id) ? 'ANSWERED' : 'OPEN';
}
