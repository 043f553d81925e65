import { infiniteQueryOptions, keepPreviousData, type QueryKey } from '@tanstack/react-query';

interface Outcome<Answer> {
  readonly data?: Answer;
  readonly error?: unknown;
}

/** The answer; a refusal is thrown, as all queries throw it. */
export async function answerOf<Answer>(asked: Promise<Outcome<Answer>>): Promise<Answer> {
  const { data, error } = await asked;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- problems are thrown as queries throw them
  if (error !== undefined) throw error;
  return data as Answer;
}

/** A list that comes a page at a time. */
export const pagedQuery = <Answer extends { readonly next_cursor: string | null }>(
  queryKey: QueryKey,
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Outcome<Answer>>,
) =>
  infiniteQueryOptions({
    queryKey: [...queryKey, 'pages'],
    queryFn: ({ pageParam, signal }) => answerOf(ask(pageParam, signal)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    // While the next filter is asked, the rows of the last one stay.
    placeholderData: keepPreviousData,
  });
