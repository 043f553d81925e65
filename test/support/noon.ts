const NOON = 12;

/** A zone without clock changes in which it is noon now: whatever happens in the hours around now, no day ends there. */
export function zoneAtNoon(): string {
  const east = NOON - new Date().getUTCHours();
  return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}
