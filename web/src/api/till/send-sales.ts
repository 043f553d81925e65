import { client, problemOf } from '../client';
import { unlessAnotherTab } from '../plain-http';
import { onRememberedMe, rememberedMe } from '../remembered-me';
import { serverNow } from '../server-clock';
import { isSignedIn } from '../session';
import { forgetOldSales, onKeptSales, salesIn, settleSale, soldAt } from './kept-sales';
import type { KeptSale } from './till-database';

/** Only one tab sends, so that the order is that of the sales. */
const SENDING_LOCK = 'tillclock.sending';
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
const ANSWER_WITHIN_MS = 30_000;

export interface Sending {
  /** Since when the server could not be reached, or takes nothing; null while all is well. */
  readonly lostSince: number | null;
  readonly nextTryAt: number | null;
}

type Outcome = 'SETTLED' | 'LATER' | 'SIGNED_OUT' | 'ANOTHER_TAB';

let sending: Sending = { lostSince: navigator.onLine ? null : serverNow(), nextTryAt: null };
let pauseMs = FIRST_PAUSE_MS;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export function sendingNow(): Sending {
  return sending;
}

export function onSending(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: Sending): void {
  sending = next;
  listeners.forEach((listener) => listener());
}

/** Another attempt may be answered otherwise; every other refusal is about the sale itself. */
const PASSING_STATUS = new Set([408, 425, 429]);
const isPassing = (status: number, code: string | undefined) =>
  status >= 500 || PASSING_STATUS.has(status) || code === 'IDEMPOTENCY_KEY_IN_USE';

async function send(sale: KeptSale): Promise<Outcome> {
  try {
    const { data, error, response } = await client.POST('/shops/{shop_id}/receipts', {
      params: { path: { shop_id: sale.shopId }, header: { 'Idempotency-Key': sale.key } },
      body: sale.body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (data !== undefined) {
      const receipt = { id: data.id, number: data.receipt_number };
      await settleSale({ ...sale, state: 'STORED', receipt, refusal: undefined });
      return 'SETTLED';
    }
    const problem = problemOf(error);
    if (response.status === 401) return 'SIGNED_OUT';
    if (problem === undefined || isPassing(response.status, problem.code)) return 'LATER';
    const { code, title, detail } = problem;
    await settleSale({ ...sale, state: 'REFUSED', refusal: { code, title, detail } });
    return 'SETTLED';
  } catch {
    // Without a network, or the answer was lost: the same request again is answered the same.
    return 'LATER';
  }
}

/** A person's sales are sent in their name only; those of colleagues wait until they sign in. */
export function isMine({ organizationId, userId }: KeptSale): boolean {
  const me = rememberedMe();
  return me?.id === userId && me.organization_id === organizationId;
}

const waitingSales = async () =>
  (await salesIn('WAITING')).filter(isMine).sort((a, b) => soldAt(a).localeCompare(soldAt(b)));

/** Until none waits, those that are sold meanwhile too. A refused sale does not hold up those after it. */
async function sendAll(): Promise<Outcome> {
  for (;;) {
    const [next] = await waitingSales();
    if (next === undefined) return 'SETTLED';
    const outcome = await send(next);
    if (outcome !== 'SETTLED') return outcome;
    pauseMs = FIRST_PAUSE_MS;
    if (sending.lostSince !== null) become({ lostSince: null, nextTryAt: null });
  }
}

let isSending = false;
/** Something was kept while the last look was over: it is looked again. */
let isAskedAgain = false;

/** Sends what waits, now; where it does not arrive, again after a pause that grows to a minute. */
export async function sendSales(): Promise<void> {
  isAskedAgain = isSending;
  if (isSending || !isSignedIn()) return;
  isSending = true;
  clearTimeout(timer);
  try {
    settle((await unlessAnotherTab(SENDING_LOCK, sendAll)) ?? 'ANOTHER_TAB');
  } finally {
    isSending = false;
  }
  if (isAskedAgain && sending.nextTryAt === null) await sendSales();
}

function settle(outcome: Outcome): void {
  if (outcome === 'LATER') {
    become({ lostSince: sending.lostSince ?? serverNow(), nextTryAt: serverNow() + pauseMs });
    timer = setTimeout(() => void sendSales(), pauseMs);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    return;
  }
  become({ lostSince: null, nextTryAt: null });
  // The tab that sends may be closed in the middle.
  if (outcome === 'ANOTHER_TAB') timer = setTimeout(() => void sendSales(), LONGEST_PAUSE_MS);
}

/** From now on kept sales leave by themselves, on whatever page the person is. */
export function startSending(): void {
  void forgetOldSales(serverNow());
  onRememberedMe(() => void sendSales());
  window.addEventListener('online', () => void sendSales());
  window.addEventListener('offline', () => become({ ...sending, lostSince: serverNow() }));
  onKeptSales(() => {
    // While the server cannot be reached, the pause decides.
    if (sending.nextTryAt === null) void sendSales();
  });
  void sendSales();
}
