import { fetchSigned, type Schemas } from './client';

type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

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

/**
 * Fetches a file with the token, which a plain link could not send, and hands it to the browser.
 * @throws the problem that the server answered
 */
export async function download(path: string, query: Query): Promise<void> {
  const answer = await fetchSigned(new Request(addressOf(path, query)));
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- problems are thrown as queries throw them
  if (!answer.ok) throw (await answer.json()) as Schemas['Problem'];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = nameOf(answer, path);
  link.click();
  URL.revokeObjectURL(link.href);
}
