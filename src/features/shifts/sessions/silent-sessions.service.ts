import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import { SessionsRepository } from './sessions.repository.js';
import { SilentSessionsRepository, type SilentSession } from './silent-sessions.repository.js';

/** So few rows are written at once that none is held for long. */
const BATCH = 500;

/**
 * Stores the end of sessions that have been silent for too long. Every reader already counts them as over,
 * so nobody waits for this job.
 */
@Injectable()
export class SilentSessions implements OnModuleInit {
  private readonly logger = new Logger('SilentSessions');

  constructor(
    private readonly db: Database,
    private readonly jobs: JobsService,
    private readonly silent: SilentSessionsRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'end-silent-sessions', () => this.endAll());
  }

  /** @throws the last failure, after all others were tried: one organization must not stop the rest */
  async endAll(): Promise<void> {
    const failures: unknown[] = [];
    let ended = 0;
    let last: SilentSession | undefined;
    for (let rows = BATCH; rows === BATCH;) {
      const found = await this.silent.listAfter(last, BATCH);
      for (const [organizationId, ids] of byOrganization(found)) {
        try {
          ended += await this.db.write({ organizationId }, (tx) =>
            this.sessions.endSilent(tx, ids),
          );
        } catch (error) {
          failures.push(error);
        }
      }
      rows = found.length;
      last = found.at(-1);
    }
    if (ended > 0) this.logger.log(`silent sessions ended: ${ended}`);
    if (failures.length > 0) throw failures.at(-1);
  }
}

function byOrganization(sessions: readonly SilentSession[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { organization_id: organizationId, id } of sessions) {
    const others = ids.get(organizationId);
    if (others) others.push(id);
    else ids.set(organizationId, [id]);
  }
  return ids;
}
