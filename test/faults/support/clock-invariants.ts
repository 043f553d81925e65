import { impossibleShifts } from '../../support/shift-invariants.js';
import type { ClockLoad } from './clock-load.js';
import { wrongReplays } from './invariants.js';
import { probing, type Probe } from './probe.js';

interface Counts extends Record<string, unknown> {
  readonly shifts: number;
  readonly open: number;
  readonly sessions: number;
  readonly versions: number;
  readonly audited: number;
}

const COUNTS = `SELECT count(*)::int AS shifts, count(*) FILTER (WHERE end_at IS NULL)::int AS open,
    coalesce(sum(version), 0)::int AS versions,
    (SELECT count(*)::int FROM device_sessions d WHERE d.organization_id = $1 AND d.user_id = $2) AS sessions,
    (SELECT count(*)::int FROM audit_log a WHERE a.organization_id = $1 AND a.actor_id = $2
      AND a.action IN ('shift.started', 'shift.ended')) AS audited
  FROM shifts WHERE organization_id = $1 AND user_id = $2`;
const STORED = `SELECT key, route, convert_from(body, 'UTF8') AS text FROM idempotency_keys
  WHERE organization_id = $1 AND user_id = $2 AND status IS NOT NULL`;

/**
 * All that must hold once everyone has ended their last shift.
 * @returns what does not hold; empty when all does
 */
export async function brokenClocks(
  load: ClockLoad,
  at: { adminUrl: string; url: string },
): Promise<string[]> {
  return probing(at.adminUrl, async (probe) => [
    ...load.complaints,
    ...(await impossibleShifts(probe)),
    ...(await unaccounted(probe, load)),
    ...(await wrongReplays(load.presses.filter(isKept), at.url)),
  ]);
}

/** The rows are what was acknowledged, each once; so are the kept answers, and no others are kept. */
async function unaccounted(probe: Probe, load: ClockLoad): Promise<string[]> {
  const broken: string[] = [];
  for (const { organizationId, userId, token } of load.people) {
    const presses = load.presses.filter(({ shop }) => shop.token === token);
    const done = presses.filter(isKept);
    const starts = done.filter(({ path }) => path === '/shifts/start').length;
    const [counts] = await probe.rows<Counts>(COUNTS, [organizationId, userId]);
    const expected: Counts = {
      shifts: starts,
      open: 0,
      versions: done.length,
      sessions: starts,
      audited: 2 * starts,
    };
    if (JSON.stringify(sorted(counts)) !== JSON.stringify(sorted(expected))) {
      broken.push(`${userId}: ${JSON.stringify(counts)} instead of ${JSON.stringify(expected)}`);
    }
    const stored = await probe.rows<{ key: string; route: string; text: string }>(STORED, [
      organizationId,
      userId,
    ]);
    const texts = new Map(stored.map(({ key, route, text }) => [`${route} ${key}`, text]));
    const lost = done.filter(({ path, key, text }) => texts.get(`POST ${path} ${key}`) !== text);
    broken.push(...lost.map(({ path, key }) => `${path} ${key} is not kept as it was answered`));
    if (texts.size !== done.length) broken.push(`${userId}: ${texts.size} keys are kept`);
  }
  return broken;
}

/** The device that comes second is refused by a code that says "not yet", which is never kept. */
export function isKept({ status }: { readonly status: number }): boolean {
  return status < 300;
}

function sorted(counts: Counts | undefined): unknown {
  return Object.entries(counts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
