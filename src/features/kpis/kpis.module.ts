import { Module } from '@nestjs/common';
import { ShopsModule } from '../shops/shops.module.js';
import { KpisController } from './kpis.controller.js';
import { KpisRepository } from './kpis.repository.js';
import { KpisService } from './kpis.service.js';

@Module({
  imports: [ShopsModule],
  controllers: [KpisController],
  providers: [KpisService, KpisRepository],
})
export class KpisModule {}
