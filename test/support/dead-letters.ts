import { randomUUID } from 'node:crypto';
import type { DatabaseProbe } from './database.js';

/** A message of the queue of mails that nobody could deliver, about nobody who exists. @returns its id */
export async function addDeadLetter(probe: DatabaseProbe, organizationId: string): Promise<string> {
  const payload = { kind: 'unknown', userId: randomUUID(), about: '', params: {}, timeZone: 'UTC' };
  const data = { id: randomUUID(), organizationId, queue: 'send-mail', payload };
  const [row] = await probe.rows<{ id: string }>(
    `INSERT INTO pgboss.job (name, data, output) VALUES ('dead-letters', $1, '{"message": "refused"}') RETURNING id`,
    [JSON.stringify(data)],
  );
  if (!row) throw new Error('Nothing was stored');
  return row.id;
}
