import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { DEMO_EMAIL, DEMO_PASSWORD } from '../setting/demo-accounts.js';
import type { DemoPlan } from '../demo-seeder.service.js';
import { MAX_DEMO_SHOPS } from '../setting/demo-shops.js';
import { analyze } from '../seed-lock.repository.js';
import { CliError } from '../../cli/cli-error.js';
import { CliSession, type DatabaseSession } from '../../cli/cli-session.js';
import { instant, noWords, shortText, wholeNumber } from '../../cli/option-values.js';
import { withSeeders } from './seeding.js';
import { Terminal } from '../../cli/terminal.js';

interface Options {
  readonly receipts: number;
  readonly days: number;
  readonly shops: number;
  readonly seed: string;
  readonly until?: Date;
  readonly add?: boolean;
}

const MAX_RECEIPTS = 100_000_000;
const MAX_DAYS = 3_650;

@SubCommand({
  name: 'demo',
  description: `Fill the organization of ${DEMO_EMAIL} with shops, people, a catalog, shifts and receipts`,
})
export class SeedDemoCommand extends CommandRunner {
  constructor(
    private readonly session: CliSession,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({
    flags: '--receipts <n>',
    description: 'number of sales and refunds',
    defaultValue: 3_000,
  })
  parseReceipts(text: string): number {
    return wholeNumber(text, { min: 1, max: MAX_RECEIPTS });
  }

  @Option({ flags: '--days <n>', description: 'number of days before the end', defaultValue: 14 })
  parseDays(text: string): number {
    return wholeNumber(text, { min: 1, max: MAX_DAYS });
  }

  @Option({ flags: '--shops <n>', description: 'number of shops', defaultValue: 2 })
  parseShops(text: string): number {
    return wholeNumber(text, { min: 1, max: MAX_DEMO_SHOPS });
  }

  @Option({
    flags: '--seed <text>',
    description: 'the same seed, numbers and end create the same receipts',
    defaultValue: 'demo',
  })
  parseSeed(text: string): string {
    return shortText(text);
  }

  @Option({ flags: '--until <instant>', description: 'the end of the period (default: now)' })
  parseUntil(text: string): Date {
    return instant(text);
  }

  @Option({ flags: '--add', description: 'add to an organization that already has receipts' })
  parseAdd(): boolean {
    return true;
  }

  override async run(words: string[], options: Options): Promise<void> {
    noWords('seed demo', words);
    if (this.session.config().environment === 'production') {
      throw new CliError('The demo data has known passwords and is not for production');
    }
    const plan: DemoPlan = { ...options, until: options.until, add: options.add === true };
    await this.session.withDatabase((session) => this.seed(session, plan));
  }

  private async seed(session: DatabaseSession, plan: DemoPlan): Promise<void> {
    const startedAt = performance.now();
    let shifts = 0;
    await withSeeders(session, async ({ demos }) => {
      const progress = this.terminal.progress('Receipts', plan.receipts);
      try {
        const observer = {
          signal: session.signal,
          onProgress: (done: number) => progress.update(done),
        };
        ({ shifts } = await demos.seed(plan, observer));
      } finally {
        progress.stop();
      }
    });
    await analyze(session.url);
    const seconds = (performance.now() - startedAt) / 1_000;
    const rate = Math.round(plan.receipts / seconds);
    this.terminal.print(
      `Created ${plan.receipts} receipts and ${shifts} shifts in ${seconds.toFixed(1)} s (${rate} receipts a second)`,
    );
    this.terminal.print(`Sign in: ${DEMO_EMAIL} / ${DEMO_PASSWORD}`);
  }
}
