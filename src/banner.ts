import { DEMO_PASSWORD, DEMO_EMAIL } from './demo/setting/demo-accounts.js';
import type { Running } from './boot.js';
import type { Config } from './platform/config/config.js';

type Addresses = Pick<Running, 'url' | 'metricsUrl'>;

/** What a person who started the server wants to know first. */
export function banner({ url, metricsUrl }: Addresses, config: Config): string {
  const lines = [
    '',
    `  Tillclock listens on ${url}`,
    `    API docs   ${url}/docs`,
    `    OpenAPI    ${url}/openapi.json`,
    `    Health     ${url}/health/ready`,
  ];
  if (metricsUrl !== undefined) lines.push(`    Metrics    ${metricsUrl}`);
  if (config.seedDemo) lines.push(`    Demo       ${DEMO_EMAIL} / ${DEMO_PASSWORD}`);
  return [...lines, '', ''].join('\n');
}
