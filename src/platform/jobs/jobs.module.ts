import { DynamicModule, Global, Module } from '@nestjs/common';
import { HousekeepingService } from './housekeeping.service.js';
import { DATABASE_URL, JobsService } from './jobs.service.js';

/** The job queue and the work of the platform itself. */
@Global()
@Module({})
export class JobsModule {
  static forRoot(url: string): DynamicModule {
    return {
      module: JobsModule,
      providers: [{ provide: DATABASE_URL, useValue: url }, JobsService, HousekeepingService],
      exports: [JobsService],
    };
  }
}
