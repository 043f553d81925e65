import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Caller } from '../../../kernel/caller.js';
import { newId } from '../../../kernel/new-id.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { assertPresent } from '../../../platform/http/client-gone.js';
import { readCsv } from '../../../platform/http/csv-file.js';
import { csvReport, type CsvRowView } from '../../../platform/http/csv-report.dto.js';
import { Shop } from '../../shops/shop.entity.js';
import { ShopsByName } from '../../shops/shops-by-name.js';
import { CredentialsService } from '../../users/credentials.service.js';
import { shareOf } from '../../users/hash-queue.js';
import { NewPeople } from '../../users/new-people.service.js';
import type { BatchPerson, KnownAddress } from '../../users/people-batches.repository.js';
import { AccountLinks } from '../account-links.service.js';
import type { PeopleReportView } from './people-import.dto.js';
import { checkPeople, PEOPLE_SHAPE, personRow, type PersonRow } from './people-rows.js';

const SECRET_BYTES = 32;

/** A file that is being imported. */
export interface PeopleFile {
  readonly text: string;
  readonly isDryRun: boolean;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

/** A row with its person, who is new. */
interface NewRow {
  readonly line: number;
  readonly person: BatchPerson;
}

/** Adds the people of a CSV file, and invites them if there is mail. */
@Injectable()
export class PeopleImport {
  constructor(
    private readonly db: Database,
    private readonly people: NewPeople,
    private readonly credentials: CredentialsService,
    private readonly links: AccountLinks,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Adds the people of a file, all in one transaction; faulty rows are reported and do not affect the others. People of
   * the organization stay as they are. All new ones get the hash of one password that nobody knows: they choose their own
   * by the link in a mail, or, where no mail is sent, an ADMIN sets one for each.
   * @throws QUOTA_EXCEEDED, TOO_MANY_REQUESTS; VALIDATION_FAILED  when it is no file of people
   */
  async import(caller: Caller, { text, isDryRun, signal }: PeopleFile): Promise<PeopleReportView> {
    const rows = await readCsv(text, PEOPLE_SHAPE, { toRow: personRow, signal });
    const { good, bad } = checkPeople(rows);
    const emails = good.map(({ email }) => email);
    const known = await this.people.known(caller, emails);
    const passwordHash = isDryRun ? undefined : await this.unknownPassword(caller);
    assertPresent(signal);
    const failed = bad.map((row): CsvRowView => ({ ...row, result: 'failed' }));
    const decide = async (tx: Tx): Promise<{ fresh: NewRow[]; others: CsvRowView[] }> => {
      const shops = new ShopsByName(await tx.of(Shop).find({ order: { id: 'ASC' } }));
      return decided(good, { known, shops, organizationId: caller.organizationId });
    };
    const reported = (rows: readonly CsvRowView[]): PeopleReportView => {
      return { ...csvReport([...failed, ...rows]), invited: this.links.isMailOn };
    };
    if (passwordHash === undefined) {
      const { fresh, others } = await this.db.read(caller, decide);
      const added = fresh.map(({ line }): CsvRowView => ({ line, result: 'created' }));
      return reported([...others, ...added]);
    }
    return this.db.write(caller, async (tx) => {
      const { fresh, others } = await decide(tx);
      const people = fresh.map(({ person }) => person);
      const added = await this.people.add(tx, caller, { people, passwordHash });
      if (this.links.isMailOn) await this.invite(tx, caller, added);
      const results = fresh.map(({ line, person: { id } }): CsvRowView => {
        return added.has(id) ? { line, result: 'created', id } : { line, ...TAKEN };
      });
      return reported([...others, ...results]);
    });
  }

  private async invite(tx: Tx, caller: Caller, ids: ReadonlySet<string>): Promise<void> {
    for (const id of ids) {
      await this.links.send(tx, { purpose: 'INVITATION', userId: id });
      this.audit.record(tx, caller, { action: 'user.invited', id });
    }
  }

  private unknownPassword(caller: Caller): Promise<string> {
    const password = randomBytes(SECRET_BYTES).toString('base64url');
    return this.credentials.hashStrong({ password, about: [], share: shareOf(caller) });
  }
}

const TAKEN = {
  result: 'failed',
  code: 'email_taken',
  params: { column: 'email' },
  message: 'email is already registered',
} as const;

function decided(
  rows: readonly PersonRow[],
  of: {
    readonly known: ReadonlyMap<string, KnownAddress>;
    readonly shops: ShopsByName<Shop>;
    readonly organizationId: string;
  },
): { fresh: NewRow[]; others: CsvRowView[] } {
  const fresh: NewRow[] = [];
  const others: CsvRowView[] = [];
  for (const { line, shops, ...person } of rows) {
    const account = of.known.get(person.email);
    const found = shops.map((shop) => of.shops.find(shop));
    const [fault] = found.flatMap((one) => ('message' in one ? one : []));
    if (account?.organization_id === of.organizationId)
      others.push({ line, result: 'unchanged', id: account.user_id });
    else if (account) others.push({ line, ...TAKEN });
    else if (fault) others.push({ line, result: 'failed', ...fault });
    else {
      const shop_ids = found.flatMap((one) => ('id' in one ? one.id : []));
      fresh.push({ line, person: { ...person, id: newId(), shop_ids: [...new Set(shop_ids)] } });
    }
  }
  return { fresh, others };
}
