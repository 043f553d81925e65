/** How far this device's clock is behind the server's, in milliseconds, by the latest answer. */
let behindMs = 0;

/** Learns from the header `Date`, which is accurate to a second. */
export function learnServerTime(answer: Response): void {
  const at = Date.parse(answer.headers.get('date') ?? '');
  if (!Number.isNaN(at)) behindMs = at - Date.now();
}

/** The present instant by the server's clock, in milliseconds; the device's own may be wrong. */
export function serverNow(): number {
  return Date.now() + behindMs;
}
