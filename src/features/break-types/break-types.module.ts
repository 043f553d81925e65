import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BreakType } from './break-type.entity.js';
import { BreakTypesController } from './break-types.controller.js';
import { BreakTypesRepository } from './break-types.repository.js';
import { BreakTypesService } from './break-types.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([BreakType])],
  controllers: [BreakTypesController],
  providers: [BreakTypesService, BreakTypesRepository],
  exports: [BreakTypesService],
})
export class BreakTypesModule {}
