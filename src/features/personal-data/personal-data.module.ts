import { Module } from '@nestjs/common';
import { UsersModule } from '../users/users.module.js';
import { DisclosureService } from './disclosure.service.js';
import { ErasureService } from './erasure.service.js';
import { PersonalDataController } from './personal-data.controller.js';
import { PersonalRecordsRepository } from './personal-records.repository.js';

@Module({
  imports: [UsersModule],
  controllers: [PersonalDataController],
  providers: [DisclosureService, ErasureService, PersonalRecordsRepository],
})
export class PersonalDataModule {}
