import type { AuditEntryView, AuditLogPage } from '../../src/platform/audit/audit-log.dto.js';
import type { DatabaseProbe } from './database.js';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { expectStatus, type Person } from './makers.js';

/** Seven of each instant, the instants a microsecond apart: only their ids distinguish the seven. */
const ADD = `INSERT INTO audit_log SELECT $1, $2::timestamptz + (n / 7) * interval '1 microsecond',
    gen_random_uuid(), NULL, 'user.updated', 'user', NULL, jsonb_build_object('n', n), '', 'seed'
  FROM generate_series(0, $3::int - 1) n`;
const FIFTH_OF_LAST_MONTH =
  "SELECT to_char(date_trunc('month', now() AT TIME ZONE 'UTC') - interval '1 day', 'YYYY-MM-05') AS day";
const IN_ORDER =
  'SELECT id FROM audit_log WHERE organization_id = $1 ORDER BY occurred_at DESC, id DESC';

/** The audit log as one person sees it. */
export class AuditLog {
  constructor(
    readonly http: HttpClient,
    readonly person: Person,
  ) {}

  get(path: string): Promise<HttpAnswer> {
    return this.http.get(`/audit-log${path}`, { token: this.person.token });
  }

  async page(query = ''): Promise<AuditLogPage> {
    return expectStatus(await this.get(query), 200).json as unknown as AuditLogPage;
  }

  /** All entries of a log that fits on one page. */
  async entries(query = ''): Promise<AuditEntryView[]> {
    const { data, next_cursor } = await this.page(`?limit=200${query}`);
    expect(next_cursor).toBeNull();
    return data;
  }

  /** The actions, the oldest first. */
  async actions(query = ''): Promise<string[]> {
    return (await this.entries(query)).map(({ action }) => action).reverse();
  }

  /** All entries, page by page. */
  async walk(limit: number): Promise<AuditEntryView[]> {
    const seen: AuditEntryView[] = [];
    for (let cursor = ''; ;) {
      const { data, next_cursor } = await this.page(`?limit=${limit}${cursor}`);
      seen.push(...data);
      if (next_cursor === null) return seen;
      expect(data).toHaveLength(limit);
      cursor = `&cursor=${next_cursor}`;
    }
  }

  /** The lines of the file, the names of its fields first. */
  async file(query = ''): Promise<string[]> {
    const { text } = expectStatus(await this.get(`/export${query}`), 200);
    return text.trimEnd().split('\r\n');
  }
}

/** A date that has a partition and is before everything that a test does. */
export async function earlierDay(probe: DatabaseProbe): Promise<string> {
  const [row] = await probe.rows<{ day: string }>(FIFTH_OF_LAST_MONTH);
  return row?.day ?? '';
}

/** So many entries from that instant on. */
export async function addEntries(
  probe: DatabaseProbe,
  { organizationId }: Person,
  entries: { at: string; count: number },
): Promise<void> {
  await probe.rows(ADD, [organizationId, entries.at, entries.count]);
}

/** The ids of all entries, as the database orders them. */
export async function idsInOrder(probe: DatabaseProbe, person: Person): Promise<string[]> {
  const rows = await probe.rows<{ id: string }>(IN_ORDER, [person.organizationId]);
  return rows.map(({ id }) => id);
}
