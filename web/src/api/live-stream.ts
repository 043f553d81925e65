import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { fetchSigned, type Schemas } from './client';

export type LivePerson = Schemas['LivePersonView'];

/** What a live stream reports to the page. */
export interface LiveListener {
  /** All people, at the beginning and whenever the server starts afresh. */
  snapshot(people: readonly LivePerson[]): void;
  person(person: LivePerson): void;
  alert(): void;
  question(): void;
  /** The stream is alive: an event or a comment has arrived. */
  alive(): void;
  /** The stream is lost; it is tried again. */
  lost(): void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** The server sends a comment every 15 seconds; after three of them are missing the line is dead. */
const SILENCE_MS = 45_000;

function deliver(event: EventSourceMessage, listener: LiveListener): void {
  switch (event.event) {
    case 'snapshot':
      listener.snapshot((JSON.parse(event.data) as Schemas['LiveSnapshotView']).data);
      break;
    case 'state':
      listener.person(JSON.parse(event.data) as LivePerson);
      break;
    case 'alert':
      listener.alert();
      break;
    case 'question':
      listener.question();
      break;
    case undefined:
    default:
      // `end`: the server closes the stream, and the next attempt asks again who we are.
      break;
  }
}

/**
 * Reads one connection to its end.
 * @returns  the id of the last event
 */
async function readOnce(
  listener: LiveListener,
  lastEventId: string | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  const headers = new Headers({ accept: 'text/event-stream' });
  if (lastEventId !== undefined) headers.set('last-event-id', lastEventId);
  const watch = new AbortController();
  const url = new URL('/activity/live/stream', window.location.origin);
  const answer = await fetchSigned(
    new Request(url, { headers, signal: AbortSignal.any([signal, watch.signal]) }),
  );
  if (!answer.ok || answer.body === null) throw new TypeError(`stream ${String(answer.status)}`);
  let last = lastEventId;
  const parser = createParser({
    onEvent: (event) => {
      last = event.id ?? last;
      deliver(event, listener);
    },
  });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const timer = setTimeout(() => watch.abort(), SILENCE_MS);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) return last;
    parser.feed(value);
    listener.alive();
  }
}

/** Follows the stream until the signal ends it, over restarts of the server and lost networks. */
export async function followLive(listener: LiveListener, signal: AbortSignal): Promise<void> {
  let last: string | undefined;
  let pauseMs = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      last = await readOnce(
        { ...listener, alive: () => ((pauseMs = FIRST_PAUSE_MS), listener.alive()) },
        last,
        signal,
      );
    } catch {
      // Not reachable, refused or silent: all are tried again.
    }
    if (signal.aborted) return;
    listener.lost();
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
