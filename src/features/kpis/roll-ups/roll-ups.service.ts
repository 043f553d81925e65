import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { RepeatedWork } from '../../../platform/jobs/repeated-work.js';
import { Folding, type MarkedShop } from './folding.repository.js';

const SHOPS = 1_000;
/** About 20 ms of a database's time, so that receipts of the shop never wait long for it. */
const RECEIPTS = 500;

/**
 * Folds receipts into the sums of their shop a few seconds after they were stored. Nothing depends on when it happens,
 * or whether: what is not folded is counted receipt by receipt.
 */
@Injectable()
export class RollUps implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly repeated = new RepeatedWork(() => this.foldAll(), {
    logger: new Logger('RollUps'),
    sentence: 'receipts were not added to the sums',
  });
  private ending = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly folding: Folding,
  ) {}

  onApplicationBootstrap(): void {
    this.repeated.start(this.config.rollUpsEveryS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    await this.repeated.stop();
  }

  /**
   * Folds all receipts that are marked, of all organizations.
   * @throws the last failure, after all others were tried: one shop must not stop the rest
   */
  async foldAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let shops = SHOPS; shops === SHOPS && failures.length === 0;) {
      const marked = await this.folding.marked(SHOPS);
      for (const shop of marked) {
        await this.foldShop(shop).catch((error: unknown) => failures.push(error));
      }
      shops = marked.length;
    }
    if (failures.length > 0) throw failures.at(-1);
  }

  private async foldShop({ organization_id: organizationId, shop_id }: MarkedShop): Promise<void> {
    for (let folded = RECEIPTS; folded === RECEIPTS && !this.ending;) {
      folded = await this.db.write({ organizationId }, (tx) =>
        this.folding.fold(tx, shop_id, RECEIPTS),
      );
    }
  }
}
