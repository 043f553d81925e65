import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { UsersModule } from '../users/users.module.js';
import { Wage } from './wage.entity.js';
import { WagesController } from './wages.controller.js';
import { WagesRepository } from './wages.repository.js';
import { WagesService } from './wages.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Wage]), OrganizationsModule, UsersModule],
  controllers: [WagesController],
  providers: [WagesService, WagesRepository],
  exports: [WagesService],
})
export class WagesModule {}
