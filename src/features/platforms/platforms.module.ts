import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllowList } from './allow-list.service.js';
import { PlatformHost } from './platform-host.entity.js';
import { PlatformList } from './platform-list.entity.js';
import { PlatformPatterns } from './platform-patterns.service.js';
import { Platform } from './platform.entity.js';
import { PlatformsController } from './platforms.controller.js';
import { PlatformsRepository } from './platforms.repository.js';
import { PlatformsService } from './platforms.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Platform, PlatformHost, PlatformList])],
  controllers: [PlatformsController],
  providers: [PlatformsService, PlatformPatterns, PlatformsRepository, AllowList],
  exports: [AllowList],
})
export class PlatformsModule {}
