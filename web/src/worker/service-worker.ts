// Keeps the pages of the dashboard on the device, so that they and the till open without a network. Answers of the
// API are never kept: what is old must not look new.

/** All files of this build, and a name that is another for each build; the build writes them. */
declare const BUILD: { readonly name: string; readonly files: readonly string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;
const PREFIX = 'tillclock-pages-';
const CACHE = PREFIX + BUILD.name;
const PAGE = '/app/index.html';
/** A network that is there and carries nothing is no network. */
const ANSWER_WITHIN_MS = 5_000;

async function keepPages(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(BUILD.files.map((file) => new Request(file, { cache: 'reload' })));
}

/** The pages of earlier builds; only called once no tab shows them any more. */
async function forgetEarlierPages(): Promise<void> {
  const names = await caches.keys();
  const earlier = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(earlier.map((name) => caches.delete(name)));
}

/** A page comes from the server, so that an update arrives; from the device where the server cannot be reached. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  } catch (error) {
    const kept = await caches.match(PAGE, { cacheName: CACHE, ignoreVary: true });
    if (kept === undefined) throw error;
    return kept;
  }
}

/**
 * A file has the digest of its content in its name: one that is kept cannot be old. What it was asked with makes no
 * difference, although the answer says that it varies by it.
 */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: CACHE, ignoreVary: true });
  return kept ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keepPages()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetEarlierPages()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (pathname !== '/app' && !pathname.startsWith('/app/')) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/app/_static/')) event.respondWith(file(request));
});
