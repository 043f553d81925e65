import { DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HealthService, KNOWN_MIGRATIONS } from './health.service.js';

@Module({})
export class HealthModule {
  static forRoot(knownMigrations: number): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [HealthService, { provide: KNOWN_MIGRATIONS, useValue: knownMigrations }],
    };
  }
}
