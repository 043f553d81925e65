/** How much one organization may store. */
export interface Quotas {
  readonly products: number;
  readonly people: number;
  readonly shops: number;
  /** Archived ones included, because their hosts stay taken. */
  readonly platforms: number;
  /** Of one person at once. */
  readonly open_sessions: number;
  /** Shops of whose reports one person is told by mail. */
  readonly report_subscriptions: number;
}

/** @param limitOf  reads a variable of the environment, or returns its default */
export function readQuotas(limitOf: (name: string, fallback: number) => number): Quotas {
  return Object.freeze({
    products: limitOf('MAX_PRODUCTS', 200_000),
    people: limitOf('MAX_PEOPLE', 5_000),
    shops: limitOf('MAX_SHOPS', 500),
    platforms: limitOf('MAX_PLATFORMS', 500),
    open_sessions: limitOf('MAX_OPEN_SESSIONS', 50),
    report_subscriptions: limitOf('MAX_REPORT_SUBSCRIPTIONS', 100),
  });
}
