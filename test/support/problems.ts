import { ERROR_CATALOGUE } from '../../src/kernel/app-error.js';

/** What {@link refusalOf} looks at: both kinds of answers have it. */
interface AnswerLike {
  readonly status: number;
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

const STATUS_OF: Readonly<Record<string, { readonly status: number } | undefined>> =
  ERROR_CATALOGUE;

/**
 * Returns the reason why an answer is not a proper refusal (4xx, with a problem of the closed catalogue),
 * or undefined if it is one.
 */
export function faultOfRefusal(answer: AnswerLike): string | undefined {
  const { status, json } = answer;
  if (status < 400 || status >= 500) return `status ${status}: ${answer.text.slice(0, 300)}`;
  const type =
    answer.headers instanceof Headers
      ? answer.headers.get('content-type')
      : answer.headers['content-type'];
  if (type !== 'application/problem+json; charset=utf-8')
    return `content type ${String(type)} with ${status}`;
  const code = String(json['code']);
  if (STATUS_OF[code]?.status !== status) return `code ${code} with ${status}`;
  const complete = ['type', 'title', 'detail', 'instance'].every(
    (name) => typeof json[name] === 'string',
  );
  if (!complete || json['status'] !== status) return `incomplete: ${answer.text.slice(0, 300)}`;
  return /node_modules|at \w+ \(|SELECT |pg_/.test(answer.text)
    ? `it tells too much: ${answer.text}`
    : undefined;
}
