import type { components } from '../../../openapi/client';

type Me = components['schemas']['MeView'];

const REMEMBERED = 'tillclock.me';

/** Who is signed in, as the server last said it, so that a till opens without a network. */
export function rememberedMe(): Me | null {
  const text = localStorage.getItem(REMEMBERED);
  return text === null ? null : (JSON.parse(text) as Me);
}

const listeners = new Set<() => void>();

/** Calls back when the server has said who is signed in. */
export function onRememberedMe(listener: () => void): void {
  listeners.add(listener);
}

export function rememberMe(me: Me): void {
  localStorage.setItem(REMEMBERED, JSON.stringify(me));
  listeners.forEach((listener) => listener());
}

export function forgetMe(): void {
  localStorage.removeItem(REMEMBERED);
}
