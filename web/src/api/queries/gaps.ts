import { api } from '../client';
import { CHANGED_BY_MY_SHIFT } from '../queries';

// Keys of times without a sign of life. They begin as those of queries.ts.

export const openQuestionsQuery = () => api.queryOptions('get', '/activity/questions');

/** A question is answered by an explanation, and saying when one left ends the shift. */
export const CHANGED_BY_ANSWER: readonly string[] = ['/activity/questions', ...CHANGED_BY_MY_SHIFT];
