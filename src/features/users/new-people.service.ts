import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { EmailProbes } from './email-probes.js';
import {
  PeopleBatchesRepository,
  type BatchPerson,
  type KnownAddress,
} from './people-batches.repository.js';
import { emailTaken, shopMissing } from './user-refusals.js';
import { detailsOf } from './user-views.js';
import { UsersRepository } from './users.repository.js';

/** Adds the people of a file. */
@Injectable()
export class NewPeople {
  constructor(
    private readonly people: PeopleBatchesRepository,
    private readonly users: UsersRepository,
    private readonly probes: EmailProbes,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Returns the accounts that have one of these addresses. Each one of another organization counts as an attempt to find
   * out who has an account somewhere.
   * @throws TOO_MANY_REQUESTS
   */
  async known(
    caller: Caller,
    emails: readonly string[],
  ): Promise<ReadonlyMap<string, KnownAddress>> {
    const known = await this.people.known(emails);
    const { organizationId } = caller;
    for (const { organization_id: id } of known)
      if (id !== organizationId) await this.probes.count(organizationId);
    return new Map(known.map((one) => [one.email, one]));
  }

  /**
   * Adds people with a password that nobody knows.
   * @returns the ids of those whose address was still free
   * @throws QUOTA_EXCEEDED; NOT_FOUND  a shop
   */
  async add(
    tx: Tx,
    caller: Caller,
    { people, passwordHash }: { people: readonly BatchPerson[]; passwordHash: string },
  ): Promise<ReadonlySet<string>> {
    if (people.length === 0) return new Set();
    const added = await this.people.insert(tx, people, passwordHash).catch((error: unknown) => {
      return shopMissing(emailTaken(error));
    });
    for (const person of people) {
      if (!added.has(person.id)) continue;
      const details = { after: detailsOf({ ...person, is_active: true }) };
      this.audit.record(tx, caller, { action: 'user.created', id: person.id, details });
    }
    await this.users.assertRoom(tx);
    this.users.announce(tx);
    return added;
  }
}
