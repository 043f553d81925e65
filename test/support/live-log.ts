import type { DatabaseProbe } from './database.js';

/** What the application does with each change of people at work; a suite that writes rows itself has to do it too. */
export async function announceChange(probe: DatabaseProbe, organizationId: string): Promise<void> {
  const text = `INSERT INTO live_changes (organization_id, kind) VALUES ($1, 'everybody')`;
  await probe.rows(text, [organizationId]);
}
