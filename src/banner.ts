import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/setting/demo-accounts.js';
import type { Running } from './boot.js';
import type { Config } from './platform/config/config.js';

type Addresses = Pick<Running, 'url' | 'dashboardUrl' | 'metricsUrl'>;

/**
 * Prints the first things that a person needs after starting the server.
 * @param seconds  the duration of the start
 */
export function banner(addresses: Addresses, config: Config, seconds: number): string {
  const { url, dashboardUrl, metricsUrl } = addresses;
  const lines = [
    '',
    `  Tillclock listens on ${url} (started in ${seconds.toFixed(1)} s)`,
    ...(dashboardUrl === undefined ? [] : [`    Dashboard  ${dashboardUrl}`]),
    `    API docs   ${url}/docs`,
    `    OpenAPI    ${url}/openapi.json`,
    `    Health     ${url}/health/ready`,
  ];
  if (metricsUrl !== undefined) lines.push(`    Metrics    ${metricsUrl}`);
  if (config.seedDemo) {
    lines.push('', '    Demo accounts');
    for (const { role, email } of DEMO_ACCOUNTS) {
      lines.push(`    ${role.padEnd(10)} ${email} / ${DEMO_PASSWORD}`);
    }
  }
  return [...lines, '', ''].join('\n');
}
