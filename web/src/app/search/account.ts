// What signing in and the settings put into the URL.
import { oneOf, trueOf } from './values';

/** What the sign-in page shows instead of its form. */
export const SIGN_IN_VIEWS = ['register', 'forgotten'] as const;

export interface SignInSearch {
  readonly view?: (typeof SIGN_IN_VIEWS)[number];
  /** The page to which the person returns. */
  readonly then?: string;
  readonly ended?: boolean;
}

/** Only pages of this dashboard: an address elsewhere must not be a target. */
export function signInSearch(search: Record<string, unknown>): SignInSearch {
  const then = typeof search.then === 'string' && /^\/[a-z]/.test(search.then);
  return {
    view: oneOf(SIGN_IN_VIEWS, search.view),
    then: then ? (search.then as string) : undefined,
    ended: search.ended === true ? true : undefined,
  };
}

export const SETTINGS = [
  ...(['profile', 'devices', 'organization', 'shops', 'breaks', 'activity'] as const),
] as const;

export interface SettingsSearch {
  readonly view?: (typeof SETTINGS)[number];
  /** The form of a new shop is open. */
  readonly add?: boolean;
}

export function settingsSearch(search: Record<string, unknown>): SettingsSearch {
  return { view: oneOf(SETTINGS, search.view), add: trueOf(search.add) };
}
