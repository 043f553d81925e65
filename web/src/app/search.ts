// What the pickers put into the URL.

export const PERIODS = [
  ...(['today', 'yesterday', 'last_7_days', 'this_week', 'last_week'] as const),
  ...(['last_30_days', 'this_month', 'last_month', 'this_year', 'last_year'] as const),
] as const;
export type Period = (typeof PERIODS)[number];

export const COMPARES = ['previous_week', 'previous_period', 'previous_year'] as const;
export type Compare = (typeof COMPARES)[number];

export interface OverviewSearch {
  readonly shop?: string;
  readonly period?: Period;
  readonly compare?: Compare;
}

export interface TeamSearch {
  readonly shop?: string;
  readonly state?: string;
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;
}

export function overviewSearch(search: Record<string, unknown>): OverviewSearch {
  return {
    shop: idOf(search.shop),
    period: oneOf(PERIODS, search.period),
    compare: oneOf(COMPARES, search.compare),
  };
}

const STATES = ['WORKING', 'ON_BREAK', 'IDLE', 'OFFLINE'] as const;

export function teamSearch(search: Record<string, unknown>): TeamSearch {
  return { shop: idOf(search.shop), state: oneOf(STATES, search.state) };
}

export interface SignInSearch {
  /** The page to which the person returns. */
  readonly then?: string;
  readonly ended?: boolean;
}

/** Only pages of this dashboard: an address elsewhere must not be a target. */
export function signInSearch(search: Record<string, unknown>): SignInSearch {
  const then = typeof search.then === 'string' && /^\/[a-z]/.test(search.then);
  return {
    then: then ? (search.then as string) : undefined,
    ended: search.ended === true ? true : undefined,
  };
}
