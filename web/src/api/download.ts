import { fetchSigned, type Schemas } from './client';

type Value = string | number | boolean;
type Query = Readonly<Record<string, Value | readonly Value[] | undefined>>;

function addressOf(path: string, query: Query): URL {
  const url = new URL(path, window.location.origin);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value])
      url.searchParams.append(name, String(one));
  }
  return url;
}

function nameOf(answer: Response, path: string): string {
  const header = answer.headers.get('content-disposition') ?? '';
  return /filename="?([^";]+)"?/.exec(header)?.[1] ?? path.split('/').filter(Boolean).join('-');
}

function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Hands a text to the browser as a file; the mark at its beginning tells Excel that it is UTF-8. */
export function saveText(name: string, text: string): void {
  save(name, new Blob([`\uFEFF${text}`], { type: 'text/csv' }));
}

/**
 * Fetches a file with the token, which a plain link could not send, and hands it to the browser.
 * @throws the problem that the server answered
 */
export async function download(path: string, query: Query): Promise<void> {
  const answer = await fetchSigned(new Request(addressOf(path, query)));
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- problems are thrown as queries throw them
  if (!answer.ok) throw (await answer.json()) as Schemas['Problem'];
  save(nameOf(answer, path), await answer.blob());
}
