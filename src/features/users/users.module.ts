import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ShopsModule } from '../shops/shops.module.js';
import { ColleaguesController } from './colleagues.controller.js';
import { ColleaguesService } from './colleagues.service.js';
import { CredentialsService } from './credentials.service.js';
import { Departures } from './departures.js';
import { EmailProbes } from './email-probes.js';
import { IdentitiesRepository } from './identities.repository.js';
import { LoginIdentity } from './login-identity.entity.js';
import { NewPeople } from './new-people.service.js';
import { OwnProfile } from './own-profile.service.js';
import { PasswordHasher } from './password-hasher.js';
import { PeopleBatchesRepository } from './people-batches.repository.js';
import { PersonChanges } from './person-changes.service.js';
import { ShopMember } from './shop-member.entity.js';
import { ShopMembersController } from './shop-members.controller.js';
import { ShopMembersRepository } from './shop-members.repository.js';
import { ShopMembersService } from './shop-members.service.js';
import { User } from './user.entity.js';
import { UsersController } from './users.controller.js';
import { UsersRepository } from './users.repository.js';
import { UsersService } from './users.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([User, LoginIdentity, ShopMember]), ShopsModule],
  controllers: [UsersController, ColleaguesController, ShopMembersController],
  providers: [
    UsersService,
    ColleaguesService,
    PersonChanges,
    Departures,
    UsersRepository,
    IdentitiesRepository,
    ShopMembersService,
    ShopMembersRepository,
    CredentialsService,
    PasswordHasher,
    EmailProbes,
    OwnProfile,
    NewPeople,
    PeopleBatchesRepository,
  ],
  exports: [
    EmailProbes,
    UsersService,
    PersonChanges,
    Departures,
    CredentialsService,
    OwnProfile,
    NewPeople,
  ],
})
export class UsersModule {}
