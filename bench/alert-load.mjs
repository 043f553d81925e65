// Evaluates the rules of an organization for some seconds, as the application does, and reports how fast.
import { NestFactory } from '@nestjs/core';
import { text } from 'node:stream/consumers';
import { AppModule } from '../dist/app.module.js';
import { AlertEvaluation } from '../dist/features/alerts/evaluation/alert-evaluation.service.js';
import { parseConfig } from '../dist/platform/config/config.js';

const AT_ONCE = 4;
const WARM_UP_MS = 2_000;

const { url, organizationId, seconds } = JSON.parse(await text(process.stdin));
const config = parseConfig({
  NODE_ENV: 'development',
  DATABASE_URL: url,
  JWT_SECRET: 'bench-only-6d0c2f7b9e1a48535f2a7c',
  SEED_DEMO: 'false',
  LOG_LEVEL: 'silent',
  ALERTS_EVERY_SECONDS: '0',
});
const module = AppModule.forRoot({ config, databaseUrl: url, knownMigrations: 0 });
const app = await NestFactory.createApplicationContext(module, { logger: false });
const evaluation = app.get(AlertEvaluation, { strict: false });

/** @returns the milliseconds of each evaluation */
async function during(ms) {
  const taken = [];
  const until = performance.now() + ms;
  const one = async () => {
    while (performance.now() < until) {
      const from = performance.now();
      const claim = { organization_id: organizationId, claimed_at: new Date() };
      await evaluation.evaluate(claim, { queues: [] });
      taken.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return taken.sort((a, b) => a - b);
}

await during(WARM_UP_MS);
const taken = await during(seconds * 1_000);
const at = (part) => Number(taken[Math.floor(taken.length * part)].toFixed(1));
process.stdout.write(
  JSON.stringify({ perSecond: taken.length / seconds, p50: at(0.5), p99: at(0.99) }),
);
await app.close();
