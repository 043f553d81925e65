import { Injectable } from '@nestjs/common';
import { found } from '../../kernel/found.js';
import { newId } from '../../kernel/new-id.js';
import { AppError } from '../../kernel/app-error.js';
import { parseInstant } from '../../kernel/business-day.js';
import { shopsInReach, type Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, withCount, type Page } from '../../kernel/page.js';
import { emailOf } from '../../kernel/plain-text.js';
import type { Role } from '../../kernel/role.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { nameKeys, nameWidth } from '../../platform/http/name-order.js';
import { CredentialsService } from './credentials.service.js';
import { shareOf } from './hash-queue.js';
import { ShopMembersRepository } from './shop-members.repository.js';
import type {
  AssignShopsBody,
  CreateUserBody,
  ListUsersQuery,
  ResetPasswordBody,
  UserView,
} from './users.dto.js';
import { EmailProbes } from './email-probes.js';
import { LoginIdentity } from './login-identity.entity.js';
import { isSeenBy, mayWorkIn } from './person-rules.js';
import { emailTaken, notAMember, notErased, shopMissing } from './user-refusals.js';
import { User } from './user.entity.js';
import { detailsOf, toUserView } from './user-views.js';
import { UsersRepository, type Person, type ShownPerson } from './users.repository.js';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly locale?: string;
}

/** Manages people: an ADMIN adds, changes and deactivates them, and assigns them to shops. */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly members: ShopMembersRepository,
    private readonly credentials: CredentialsService,
    private readonly probes: EmailProbes,
    private readonly audit: AuditRepository,
  ) {}

  /** The people who decide about the hours of a person in a shop. */
  inCharge(tx: Tx, about: { readonly userId: string; readonly shopId: string }): Promise<string[]> {
    return this.members.inCharge(tx, about);
  }

  /** @throws EMAIL_TAKEN, WEAK_PASSWORD, NOT_FOUND (a shop), TOO_MANY_REQUESTS */
  async create(caller: Caller, body: CreateUserBody): Promise<Answer<UserView>> {
    const passwordHash = await this.credentials.hashStrong({
      password: body.password,
      about: [body.email, body.name],
      share: shareOf(caller),
    });
    return this.probes.guard(caller.organizationId, () => this.store(caller, body, passwordHash));
  }

  private async store(
    caller: Caller,
    body: CreateUserBody,
    passwordHash: string,
  ): Promise<Answer<UserView>> {
    return this.db.write(caller, async (tx) => {
      const person = { ...body, passwordHash, mustChangePassword: true };
      const user = await this.addMember(tx, caller, person);
      return Answer.created(toUserView(user), `/users/${user.id}`);
    });
  }

  /**
   * Adds a person to the organization of the caller.
   * @throws EMAIL_TAKEN, QUOTA_EXCEEDED; NOT_FOUND  a shop
   */
  async addMember(
    tx: Tx,
    caller: Caller,
    person: NewPerson & { readonly shop_ids?: readonly string[] },
  ): Promise<ShownPerson> {
    const id = await this.add(tx, person);
    await this.assign(tx, id, person.shop_ids ?? []);
    const user = found(await this.users.findShown(tx, id));
    const details = { after: detailsOf(user) };
    this.audit.record(tx, caller, { action: 'user.created', id, details });
    return user;
  }

  /**
   * Adds a person with their credentials, in the caller's transaction.
   * @returns the new id
   * @throws EMAIL_TAKEN  in any organization; QUOTA_EXCEEDED
   */
  async add(tx: Tx, person: NewPerson): Promise<string> {
    const id = newId();
    const email = emailOf(person.email);
    try {
      const { name, role, passwordHash: password_hash, locale = null } = person;
      const sessions_valid_from = (): string => 'now()';
      const row = { id, email, name, role, locale, is_active: true, sessions_valid_from };
      await tx.of(User).insert(row);
      const must_change_password = person.mustChangePassword;
      await tx
        .of(LoginIdentity)
        .insert({ email, user_id: id, password_hash, must_change_password });
    } catch (error) {
      throw emailTaken(error);
    }
    await this.users.assertRoom(tx);
    return id;
  }

  /**
   * Returns a person who may work in a shop: one who is assigned to it, or an ADMIN.
   * @throws NOT_FOUND  also for a person whom the caller may not see; NOT_A_MEMBER
   */
  async getMember(
    tx: Tx,
    caller: Caller,
    at: { readonly userId: string; readonly shopId: string },
  ): Promise<Person> {
    const user = found(await this.users.find(tx, at.userId), at.userId);
    const isAssigned = user.shop_ids.includes(at.shopId);
    if (!isAssigned && !isSeenBy(caller, user)) {
      throw new AppError('NOT_FOUND', { missing: at.userId });
    }
    if (!mayWorkIn(at.shopId, user)) throw notAMember('user_id', 'is not assigned to the shop');
    return user;
  }

  /** Does the same as {@link getMember} for a person whose work the caller sees anyway. @throws NOT_A_MEMBER */
  async assertMember(tx: Tx, userId: string, shopId: string): Promise<void> {
    const user = found(await this.users.find(tx, userId));
    if (!mayWorkIn(shopId, user)) throw notAMember('shop_id', 'is no shop of this person');
  }

  async find(tx: Tx, id: string): Promise<Person | undefined> {
    return this.users.find(tx, id);
  }

  /** Whether someone else is an active ADMIN. */
  async hasOtherAdmin(tx: Tx, userId: string): Promise<boolean> {
    return this.users.hasOtherAdmin(tx, userId);
  }

  /** Returns the people within the caller's reach, by name. */
  async list(caller: Caller, query: ListUsersQuery): Promise<Page<UserView>> {
    const { include_total: withTotal, ...filters } = query;
    const { order = 'name' } = query;
    const page = pageRequest(filters, nameWidth(order), 'users');
    const filter = {
      shopIds: shopsInReach(caller),
      callerId: caller.userId,
      isActive: query.is_active,
      roles: query.role,
      worksIn: query.shop_id,
      search: query.search,
      updatedSince: parseInstant(query.updated_since),
    };
    const [rows, count] = await this.db.readOnce(caller, (tx) =>
      Promise.all([
        this.users.listBy(tx, filter, { order, page }),
        withTotal && !page.after ? this.users.total(tx, filter) : undefined,
      ]),
    );
    const keysOf = (row: Person): readonly string[] => nameKeys(order, row);
    return withCount(toPage(rows, page, { keysOf, view: toUserView }), count);
  }

  /** @throws NOT_FOUND  also for a person of other shops than the MANAGER's */
  async get(caller: Caller, id: string): Promise<UserView> {
    const user = await this.db.readOnce(caller, (tx) => this.users.findShown(tx, id));
    if (!isSeenBy(caller, found(user, id))) throw new AppError('NOT_FOUND', { missing: id });
    return toUserView(found(user, id));
  }

  /**
   * Returns the person, active or not.
   * @throws NOT_FOUND  also for a person of other shops than the caller's, so that nobody learns that they
   *   exist
   */
  async getReachable(tx: Tx, caller: Caller, id: string): Promise<Person> {
    const user = found(await this.users.find(tx, id), id);
    if (!isSeenBy(caller, user)) throw new AppError('NOT_FOUND', { missing: id });
    return user;
  }

  /** @throws NOT_FOUND  the person or a shop; PERSON_ERASED */
  async assignShops(caller: Caller, id: string, body: AssignShopsBody): Promise<UserView> {
    return this.db.write(caller, async (tx) => {
      const before = notErased(found(await this.users.lock(tx, id)));
      await this.assign(tx, id, body.shop_ids);
      await this.users.touch(tx, id);
      const details = { before: { shop_ids: before.shop_ids }, after: { shop_ids: body.shop_ids } };
      this.audit.record(tx, caller, { action: 'user.shops-assigned', id, details });
      return toUserView(found(await this.users.findShown(tx, id)));
    });
  }

  /**
   * Sets a new password for a person and signs them out. To change their own password, an ADMIN must give
   * the present one.
   * @throws NOT_FOUND, WEAK_PASSWORD, WRONG_PASSWORD, PERSON_ERASED
   */
  async resetPassword(caller: Caller, id: string, body: ResetPasswordBody): Promise<void> {
    const { name, email } = await this.get(caller, id);
    if (id === caller.userId) await this.credentials.confirm(caller, body.current_password);
    const about = [name, email];
    const hash = await this.credentials.hashStrong({
      password: body.password,
      about,
      share: shareOf(caller),
    });
    await this.db.write(caller, async (tx) => {
      notErased(found(await this.users.lock(tx, id)));
      await this.credentials.replace(tx, id, { hash, mustChange: true });
      this.audit.record(tx, caller, { action: 'user.password-reset', id });
    });
  }

  private async assign(tx: Tx, id: string, shopIds: readonly string[]): Promise<void> {
    await this.members.replace(tx, id, shopIds).catch(shopMissing);
    this.users.announce(tx);
  }
}
