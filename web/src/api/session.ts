import type { components } from '../../../openapi/client';
import { oneTabAtATime } from './plain-http';
import { forgetMe } from './remembered-me';

type Tokens = components['schemas']['TokenView'];

/** Kept between visits. The access token is kept nowhere: it lives as long as the page. */
const REFRESH_TOKEN = 'tillclock.refresh_token';
/** Only one tab exchanges the refresh token at a time; the others then take what it got. */
const RENEWAL_LOCK = 'tillclock.renewal';

let accessToken: string | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function keep(tokens: Tokens): void {
  accessToken = tokens.access_token;
  localStorage.setItem(REFRESH_TOKEN, tokens.refresh_token);
}

/** Calls back when the session begins or ends, on this page or in another tab. */
export function subscribeToSession(listener: () => void): void {
  listeners.add(listener);
  window.addEventListener('storage', ({ key }) => {
    if (key === REFRESH_TOKEN || key === null) listener();
  });
}

export function isSignedIn(): boolean {
  return localStorage.getItem(REFRESH_TOKEN) !== null;
}

export function currentAccessToken(): string | null {
  return accessToken;
}

export function beginSession(tokens: Tokens): void {
  keep(tokens);
  tell();
}

/** Forgets the tokens, on this page and in all other tabs. */
export function endSession(): void {
  accessToken = null;
  localStorage.removeItem(REFRESH_TOKEN);
  forgetMe();
  tell();
}

function currentRefreshToken(): string | null {
  return localStorage.getItem(REFRESH_TOKEN);
}

async function exchange(refreshToken: string): Promise<Response> {
  return fetch('/auth/refresh', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ refresh_token: refreshToken }),
  });
}

/**
 * Gets a new access token.
 * @returns  whether there is one; false ends the session. A server that cannot be reached throws,
 *   and the session stays.
 */
export async function renewSession(refused: string | null): Promise<boolean> {
  return oneTabAtATime(RENEWAL_LOCK, async () => {
    if (accessToken !== null && accessToken !== refused) return true;
    const refreshToken = currentRefreshToken();
    if (refreshToken === null) return false;
    const answer = await exchange(refreshToken);
    if (answer.ok) {
      keep((await answer.json()) as Tokens);
      return true;
    }
    // Anything but a refusal of the token itself passes: a restart, a limit, a lost database.
    if (answer.status !== 401) throw new TypeError(`refresh answered ${String(answer.status)}`);
    endSession();
    return false;
  });
}
