import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { found } from '../../kernel/found.js';
import { emailOf } from '../../kernel/plain-text.js';
import { changesBetween } from '../../kernel/versioned.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { CredentialsService } from './credentials.service.js';
import { Departures } from './departures.js';
import { EmailProbes } from './email-probes.js';
import { LoginIdentity } from './login-identity.entity.js';
import { changesOf, type UserChanges } from './user-changes.js';
import { emailTaken, notErased } from './user-refusals.js';
import { User } from './user.entity.js';
import { detailsOf, toUserView } from './user-views.js';
import type { UpdateUserBody, UserView } from './users.dto.js';
import { UsersRepository, type Person } from './users.repository.js';

/** Changes of people by an ADMIN, deactivation included. */
@Injectable()
export class PersonChanges {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly credentials: CredentialsService,
    private readonly probes: EmailProbes,
    private readonly departures: Departures,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Changes a person. For their own e-mail address an ADMIN has to give the present password.
   * @throws NOT_FOUND, EMAIL_TAKEN, VERSION_CONFLICT, LAST_ADMIN, PERSON_ERASED, WRONG_PASSWORD, TOO_MANY_REQUESTS
   */
  async update(caller: Caller, id: string, body: UpdateUserBody): Promise<UserView> {
    const { email } = body;
    if (email === undefined) return this.change(caller, id, body);
    const before = found(await this.db.read(caller, (tx) => this.users.find(tx, id)), id);
    if (emailOf(email) === before.email) return this.change(caller, id, body);
    if (id === caller.userId) await this.credentials.confirm(caller, body.current_password);
    return this.probes.guard(caller.organizationId, () => this.change(caller, id, body));
  }

  private async change(caller: Caller, id: string, body: UpdateUserBody): Promise<UserView> {
    return this.db.write(caller, async (tx) => {
      if (body.is_active === false) await this.users.hold(tx, id);
      const admins = await this.users.lockActiveAdmins(tx);
      const before = notErased(found(await this.users.lock(tx, id)));
      const asked = changesOf(before, body);
      const isOther = asked.email !== before.email;
      const waits = isOther && (await this.isAsked(tx, id, asked.email));
      const after = waits ? { ...asked, email: before.email } : asked;
      if (!changesBetween<UserChanges>(before, after)) return this.shown(tx, id);
      const staysAdmin = after.role === 'ADMIN' && after.is_active;
      if (!staysAdmin) assertNotLast(admins, id);
      await this.store(tx, before, after);
      const details = { before: detailsOf(before), after: detailsOf({ ...before, ...after }) };
      this.audit.record(tx, caller, { action: 'user.updated', id, details });
      if (before.is_active && !after.is_active) await this.departures.endAll(tx, caller, id);
      return this.shown(tx, id);
    });
  }

  private async shown(tx: Tx, id: string): Promise<UserView> {
    return toUserView(found(await this.users.findShown(tx, id)));
  }

  /**
   * Locks somebody who is to leave.
   * @throws NOT_FOUND, LAST_ADMIN
   */
  async holdLeaver(tx: Tx, id: string): Promise<Person> {
    // Before the rows: whoever starts a shift holds the person first and then refers to their row.
    await this.users.hold(tx, id);
    assertNotLast(await this.users.lockActiveAdmins(tx), id);
    return found(await this.users.lock(tx, id), id);
  }

  /** Ends the work of a person whom {@link holdLeaver} locked. */
  async endWork(tx: Tx, caller: Caller, { id, is_active }: Person): Promise<void> {
    if (!is_active) return;
    await tx.of(User).update({ id }, { is_active: false });
    this.users.announce(tx);
    await this.departures.endAll(tx, caller, id);
  }

  /**
   * Gives a person the address that its owner has confirmed.
   * @throws EMAIL_TAKEN, PERSON_ERASED
   */
  async changeAddress(tx: Tx, id: string, email: string): Promise<void> {
    const before = notErased(found(await this.users.lock(tx, id)));
    await this.store(tx, before, { ...changesOf(before, {}), email });
  }

  /** @throws EMAIL_TAKEN  before anybody is asked whether an address is theirs */
  private async isAsked(tx: Tx, id: string, email: string): Promise<boolean> {
    if (await this.credentials.findIdentity(email)) throw new AppError('EMAIL_TAKEN');
    return this.probes.isAsked(tx, id, email);
  }

  /** @throws EMAIL_TAKEN */
  private async store(tx: Tx, before: Person, after: UserChanges): Promise<void> {
    const { id } = before;
    try {
      await tx.of(User).update({ id }, after);
      this.users.announce(tx);
      if (!after.is_active) await this.users.endSessions(tx, id);
      if (after.email !== before.email) {
        await tx.of(LoginIdentity).update({ user_id: id }, { email: after.email });
      }
    } catch (error) {
      throw emailTaken(error);
    }
  }
}

/** @throws LAST_ADMIN */
function assertNotLast(admins: readonly string[], id: string): void {
  if (admins.length === 1 && admins[0] === id) throw new AppError('LAST_ADMIN');
}
