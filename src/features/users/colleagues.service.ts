import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { reachesShop, shopsInReach, type Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import type { NamedPersonView } from '../../platform/names/names.dto.js';
import type { ListColleaguesQuery } from './colleagues.dto.js';
import { UsersRepository } from './users.repository.js';

/** Shows everybody the names of the people they work with, and nothing else of them. */
@Injectable()
export class ColleaguesService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
  ) {}

  /** Returns active people of the caller's shops, and the caller, by name. @throws NOT_FOUND  a shop */
  async list(caller: Caller, query: ListColleaguesQuery): Promise<Page<NamedPersonView>> {
    const page = pageRequest(query, 2);
    const missing = query.shop_id?.find((id) => !reachesShop(caller, id));
    if (missing !== undefined) throw new AppError('NOT_FOUND', { missing });
    const filter = {
      shopIds: shopsInReach(caller),
      callerId: caller.userId,
      isActive: true,
      worksIn: query.shop_id,
      search: query.search,
    };
    const rows = await this.db.readOnce(caller, (tx) => this.users.names(tx, filter, page));
    const view = ({ id, name }: NamedPersonView): NamedPersonView => ({ id, name });
    return toPage(rows, page, { keysOf: (row) => [row.name, row.id], view });
  }
}
