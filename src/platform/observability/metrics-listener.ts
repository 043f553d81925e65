import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CONFIG, type Config } from '../config/config.js';
import { listenRefusal, metricsAddress } from '../config/listen-refusal.js';
import { METRICS, type Metrics } from './metrics.js';
import { ScrapedFigures } from './scraped-figures.js';

const PATH = '/metrics';

/**
 * Serves the figures for Prometheus on a port of its own: they cover all tenants and need no token, so
 * their protection must not depend on a proxy's rules. It is not in the API's OpenAPI document, the API's
 * limits do not apply, and it still answers while the API shuts down.
 */
@Injectable()
export class MetricsListener implements OnApplicationShutdown {
  private readonly logger = new Logger('Metrics');
  private server: Server | undefined;
  private underWay: Promise<string> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(METRICS) private readonly metrics: Metrics | null,
    private readonly figures: ScrapedFigures,
  ) {}

  /**
   * @returns  the address of the figures; undefined when they are off
   * @throws ConfigError  when the address cannot be listened on
   */
  async listen(): Promise<string | undefined> {
    const { metrics, config } = this;
    if (!metrics) return undefined;
    const server = createServer((request, response) => {
      this.answer(metrics, request, response).catch((error: unknown) => {
        this.logger.error(error);
        response.writeHead(500).end();
      });
    });
    server.listen(config.metricsPort, config.metricsHost);
    try {
      await once(server, 'listening');
    } catch (error) {
      const address = metricsAddress(config);
      throw (address && listenRefusal(error, address)) ?? error;
    }
    // Without this handler, a connection that could not be accepted would end the process.
    server.on('error', (error) => this.logger.warn(error.message));
    this.server = server;
    this.figures.addTo(metrics);
    return addressOf(server);
  }

  /** Runs after the last request of the API was answered, and closes connections that still read figures. */
  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }

  private async answer(
    metrics: Metrics,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (request.url?.split('?', 1)[0] !== PATH) {
      response.writeHead(404).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const text = await this.text(metrics);
    const { contentType } = metrics.registry;
    response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(text);
  }

  /**
   * Requests in the meantime get the same result, so that many readers at once do not cause as many
   * statements.
   */
  private text(metrics: Metrics): Promise<string> {
    this.underWay ??= metrics.registry.metrics().finally(() => (this.underWay = undefined));
    return this.underWay;
  }
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}${PATH}`;
}
