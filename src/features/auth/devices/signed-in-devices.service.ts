import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { pageRequest, toPage, type Page } from '../../../kernel/page.js';
import { toWire } from '../../../kernel/wire.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PageQuery } from '../../../platform/http/page-query.dto.js';
import { UsersService } from '../../users/users.service.js';
import type {
  EndedDevicesView,
  PersonDeviceView,
  SignedInDeviceView,
} from './signed-in-devices.dto.js';
import { SignedInDevicesRepository, type SignedInDevice } from './signed-in-devices.repository.js';

/** The devices on which the caller is signed in: everyone sees and ends their own. */
@Injectable()
export class SignedInDevices {
  constructor(
    private readonly db: Database,
    private readonly devices: SignedInDevicesRepository,
    private readonly users: UsersService,
    private readonly audit: AuditRepository,
  ) {}

  /** The newest sign-in first. */
  async list(caller: Caller, query: PageQuery): Promise<Page<SignedInDeviceView>> {
    const page = pageRequest(query, 1);
    const rows = await this.db.read(caller, (tx) => this.devices.list(tx, caller.userId, page));
    return toPage(rows, page, {
      keysOf: ({ id }) => [id],
      view: (device) => toDeviceView(device, caller),
    });
  }

  /** Those of a person that the caller manages, the newest sign-in first. @throws NOT_FOUND  the person */
  async ofPerson(
    caller: Caller,
    userId: string,
    query: PageQuery,
  ): Promise<Page<PersonDeviceView>> {
    const page = pageRequest(query, 1, userId);
    return this.db.read(caller, async (tx) => {
      const { id } = await this.users.getReachable(tx, caller, userId);
      const rows = await this.devices.list(tx, id, page);
      return toPage(rows, page, {
        keysOf: (row) => [row.id],
        view: (row) => toWire(row, 'address'),
      });
    });
  }

  /** @throws NOT_FOUND  also for a device of somebody else, or one that is signed out */
  async rename(caller: Caller, id: string, name: string): Promise<SignedInDeviceView> {
    const { userId } = caller;
    const device = await this.db.write(caller, (tx) =>
      this.devices.rename(tx, { userId, id, name }),
    );
    return toDeviceView(found(device), caller);
  }

  /** Signs one device out, this one included. @throws NOT_FOUND */
  async end(caller: Caller, id: string): Promise<void> {
    await this.db.write(caller, async (tx) => {
      if (!(await this.devices.end(tx, caller.userId, id))) throw new AppError('NOT_FOUND');
      this.record(tx, caller, [id]);
    });
  }

  /** Signs out every device of the caller but this one. */
  async endOthers(caller: Caller): Promise<EndedDevicesView> {
    return this.db.write(caller, async (tx) => {
      const ids = await this.devices.endOthers(tx, caller.userId, caller.sessionId);
      if (ids.length > 0) this.record(tx, caller, ids);
      return { ended: ids.length };
    });
  }

  private record(tx: Tx, caller: Caller, sessionIds: readonly string[]): void {
    const details = { session_ids: sessionIds };
    this.audit.record(tx, caller, { action: 'auth.device-signed-out', id: caller.userId, details });
  }
}

function toDeviceView(device: SignedInDevice, caller: Caller): SignedInDeviceView {
  return { ...toWire(device), is_current: device.id === caller.sessionId };
}
