import { Controller, Get } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Public } from '../http/access.js';
import { HealthView, ReadinessView } from './health.dto.js';
import { HealthService } from './health.service.js';
import type { Answer } from '../http/answer.js';

@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get()
  @Public('load balancers have no token')
  @ApiOperation({ operationId: 'getHealth', summary: 'Report that the process is running' })
  @ApiOkResponse({ type: HealthView })
  live(): HealthView {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public('load balancers have no token')
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'Report whether this instance can take requests',
  })
  @ApiOkResponse({ type: ReadinessView })
  @ApiServiceUnavailableResponse({
    type: ReadinessView,
    description: 'Send requests elsewhere',
    example: {
      status: 'unavailable',
      database: 'unavailable',
      migrations: 'unknown',
      jobs: 'unknown',
      stuck_jobs: [],
      dead_letters: null,
      draining: false,
    },
  })
  ready(): Promise<Answer<ReadinessView>> {
    return this.health.readiness();
  }
}
