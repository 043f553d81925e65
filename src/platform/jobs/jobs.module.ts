import { DynamicModule, Global, Module } from '@nestjs/common';
import { DeadLettersController } from './dead-letters.controller.js';
import { DeadLetters } from './dead-letters.service.js';
import { HousekeepingService } from './housekeeping.service.js';
import { JobWatch } from './job-watch.service.js';
import { JobsRepository } from './jobs.repository.js';
import { OutboxRepository } from './outbox.repository.js';
import { DATABASE_URL, JOBS_PACE, JobsService, type JobsPace } from './jobs.service.js';

const PACE: JobsPace = { pollingS: 30, clockS: 20, messagesMs: 1_000 };

/** The job queue and the work of the platform itself. */
@Global()
@Module({})
export class JobsModule {
  static forRoot(url: string): DynamicModule {
    return {
      module: JobsModule,
      controllers: [DeadLettersController],
      providers: [
        { provide: DATABASE_URL, useValue: url },
        { provide: JOBS_PACE, useValue: PACE },
        JobsRepository,
        OutboxRepository,
        DeadLetters,
        JobsService,
        JobWatch,
        HousekeepingService,
      ],
      exports: [JobsService, JobWatch, OutboxRepository],
    };
  }
}
