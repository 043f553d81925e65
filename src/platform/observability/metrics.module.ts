import { DynamicModule, Global, Module } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { MetricsListener } from './metrics-listener.js';
import { Metrics, METRICS } from './metrics.js';
import { ScrapedFigures } from './scraped-figures.js';

/** The figures of the running server, which are off unless `METRICS_PORT` is set. */
@Global()
@Module({})
export class MetricsModule {
  static forRoot(config: Config): DynamicModule {
    const metrics = config.metricsPort === undefined ? null : new Metrics();
    return {
      module: MetricsModule,
      providers: [{ provide: METRICS, useValue: metrics }, ScrapedFigures, MetricsListener],
      exports: [METRICS],
    };
  }
}
