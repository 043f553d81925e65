import { CommandRunner, Option, SubCommand } from 'nest-commander';
import type { AdminAccess } from '../admin-seeder.service.js';
import {
  ADMIN_ORGANIZATION,
  DEMO_CURRENCY,
  DEMO_EMAIL,
  DEMO_TIME_ZONE,
} from '../setting/demo-accounts.js';
import { CliError } from '../../cli/cli-error.js';
import { CliSession } from '../../cli/cli-session.js';
import { email, noWords, shortText } from '../../cli/option-values.js';
import { withSeeders } from './seeding.js';
import { Terminal } from '../../cli/terminal.js';

interface Options {
  readonly email?: string;
  readonly organizationName?: string;
}

@SubCommand({
  name: 'admin',
  description: `Create an organization and its ADMIN (${DEMO_EMAIL} in development, --email in production)`,
})
export class SeedAdminCommand extends CommandRunner {
  constructor(
    private readonly session: CliSession,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({
    flags: '--email <address>',
    description: 'e-mail address of the ADMIN; required in production',
  })
  parseEmail(text: string): string {
    return email(text);
  }

  @Option({
    flags: '--organization-name <name>',
    description: `name of the organization (default: "${ADMIN_ORGANIZATION}")`,
  })
  parseOrganizationName(text: string): string {
    return shortText(text);
  }

  override async run(words: string[], options: Options): Promise<void> {
    noWords('seed admin', words);
    const production = this.session.config().environment === 'production';
    if (production && options.email === undefined) {
      throw new CliError(
        'In production, --email <address> is required: the e-mail address of the ADMIN',
      );
    }
    const admin = {
      email: options.email ?? DEMO_EMAIL,
      organizationName: options.organizationName ?? ADMIN_ORGANIZATION,
      timeZone: DEMO_TIME_ZONE,
      currency: DEMO_CURRENCY,
      mayUseDemoPassword: !production,
    };
    await this.session.withDatabase((session) =>
      withSeeders(session, async ({ admins }) => {
        const access = await admins.seed(admin);
        if (access) this.report(admin, access);
        else if (production) throw new CliError(`${admin.email} already exists`);
        else this.terminal.print(`${admin.email} already exists: nothing was changed`);
      }),
    );
  }

  private report(
    admin: { email: string; organizationName: string },
    { password, mustChange }: AdminAccess,
  ): void {
    this.terminal.print(`Created the organization ${admin.organizationName} and its ADMIN`);
    this.terminal.print(`E-mail: ${admin.email}`);
    this.terminal.print(`Password: ${password}`);
    if (mustChange) {
      this.terminal.note(
        'This password is shown only once and must be changed after the first sign-in.',
      );
    }
  }
}
